(() => {
const doc = document;
const one = selector => doc.querySelector(selector);
const form = one('form[data-index]');
const dropped = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const letters = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ð: 'd', đ: 'd', þ: 'th', ħ: 'h', ı: 'i', ł: 'l', ŋ: 'n', ŧ: 't',
'\u2018': "'", '\u2019': "'", '\u02bc': "'", ς: 'σ', ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك' };
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810];
const plain = c => {
const code = c.codePointAt(0), zero = zeros.find(z => code >= z && code <= z + 9);
return letters[c] || (zero ? String(code - zero) : c);
};
const simple = /^[\0-\x7f\u2010\u2012-\u2016\u2018-\u201e]*$/;
const fold = text => simple.test(text) ? text.toLowerCase().replace(/[\u2018\u2019]/g, "'") : text.normalize('NFKD').toLowerCase().replace(dropped, '').replace(/[^\0-\x7f]/gu, plain).normalize('NFC');
const run = /[\p{L}\p{M}\p{N}]+/gu, unspaced = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー]';
const pairing = new RegExp(unspaced, 'u'), parts = new RegExp(unspaced + '+|(?:(?!' + unspaced + ').)+', 'gu');
const cut = (word, n) => word.length <= n ? word : word.slice(0, (word.charCodeAt(n - 1) & 0xfc00) === 0xd800 ? n - 1 : n);
const inWord = c => c !== undefined && /[\p{L}\p{M}\p{N}]/u.test(c);
const last = text => [...text].pop();
const wordsOf = text => {
const found = [], folded = fold(text), paired = pairing.test(folded);
for (const { 0: word, index } of folded.matchAll(run)) {
const end = index + word.length;
if (word.length === 1
&& (folded[index - 1] === "'" && inWord(last(folded.slice(Math.max(0, index - 3), index - 1)))
|| folded[end] === "'" && inWord([...folded.slice(end + 1, end + 3)][0]))) continue;
for (const part of paired && pairing.test(word) ? word.match(parts) : [word]) {
const marks = pairing.test(part) ? [...part] : [];
if (marks.length < 2) found.push(cut(part, 40));
for (let i = 1; i < marks.length; i++) found.push(marks[i - 1] + marks[i]);
}
}
return found;
};
const home = form.dataset.index;
const held = {};
const load = name => held[name] ||= new Promise((done, failed) => {
const script = doc.createElement('script');
script.src = home + name + '.js';
const failing = () => { delete held[name]; failed(new Error(script.src)); };
script.onload = () => {
const value = self.shard;
self.shard = undefined;
script.remove();
value === undefined ? failing() : done(value);
};
script.onerror = failing;
doc.head.append(script);
});
const figures = new Uint8Array(128);
for (let i = 0; i < 91; i++) figures[i + 35 + (i > 56)] = i;
const reader = (text, at) => ({
at,
number() {
let lead = 0, figure;
while ((figure = figures[text.charCodeAt(this.at++)]) > 63) lead = lead * 27 + figure - 63;
return lead * 64 + figure;
},
figure() {
return figures[text.charCodeAt(this.at++)];
}
});
const sorted = (text, take) => {
const found = new Map(), read = reader(text, 0);
let word = '';
while (read.at < text.length && text[read.at] !== '!') {
const shared = read.figure(), end = text.indexOf(' ', read.at);
word = word.slice(0, shared) + text.slice(read.at, end);
read.at = end + 1;
found.set(word, take(read));
}
return [found, read.at + 1];
};
const power = n => 31 - Math.clz32(n);
const weigh = (held, all) => {
const odds = Math.floor(512 * (all + 1) / (2 * held + 1)), octave = power(odds);
return Math.max(1, 16 * (octave - 8) + (odds >> octave - 4 & 15));
};
const wordFile = async (name, all) => {
const text = await load(name);
let sum = 0;
const [found, start] = sorted(text, read => {
const n = read.number(), entry = { all: n >> 1, from: sum };
entry.end = sum += n & 1 ? read.number() : n >> 1;
return entry;
});
const articles = new Int32Array(sum), places = new Uint8Array(sum);
let at = start, pool = 0, left = 0;
const bits = n => {
while (left < n) {
pool = pool << 6 | figures[text.charCodeAt(at++)];
left += 6;
}
left -= n;
const value = pool >> left;
pool &= (1 << left) - 1;
return value;
};
for (const entry of found.values()) {
const mean = Math.floor(11 * all / (16 * entry.all)), divisor = mean >= 1 ? power(mean) : 0;
entry.articles = articles;
entry.places = places;
for (let i = entry.from, article = -1; i < entry.end; i++) {
let ones = 0;
while (bits(1)) ones++;
articles[i] = article += 1 + ones * 2 ** divisor + bits(divisor);
places[i] = bits(1) ? bits(4) + (bits(1) ? bits(3) << 4 : 0) : 1 << bits(2);
}
}
return found;
};
const kept = (all, key, make) => all[key] ||= make().catch(e => { delete all[key]; throw e; });
const read = {};
const wordsIn = name => kept(read, name, () => wordFile(name, index.count));
const spelledIn = name => kept(read, name, () => load(name).then(text => sorted(text, read => {
const names = [], end = read.number() + read.at;
for (let name = 0; read.at < end;) names.push([name += read.number(), read.figure()]);
return names;
})[0]));
const filesOf = async (list, word, longer) => {
let last = list.length - 1;
while (last > 0 && list[last][0].replace('=', '') > word) last--;
let first = last;
while (first > 0 && list[first][0] === '=' + word) first--;
const goesOn = i => i < list.length && list[i][0].replace('=', '').startsWith(word);
if (longer && goesOn(last + 1)) last++;
while (longer && goesOn(last + 1) && list[last + 1][0][0] === '=') last++;
const files = list.slice(first, last + 1);
return files.some(file => file[2]) ? filesOf((await Promise.all(files.map(file => load(file[1])))).flat(), word, longer) : files;
};
const inFiles = async (read, list, word, longer) => Promise.all((await filesOf(list, word, longer)).map(file => read(file[1])));
const commonAt = (word, longer) => inFiles(wordsIn, index.common, word, longer);
const wordsAt = (word, longer) => word > index.last ? [] : inFiles(wordsIn, index.words, word, longer);
const spelledAt = (word, longer) => inFiles(spelledIn, index.spellings, word, longer);
const digits = number => String(number).padStart(7, '0');
const entryAt = async (list, i) => {
const [[from, name]] = await filesOf(list, digits(i));
return (await load(name))[i - from];
};
const parse = query => {
const clauses = [];
const rest = query.replace(/["“”„«»]([^"“”„«»]*)["“”„«»]/g, (all, phrase) => {
const words = wordsOf(phrase);
if (words.length > 1) clauses.push({ words: words.slice(0, 12), phrase: words });
return words.length === 1 ? ' ' + phrase + ' ' : ' ';
});
const typing = inWord(last(query.slice(-2)));
const words = wordsOf(rest);
words.forEach((word, i) => clauses.push({ words: [word], typing: typing && i === words.length - 1 }));
return clauses.slice(0, 12);
};
const isEverywhere = (word, typing) => index.everywhere.has(word) || typing && word.length < 2 && !pairing.test(word);
let index, opening;
const open = async () => { index = await (opening ||= opened().catch(e => { opening = undefined; throw e; })); };
const whole = async text => typeof text === 'string' ? text : (await Promise.all(text.map(load))).join('');
const opened = () => load(form.dataset.first).then(async value => {
[value.lengths, value.types, value.sourceOf] = await Promise.all([value.lengths, value.types, value.sourceOf || ''].map(whole));
value.level = Uint8Array.from({ length: value.count }, (_, i) => figures[value.lengths.charCodeAt(i / 3)] >> 4 - i % 3 * 2 & 3);
value.everywhere = new Set(value.everywhere.split(' '));
value.yearOf = new Uint16Array(value.count);
value.years.forEach(([, from], i) => value.yearOf.fill(i, from));
if (value.sourceOf) {
const read = reader(value.sourceOf, 0);
value.source = Uint16Array.from({ length: value.count }, () => read.number());
}
return value;
});
const slack = [8, 11, 16, 24];
const ones = n => { let sum = 0; for (; n; n &= n - 1) sum++; return sum; };
const shares = slack.map(more => Uint16Array.from({ length: 128 }, (_, place) => {
const often = ones(place & 15) + (place & 16 ? 6 : 0) + (place & 32 ? 3 : 0) + (place & 64 ? 2 : 0);
return Math.floor(10000 * often / (10 * often + more));
}));
const formsOf = async clause => {
const [word] = clause.words, open = clause.typing || word.length > 3;
const forms = [], one = word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : '';
clause.files = [];
if (clause.everywhere) return forms;
let files = await (clause.common ? commonAt(word, clause.typing && !index.everywhere.has(word)) : wordsAt(word, word.length > 3));
const begun = () => files.some(file => [...file.keys()].some(other => other.startsWith(word)));
if (clause.typing && word.length < 4 && !begun() && !clause.common) files = await wordsAt(word, true);
clause.files = files = [...new Set(one && !clause.common ? [...files, ...await wordsAt(one)] : files)];
for (const file of files) {
const entry = file.get(word);
if (entry) forms.push({ word, entry, eighths: 8 });
}
const longer = [];
if (open) {
for (const file of files) for (const [other, entry] of file) {
const more = other.length - word.length;
if (more > 0 && other.startsWith(word) && (clause.typing || more < 4)) {
longer.push({ word: other, entry, eighths: more > 3 ? 3 : clause.typing ? 5 : 4 });
}
}
}
longer.sort((a, b) => b.entry.all - a.entry.all || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
forms.push(...longer.slice(0, 40));
if (one) for (const file of files) {
const entry = file.get(one);
if (entry) forms.push({ word: one, entry, eighths: 4 });
}
clause.everywhere = clause.typing && !clause.common && !forms.length && [...index.everywhere].some(other => other.startsWith(word));
return forms;
};
const scored = forms => {
const scores = new Int32Array(index.count), places = new Uint8Array(index.count);
for (const { entry, eighths } of forms) {
const weight = weigh(entry.all, index.count) * eighths;
for (let i = entry.from; i < entry.end; i++) {
const article = entry.articles[i];
const score = weight * shares[index.level[article]][entry.places[i]] >> 3;
if (score > scores[article]) scores[article] = score;
places[article] |= entry.places[i];
}
}
return { scores, places };
};
const back = (place, by) => place & 112 | (place & 15) >> by % 4 | place << 4 - by % 4 & 15;
const phrase = async clause => {
let sum, left, lists = 0, before = Infinity;
const order = clause.words.map((word, at) => ({ word, at, common: index.everywhere.has(word) }))
.sort((a, b) => a.common - b.common || b.word.length - a.word.length || a.at - b.at);
for (const { word, at, common } of order) {
if (sum && left <= (common ? 8 : 4) || common && (++lists > 4 || 4 * left > 3 * before)) break;
const files = await (common ? commonAt : wordsAt)(word), next = scored(files.filter(file => file.has(word)).map(file => ({ entry: file.get(word), eighths: 8 })));
before = common && sum ? left : Infinity;
left = 0;
for (let i = 0; i < index.count; i++) if (next.scores[i]) {
const places = back(next.places[i], at) & 63 & (sum ? sum.places[i] : 63);
next.scores[i] = places ? next.scores[i] + (sum ? sum.scores[i] : 0) : 0;
next.places[i] = places;
if (places) left++;
}
sum = next;
}
return sum;
};
const articlesFor = async clauses => {
const total = new Int32Array(index.count), hits = new Uint8Array(index.count), near = new Uint8Array(index.count).fill(31);
let needed = 0, at = 0;
for (const clause of clauses) {
const found = clause.phrase ? await phrase(clause) : scored(clause.forms), by = at;
at += clause.words.length;
if (clause.everywhere) continue;
needed++;
for (let i = 0; i < index.count; i++) {
if (!found.scores[i]) continue;
total[i] += found.scores[i];
hits[i]++;
near[i] &= clause.byNames ? 0 : back(found.places[i], by);
}
}
let most = 0;
for (let i = 0; i < index.count; i++) most = Math.max(most, hits[i]);
const articles = [];
if (most) for (let i = 0; i < index.count; i++) if (hits[i] === most) {
if (most > 1 && near[i]) total[i] += total[i] >> 2;
articles.push(i);
}
articles.sort((a, b) => total[b] - total[a] || a - b);
return { articles, some: most < needed };
};
const mentions = async names => {
const forms = [];
for (const name of names) {
const number = digits(name);
for (const file of await inFiles(wordsIn, index.mentions, number)) {
if (file.has(number)) forms.push({ entry: file.get(number), eighths: 8 });
}
}
return forms;
};
const mentioning = async names => {
const { scores } = scored(await mentions(names)), articles = [];
scores.forEach((score, i) => { if (score) articles.push(i); });
return articles.sort((a, b) => scores[b] - scores[a] || a - b);
};
const cyrillic = Object.fromEntries([...'абвгдезийклмнопрстуфыіїєґ'].map((c, i) => [c, 'abvgdeziiklmnoprstufyiieg'[i]]));
const sounds = { ...cyrillic, ж: 'zh', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', э: 'e', ю: 'iu', я: 'ia', ъ: '', ь: '',
α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 't', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', τ: 't', υ: 'y', φ: 'f', χ: 'h', ψ: 'ps', ω: 'o',
ا: 'a', ڤ: 'v', ب: 'b', ت: 't', ث: 't', ج: 'j', ح: 'h', خ: 'kh', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'g', ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y', ء: '', گ: 'g', پ: 'p', چ: 'ch', ژ: 'zh',
א: 'a', ב: 'b', ג: 'g', ד: 'd', ה: 'h', ו: 'w', ז: 'z', ח: 'h', ט: 't', י: 'y', כ: 'k', ל: 'l', מ: 'm', נ: 'n', ס: 's', ע: 'a', פ: 'f', צ: 'ts', ק: 'k', ר: 'r', ש: 'sh', ת: 't' };
const latin = word => [...word.replace(/γ(?=[γκχξ])/g, 'ν')].map(c => sounds[c] ?? c).join('');
const bare = word => cut(word.replace(/[aeiouwyh']/g, '').replace(/[cqx]/g, 'k').replace(/z/g, 's').replace(/[vpf]/g, 'b').replace(/j/g, 'g').replace(/(.)\1+/gu, '$1'), 20);
const skeletonsOf = word => [bare(latin(word)), bare(latin(word.replace(/ו/g, 'v').replace(/ц/g, 'c').replace(/й/g, 'j')))];
const rows = [0, 1, 2].map(() => new Uint8Array(64));
const distance = (a, b, most) => {
if (Math.abs(a.length - b.length) > most) return most + 1;
let [before, above, row] = rows;
for (let k = 0; k <= b.length; k++) row[k] = k;
for (let i = 1; i <= a.length; i++) {
[before, above, row] = [above, row, before];
let least = row[0] = i;
for (let k = 1; k <= b.length; k++) {
row[k] = Math.min(above[k] + 1, row[k - 1] + 1, above[k - 1] + (a[i - 1] !== b[k - 1]));
if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1]) row[k] = Math.min(row[k], before[k - 2] + 1);
least = Math.min(least, row[k]);
}
if (least > most) return most + 1;
}
return row[b.length];
};
const fitting = (kinds, asked) => asked > 1 ? kinds >> Math.min(asked, 4) & 1 : kinds & 1 ? 2 : kinds >> 1 & 1;
const namesFor = async clauses => {
const words = clauses.flatMap(clause => clause.words.map(word => ({ word, clause, names: new Map() })));
await Promise.all(words.map(({ word }) => spelledAt(word, true)));
for (const ask of words) {
const { word, clause, names } = ask;
const add = (list, quality, whole) => list.forEach(([name, kinds]) => {
const old = names.get(name) || { quality: 0, kinds: 0 }, fits = fitting(kinds, words.length);
names.set(name, { quality: Math.max(old.quality, quality + fits), kinds: old.kinds | (whole ? kinds : kinds & 32) });
});
const files = await spelledAt(word, true);
for (const file of files) {
if (file.has(word)) {
add(file.get(word), 12, true);
clause.bearers = file.get(word);
}
if (clause.typing || word.length > 3) for (const [other, list] of file) {
if (other.length > word.length && other.startsWith(word)) add(list, 8, clause.typing && words.length > 1);
}
}
ask.known = names.size || clause.everywhere || clause.phrase;
if (ask.known) continue;
clause.forms = await formsOf(clause);
ask.known = clause.forms.length || clause.everywhere;
if (ask.known || word.length < 3 && latin(word) === word) continue;
const near = await nearest(word, files, clause);
near.forEach(meant => add(meant.names, 8 - meant.far, true));
ask.known = near.length;
if (near.length) ({ word: clause.meant, names: clause.bearers } = near.reduce((a, b) => b.order < a.order ? b : a));
}
const asked = words.filter(({ word, names }, i) => {
if (words.findIndex(ask => ask.word === word) === i) return true;
names.forEach(({ kinds }, name) => { if (!(kinds & 32)) names.delete(name); });
return names.size;
});
const found = new Map();
for (const ask of asked) ask.names.forEach(({ quality, kinds }, name) => {
const sum = found.get(name) || { name, words: 0, quality: 0, fits: 0, twice: 0, alone: false };
sum.words++;
sum.quality += quality;
sum.fits += fitting(kinds, asked.length) > 0;
sum.alone ||= (kinds & 3) > 0 && quality > 11;
sum.twice += kinds >> 5;
found.set(name, sum);
});
found.forEach(sum => { if (sum.twice > 1) sum.quality += sum.twice; });
for (const { word } of asked.filter(ask => !ask.known)) {
const skeletons = skeletonsOf(word), seen = new Set();
for (const file of await soundingLike(skeletons)) for (const [key, list] of file) {
if (skeletons.includes(key.split("'")[0])) for (const [name] of list) seen.add(name);
}
seen.forEach(name => {
const sum = found.get(name);
if (sum) sum.words++;
});
}
const telling = asked.filter(({ known, word, clause }) => known && !clause.everywhere && word.length > 1).length || asked.length;
const all = [...found.values()], whole = all.filter(name => name.words >= telling);
const best = whole.length ? whole : all.filter(name => name.alone || name.words > 1);
best.sort((a, b) => b.words - a.words || b.quality - a.quality || a.name - b.name);
return { names: best.map(name => name.name), spelled: best.filter(name => name.fits === asked.length).map(name => name.name) };
};
const soundingLike = async skeletons => new Set((await Promise.all(skeletons.map(bones => inFiles(spelledIn, index.sounds, bones + "'", true)))).flat());
const meantBy = (word, other, names, far, rank) => ({ word: other, names, far, order: (far * 2 + (word[0] !== other[0])) * 1e7 + rank });
const nearest = async (word, files, clause) => {
const mine = latin(word), skeletons = skeletonsOf(word), [bones] = skeletons, most = mine.length > 7 ? 2 : mine.length > 2 ? 1 : 0;
const foreign = mine !== word, enough = bones.length > 2 || bones.length > 1 && foreign, found = new Map();
for (const file of new Set([...files, ...await spelledAt(mine)])) for (const [other, names] of file) {
const far = distance(mine, other, most);
if (far <= most) found.set(other, [names, far + (foreign ? 2 : 0)]);
}
const others = bones.length > 1 ? [bones.slice(1), bones[1] + bones[0] + bones.slice(2)] : [];
for (const file of await soundingLike([...skeletons, ...others])) for (const [key, names] of file) {
const [sound, other] = key.split("'"), alike = enough && skeletons.includes(sound), letters = distance(mine, other, alike ? 5 : most);
if (letters <= most) found.set(other, [names, letters + (foreign && !alike ? 2 : 0)]);
else if (alike && (bones.length > 3 || letters < 6)) found.set(other, [names, Math.min(7, letters + (foreign ? 0 : 2))]);
}
const near = [...found].map(([other, [names, far]]) => meantBy(word, other, names, far, names[0][0]));
if (near.length || word.length < 4) return near;
for (const file of clause.files) for (const [other, entry] of file) {
if (distance(word, other, 1) === 1) near.push(meantBy(word, other, [], 1, index.count - entry.all));
}
return near;
};
const ask = async (query, byWords) => {
await open();
const clauses = parse(query);
for (const clause of clauses) clause.everywhere = !clause.phrase && isEverywhere(clause.words[0], clause.typing);
const { names, spelled } = await namesFor(clauses);
const meant = clauses.filter(clause => clause.meant);
for (const clause of meant) {
clause.words = [clause.meant];
clause.typing = false;
clause.forms = undefined;
}
if (!byWords && spelled.length && spelled.length <= 8 && !clauses.some(clause => clause.phrase)) {
const articles = await mentioning(spelled);
if (articles.length) return { clauses, names, spelled, articles, some: false };
}
if (meant.some(clause => clause.bearers.length)) for (const clause of clauses) {
const bearers = clause.phrase || clause.everywhere ? [] : clause.bearers || [];
if (bearers.length > 4) continue;
const forms = await mentions(bearers.map(([name]) => name));
if (forms.length) Object.assign(clause, { forms, byNames: true });
}
if (clauses.every(clause => clause.everywhere)) for (const clause of clauses) if (clause.words[0].length > 1) {
Object.assign(clause, { common: true, everywhere: false, forms: undefined });
}
await Promise.all(clauses.map(async clause => { if (!clause.phrase) clause.forms ||= await formsOf(clause); }));
return { clauses, names, spelled: [], ...await articlesFor(clauses) };
};
const side = '<div class="side">', parsed = html => new DOMParser().parseFromString(html, 'text/html');
const framed = href => new Promise(done => {
const frame = doc.createElement('iframe');
const end = text => {
clearTimeout(silence);
removeEventListener('message', hear);
frame.remove();
done(text);
};
const hear = e => { if (e.source === frame.contentWindow) end(String(e.data)); };
const silence = setTimeout(end, 3000, '');
addEventListener('message', hear);
frame.hidden = true;
frame.src = href;
frame.onload = () => frame.contentWindow.postMessage('text', '*');
doc.body.append(frame);
});
const textOf = html => html.slice(Math.max(0, html.indexOf('<main')), html.includes(side) ? html.indexOf(side) : undefined);
const fetched = href => fetch(href).then(answer => answer.ok ? answer.text() : '').then(textOf);
const texts = {}, pages = {};
const htmlOf = href => kept(texts, href, () => (location.protocol === 'file:' ? framed : fetched)(href));
const pageOf = href => kept(pages, href, () => htmlOf(href).then(parsed));
const hits = clause => {
if (clause.everywhere) return () => false;
const open = !clause.phrase && (clause.typing || clause.words[0].length > 3);
const known = new Set([...clause.words, ...(clause.forms || []).map(f => f.word)]);
return word => known.has(word) || open && word.startsWith(clause.words[0]) && (clause.typing || word.length - clause.words[0].length < 4);
};
const holds = (words, phrase) => words.some((_, i) => phrase.every((word, k) => words[i + k] === word));
const marked = (text, tests, most) => {
const is = word => tests.some(test => test(word));
const pieces = [];
text.split(/([\p{L}\p{M}\p{N}]+)/u).forEach((piece, i) => {
const chars = pairing.test(piece) ? [...piece] : [];
if (chars.length < 2) return pieces.push([piece, i % 2 && wordsOf(piece).some(is)]);
const on = chars.map((c, k) => is(fold(c + (chars[k + 1] || ''))) || k > 0 && is(fold(chars[k - 1] + c)));
chars.forEach((c, k) => pieces.push([c, on[k]]));
});
const part = doc.createDocumentFragment();
let at = pieces.findIndex(piece => piece[1]), length = 0;
if (at < 0 || text.length <= most) at = 0;
else for (let back = 0; at > 0 && back < most / 3;) back += pieces[--at][0].length;
if (at > 0) part.append('…');
for (; at < pieces.length && length < most; at++) {
const [piece, on] = pieces[at], last = part.lastChild;
length += piece.length;
if (on && last && last.nodeName === 'MARK') last.append(piece);
else if (on) part.append(element('mark', '', piece));
else part.append(piece);
}
if (at < pieces.length) part.append('…');
return part;
};
const element = (tag, cls, ...inner) => {
const made = doc.createElement(tag);
if (cls) made.className = cls;
made.append(...inner);
return made;
};
const paragraphs = page => [...page.querySelectorAll('.body :is([id^="p-"], [id^="fig-"], [id^="table-"])')].map(block => {
const number = block.querySelector('a.n');
block.querySelectorAll('td, th').forEach(cell => cell.append(' '));
const n = number ? number.lastChild.textContent : '';
block.querySelectorAll('a.n').forEach(link => link.remove());
return { id: block.id, n, text: block.textContent.trim() };
});
const blocks = {};
const blocksOf = href => kept(blocks, href, () => pageOf(href).then(page => paragraphs(page).map(block => ({ ...block, words: wordsOf(block.text) }))));
const wordTests = ({ clauses, spellings }) => {
const named = new Set(spellings.flat().filter(word => word.length > 3));
return [...clauses.map(hits), word => named.has(word)];
};
const paragraphTests = ({ clauses, spellings }) => {
if (spellings.length) {
const tests = clauses.map(hits);
return [words => spellings.some(spelling => holds(words, spelling)), words => tests.every(test => words.some(test))];
}
return clauses.filter(clause => !clause.everywhere).map(clause => clause.phrase ? words => holds(words, clause.phrase) : words => words.some(hits(clause)));
};
const passages = async (href, tests) => (await blocksOf(href))
.map((block, i) => ({ block, i, clauses: tests.filter(test => test(block.words)).length }))
.filter(found => found.clauses)
.sort((a, b) => b.clauses - a.clauses || a.i - b.i)
.slice(0, 3)
.sort((a, b) => a.i - b.i)
.map(found => found.block);
const inline = /<\/?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)(?=[\s>])[^>]*>/g;
const phrasesOf = clauses => clauses.filter(clause => clause.phrase && !clause.everywhere);
const mayHold = (text, phrase) => {
const longest = phrase.reduce((a, b) => b.length > a.length ? b : a), around = 2 * phrase.join(' ').length + 200;
for (let at = text.indexOf(longest); at >= 0; at = text.indexOf(longest, at + around)) {
if (holds(wordsOf(text.slice(Math.max(0, at - around), at + 2 * around)), phrase)) return true;
}
return false;
};
const holdsPhrases = async (href, clauses) => {
const phrases = phrasesOf(clauses);
if (!phrases.length) return true;
const plain = fold((await htmlOf(href)).replace(inline, '').replace(/&#39;/g, "'").replace(/<[^>]*>|&#?\w+;/g, ' '));
if (!phrases.every(clause => mayHold(plain, clause.phrase))) return false;
const page = await pageOf(href), heads = ['h1', '.lede'].map(part => page.querySelector(part)).filter(Boolean).map(part => wordsOf(part.textContent));
const texts = [...heads, ...(await blocksOf(href)).map(block => block.words)];
return phrases.every(clause => texts.some(words => holds(words, clause.phrase)));
};
const input = one('#q'), status = one('#found'), answer = one('#answer'), more = one('#more'), facets = one('#facets');
const type = one('#type'), year = one('#year'), source = one('#source');
const said = form.dataset;
let tongue = said.tongue;
try { Intl.getCanonicalLocales(tongue); } catch { tongue = undefined; }
const numbers = new Intl.NumberFormat(tongue), number = n => numbers.format(n);
const say = (phrase, ...values) => values.reduce((text, value) => text.replace('#', () => value), phrase);
const shapes = [];
const dateOf = iso => {
if (!iso) return said.undated;
const parts = iso.slice(0, 10).split('-'), shape = { year: 'numeric', timeZone: 'UTC' };
if (parts.length > 1) shape.month = 'long';
if (parts.length > 2) shape.day = 'numeric';
const day = new Date(Date.UTC(parts[0], (parts[1] || 1) - 1, parts[2] || 1));
return (shapes[parts.length] ||= new Intl.DateTimeFormat(tongue, shape)).format(day);
};
const slugOf = title => {
const slug = fold(title).replace(/'/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''), end = slug.lastIndexOf('-', 60);
return slug.length <= 60 ? slug : slug.slice(0, end > 0 ? end : 60);
};
const articleAt = async i => {
const [title, slug, date, language] = await entryAt(index.articles, i);
return { title, href: 'articles/' + (slug || slugOf(title)) + '.html', date, language };
};
const nameAt = async i => {
const [name, type, href, articles, definition, ...spellings] = await entryAt(index.names, i);
return { name, type: kinds[type], href: href || 'glossary/' + slugOf(name) + '.html', articles, definition, spellings };
};
const yearOf = i => index.years[index.yearOf[i]][0] || '-';
const following = async (list, from, clauses, least) => {
const found = [], some = phrasesOf(clauses).length ? 4 : least;
let at = from;
while (found.length < least && at < from + 8 && at < list.length) {
const articles = await Promise.all(list.slice(at, at + some).map(articleAt));
const hold = await Promise.all(articles.map(article => holdsPhrases(article.href, clauses)));
found.push(...articles.filter((_, i) => hold[i]));
at += articles.length;
}
return [found, at];
};
const first = async ({ names, articles, clauses }) => {
const shown = [...await Promise.all(names.slice(0, 3).map(nameAt)), ...(await following(articles, 0, clauses, 3))[0].slice(0, 3)];
return shown.map(found => found.href);
};
self.backfileSearch = { wordsOf, ask, first };
let turn = 0, view = 0, shown = 0, result, chosen, byWords = false, frontier;
const tried = work => async e => {
const mine = turn;
try {
await work(e);
} catch {
if (mine === turn) status.textContent = said.failed;
}
};
const seen = new IntersectionObserver(entries => { if (entries.some(entry => entry.isIntersecting)) forward(); }, { rootMargin: '1000000px 0px 0px' });
const watch = element => {
frontier = element;
if (element) seen.observe(element);
};
const forward = async () => {
const mine = view, item = frontier;
seen.disconnect();
if (item === more) return shown < (phrasesOf(result.clauses).length ? 8 : 12) && nextInSight();
await item.quote().catch(() => { /* the answer stands without its passages */ });
if (mine === view) watch(item.nextElementSibling || (more.hidden ? undefined : more));
};
const quote = async (item, href, asked) => {
const tests = wordTests(asked), found = await passages(href, paragraphTests(asked)), where = element('span', 'vh', said.paragraph);
item.append(...found.map(({ id, n, text }) => {
const line = element('p', '', marked(text, tests, 240)), link = element('a', 'n', n ? where.cloneNode(true) : '', n ? '¶\u00a0' + n : '¶');
link.href = href + '#' + id;
line.append(' ', link);
line.dir = 'auto';
return line;
}));
};
let coming;
const next = e => {
if (coming) return coming;
const mine = coming = further(e).finally(() => { if (coming === mine) coming = undefined; });
return mine;
};
const further = async e => {
const mine = view, asked = result, tests = wordTests(asked), list = one('#answer ol');
more.disabled = true;
const [articles, end] = await following(chosen, shown, asked.clauses, e ? 8 : 2);
if (mine !== view) return;
more.disabled = false;
shown = end;
const before = list.children.length;
for (const article of articles) {
const title = element('a', '', marked(article.title, tests, 1e9)), item = element('li', 'kwic');
title.href = article.href;
const heading = element('h3', 'title', title);
if (article.language) item.lang = article.language;
heading.dir = 'auto';
item.append(heading, element('p', 'meta', dateOf(article.date)));
let quoting;
item.quote = () => quoting ||= quote(item, article.href, asked);
list.append(item);
}
more.hidden = shown >= chosen.length;
if (more.hidden && phrasesOf(asked.clauses).length) count(list.children.length);
if (!frontier || frontier === more) {
seen.disconnect();
watch(list.children[before] || (more.hidden ? undefined : more));
}
if (e && list.children[before]) list.children[before].querySelector('a').focus();
};
const nextInSight = tried(next);
more.onclick = tried(next);
const count = articles => {
const names = namesShown().length, found = names || articles || shown < chosen.length;
const notes = [say(shown < chosen.length && phrasesOf(result.clauses).length ? said.atMost : said.found, number(names), number(articles))];
const meant = result.clauses.map(clause => clause.meant).filter(Boolean);
if (meant.length) notes.push(say(said.meant, meant.join(', ')));
if (result.some && articles) notes.push(said.some);
const begun = names && result.clauses.length === 1 && result.clauses[0].words[0].length < 2;
if (result.clauses.length && !begun && result.clauses.every(clause => clause.everywhere)) notes.push(said.everywhere);
else if (!found) notes[0] = say(said.none, input.value.trim());
status.textContent = notes.join(' ');
one('#miss').hidden = Boolean(found);
};
const isOfType = name => !type.value || kinds[index.types[name]] === type.value;
const namesShown = () => result.names.filter(isOfType);
const choices = (select, counts, names) => {
const kept = select.value;
select.length = 1;
counts.forEach((n, value) => select.append(new Option(names(value) + ' (' + number(n) + ')', value)));
select.value = [...counts.keys()].map(String).includes(kept) ? kept : '';
select.parentNode.hidden = counts.size < 2;
};
const counted = (list, of) => list.reduce((counts, i) => counts.set(of(i), (counts.get(of(i)) || 0) + 1), new Map());
const kinds = { p: 'person', l: 'place', o: 'org', e: 'event', a: 'pact', w: 'work' };
const offer = () => {
choices(type, counted(result.names, i => kinds[index.types[i]]), kind => said[kind]);
choices(year, new Map([...counted(result.articles, yearOf)].sort((a, b) => (+b[0] || 0) - (+a[0] || 0))), y => y === '-' ? said.undated : y);
if (index.source) choices(source, counted(result.articles, i => index.source[i]), i => index.sources[i] || said.unknown);
facets.hidden = [type, year, source].every(select => select.parentNode.hidden);
};
const button = (text, act) => {
const made = element('button', 'quiet', text), line = element('p', 'row', made);
made.onclick = tried(e => act(e, line));
return line;
};
const boxed = async names => {
const tests = wordTests(result);
return (await Promise.all(names.map(nameAt))).map(name => {
const link = element('a', name.type, marked(name.name, tests, 1e9)), item = element('li', '');
link.href = name.href;
const other = name.spellings.find(s => wordsOf(s).some(w => tests.some(t => t(w))));
const named = wordsOf(name.name).some(w => tests.some(t => t(w)));
const head = element('p', '', element('span', 'dot ' + name.type), element('bdi', '', link), ' ', element('span', 'tag ' + name.type, said[name.type]));
if (!named && other) head.append(' ', element('span', 'meta', element('bdi', '', marked(other, tests, 1e9))));
item.append(head, element('p', 'meta', name.definition + (name.definition ? ' · ' : '') + say(said.articles, number(name.articles))));
return item;
});
};
const show = async () => {
const mine = ++view, names = namesShown(), meant = result.spelled.filter(isOfType);
const articles = meant.length && meant.length < result.spelled.length ? await mentioning(meant) : result.articles;
if (mine !== view) return;
chosen = articles.filter(i => (!year.value || yearOf(i) === year.value) && (!source.value || index.source[i] === +source.value));
const spelled = await Promise.all(result.spelled.map(nameAt));
result.spellings = spelled.flatMap(name => [name.name, ...name.spellings].map(wordsOf));
const box = element('ul', 'box'), first = await boxed(names.slice(0, 4));
if (mine !== view) return;
shown = 0;
coming = undefined;
watch();
seen.disconnect();
answer.textContent = '';
box.append(...first);
if (first.length) answer.append(element('h2', 'vh', said.names), box);
if (names.length > first.length) answer.append(button(said.moreNames, async (e, line) => {
const at = box.children.length, added = await boxed(names.slice(at, at + 20));
box.append(...added);
added[0].querySelector('a').focus();
if (box.children.length === names.length) line.remove();
}));
if (result.spelled.length) answer.append(button(said.byWords, () => {
byWords = true;
note();
input.focus();
return search();
}));
if (chosen.length) answer.append(element('h2', 'vh', said.listed), element('ol', 'list'));
count(chosen.length);
if (chosen.length) await next();
else more.hidden = true;
};
const empty = () => {
view++;
answer.textContent = status.textContent = '';
more.hidden = facets.hidden = one('#miss').hidden = true;
};
const search = async () => {
const query = input.value, mine = ++turn;
if (!query.trim()) return empty();
try {
const found = await ask(query, byWords);
if (mine !== turn) return;
result = found;
offer();
await show();
} catch (e) {
if (mine !== turn) return;
empty();
status.textContent = said.failed;
}
};
const filters = { type, year, source };
let sent = true, noting;
const entitle = () => { doc.title = (input.value.trim() ? input.value.trim() + ' · ' : '') + said.title; };
const note = () => {
const asked = new URLSearchParams(), query = input.value.trim();
noting = clearTimeout(noting);
entitle();
if (query) asked.set('q', query);
for (const name in filters) if (filters[name].value) asked.set(name, filters[name].value);
if (byWords) asked.set('by', 'words');
try {
history[sent ? 'pushState' : 'replaceState'](null, '', query ? '?' + asked : location.pathname);
sent = false;
} catch { /* a browser that is asked too often keeps the older address */ }
};
let timer;
input.oninput = () => {
byWords = false;
clearTimeout(timer);
timer = setTimeout(search, 60);
clearTimeout(noting);
noting = setTimeout(note, 400);
};
form.onsubmit = e => {
e.preventDefault();
clearTimeout(timer);
search();
note();
sent = true;
};
for (const name in filters) filters[name].onchange = tried(() => { note(); return show(); });
const leave = () => {
if (noting) note();
const list = [...answer.querySelectorAll('ol > li')], at = list.indexOf(frontier);
try {
history.replaceState({ listed: list.length, quoted: at < 0 ? list.length : at, top: scrollY }, '');
} catch { /* a browser that is told too often keeps an older place */ }
};
const find = async ({ listed, quoted, top }) => {
const items = answer.querySelector('ol').children;
while (!more.hidden && items.length < listed) await next();
await Promise.all([...items].slice(0, quoted).map(item => item.quote()));
watch(items[quoted] || (more.hidden ? undefined : more));
scrollTo(0, top);
};
let resting;
addEventListener('scroll', () => {
clearTimeout(resting);
resting = setTimeout(leave, 200);
});
answer.addEventListener('click', leave);
const arrive = async () => {
const asked = new URLSearchParams(location.search), place = history.state;
byWords = asked.get('by') === 'words';
if (asked.get('q') === null && input.value) return search();
input.value = asked.get('q') || '';
entitle();
if (!input.value) input.focus();
for (const name in filters) filters[name].value = '';
await search();
let chosen = false;
for (const name in filters) if (asked.get(name) && filters[name].value !== asked.get(name)) {
filters[name].value = asked.get(name);
if (filters[name].selectedIndex < 0) filters[name].value = '';
else chosen = true;
}
if (chosen) await show();
if (place && place.top) await find(place);
};
const arriving = tried(arrive);
addEventListener('popstate', () => { if ((new URLSearchParams(location.search).get('q') || '') !== input.value.trim()) arriving(); });
arriving();
})();
