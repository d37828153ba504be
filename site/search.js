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
const fold = text => text.normalize('NFKD').toLowerCase().replace(dropped, '').replace(/[^\0-\x7f]/gu, plain).normalize('NFC');
const run = /[\p{L}\p{M}\p{N}]+/gu, unspaced = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー]';
const pairing = new RegExp(unspaced, 'u'), parts = new RegExp(unspaced + '+|(?:(?!' + unspaced + ').)+', 'gu');
const cut = word => word.length <= 40 ? word : word.slice(0, (word.charCodeAt(39) & 0xfc00) === 0xd800 ? 39 : 40);
const inWord = c => c !== undefined && /[\p{L}\p{M}\p{N}]/u.test(c);
const last = text => [...text].pop();
const wordsOf = text => {
const found = [], folded = fold(text);
for (const { 0: word, index } of folded.matchAll(run)) {
const end = index + word.length;
if (word.length === 1
&& (folded[index - 1] === "'" && inWord(last(folded.slice(Math.max(0, index - 3), index - 1)))
|| folded[end] === "'" && inWord([...folded.slice(end + 1, end + 3)][0]))) continue;
for (const part of pairing.test(word) ? word.match(parts) : [word]) {
const marks = pairing.test(part) ? [...part] : [];
if (marks.length < 2) found.push(cut(part));
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
const figures = {};
for (let i = 0; i < 91; i++) figures[String.fromCharCode(i + 35 + (i > 56))] = i;
const reader = (text, at) => ({
at,
number() {
let lead = 0, figure;
while ((figure = figures[text[this.at++]]) > 63) lead = lead * 27 + figure - 63;
return lead * 64 + figure;
}
});
const sorted = (text, take) => {
const found = new Map(), read = reader(text, 0);
let word = '';
while (read.at < text.length && text[read.at] !== '!') {
const shared = figures[text[read.at]], end = text.indexOf(' ', read.at);
word = word.slice(0, shared) + text.slice(read.at + 1, end);
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
const [found, start] = sorted(text, read => {
const n = read.number(), entry = { all: n >> 1, here: n >> 1 };
if (n & 1) entry.here = read.number();
return entry;
});
let at = start, figure = 0, left = 0;
const bit = () => {
if (!left) {
figure = figures[text[at++]];
left = 6;
}
return figure >> --left & 1;
};
const bits = n => {
let value = 0;
while (n--) value = value * 2 + bit();
return value;
};
for (const entry of found.values()) {
const mean = Math.floor(11 * all / (16 * entry.all)), divisor = mean >= 1 ? power(mean) : 0;
const { here } = entry, articles = entry.articles = new Int32Array(here), places = entry.places = new Uint8Array(here);
for (let i = 0, article = -1; i < here; i++) {
let ones = 0;
while (bit()) ones++;
articles[i] = article += 1 + ones * 2 ** divisor + bits(divisor);
places[i] = bit() ? bits(4) + (bit() ? bits(3) << 4 : 0) : 1 << bits(2);
}
}
return found;
};
const kept = (all, key, make) => all[key] ||= make().catch(e => { delete all[key]; throw e; });
const read = {};
const wordsIn = name => kept(read, name, () => wordFile(name, index.count));
const spelledIn = name => kept(read, name, () => load(name).then(text => sorted(text, read => {
const names = [], end = read.number() + read.at;
for (let name = 0; read.at < end;) {
const step = read.number();
names.push([name += step >> 1, step & 1]);
}
return names;
})[0]));
const filesOf = (list, word, longer) => {
let last = list.length - 1;
while (last > 0 && list[last][0].replace('=', '') > word) last--;
let first = last;
while (first > 0 && list[first][0] === '=' + word) first--;
const goesOn = i => i < list.length && list[i][0].replace('=', '').startsWith(word);
if (longer && goesOn(last + 1)) last++;
while (longer && goesOn(last + 1) && list[last + 1][0][0] === '=') last++;
return list.slice(first, last + 1).map(entry => entry[1]);
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
let index, opening;
const open = async () => { index = await (opening ||= opened().catch(e => { opening = undefined; throw e; })); };
const opened = () => load(form.dataset.first).then(value => {
value.level = i => figures[value.lengths[Math.floor(i / 3)]] >> 4 - i % 3 * 2 & 3;
value.everywhere = new Set(value.everywhere.split(' '));
if (value.sourceOf) {
const read = reader(value.sourceOf, 0);
value.source = Uint16Array.from({ length: value.count }, () => read.number());
}
return value;
});
const slack = [8, 11, 16, 24];
const ones = n => { let sum = 0; for (; n; n &= n - 1) sum++; return sum; };
const share = (place, level) => {
const often = ones(place & 15) + (place & 16 ? 6 : 0) + (place & 32 ? 3 : 0) + (place & 64 ? 2 : 0);
return Math.floor(10000 * often / (10 * often + slack[level]));
};
const formsOf = async clause => {
const [word] = clause.words, open = clause.typing || word.length > 3;
const forms = [];
clause.everywhere = index.everywhere.has(word);
clause.files = [];
if (clause.everywhere) return forms;
const files = await Promise.all(filesOf(index.words, word, open).map(wordsIn));
clause.files = files;
for (const file of files) {
const entry = file.get(word);
if (entry) forms.push({ word, entry, eighths: 8 });
}
const longer = [];
if (open && !clause.phrase) {
for (const file of files) for (const [other, entry] of file) {
const more = other.length - word.length;
if (more > 0 && other.startsWith(word) && (clause.typing || more < 4)) {
longer.push({ word: other, entry, eighths: more > 3 ? 3 : clause.typing ? 5 : 4 });
}
}
}
longer.sort((a, b) => b.entry.all - a.entry.all || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
forms.push(...longer.slice(0, 40));
if (word.length > 4 && word.endsWith('s') && !clause.phrase) {
for (const file of files) {
const entry = file.get(word.slice(0, -1));
if (entry) forms.push({ word: word.slice(0, -1), entry, eighths: 4 });
}
}
return forms;
};
const scored = forms => {
const scores = new Int32Array(index.count), places = new Uint8Array(index.count);
for (const { entry, eighths } of forms) {
const weight = weigh(entry.all, index.count) * eighths;
for (let i = 0; i < entry.here; i++) {
const article = entry.articles[i];
const score = weight * share(entry.places[i], index.level(article)) >> 3;
if (score > scores[article]) scores[article] = score;
places[article] |= entry.places[i];
}
}
return { scores, places };
};
const phrase = async clause => {
let sum;
for (const word of clause.words) {
const part = { words: [word], phrase: true }, forms = await formsOf(part);
if (part.everywhere) {
if (sum) sum.places.forEach((place, i) => { sum.places[i] |= place << 1 & 15; });
continue;
}
if (!forms.length) return { scores: new Int32Array(index.count), places: new Uint8Array(index.count) };
const next = scored(forms);
if (sum) {
for (let i = 0; i < index.count; i++) {
const body = (sum.places[i] | sum.places[i] << 1) & next.places[i] & 15, field = sum.places[i] & next.places[i] & 48;
const both = sum.scores[i] && next.scores[i] && (body || field);
sum.scores[i] = both ? sum.scores[i] + next.scores[i] : 0;
sum.places[i] = both ? body | field : 0;
}
} else sum = next;
}
clause.everywhere = !sum;
return sum;
};
const articlesFor = async clauses => {
const total = new Int32Array(index.count), hits = new Uint8Array(index.count), near = new Uint8Array(index.count).fill(15);
let needed = 0;
for (const clause of clauses) {
const found = clause.phrase ? await phrase(clause) : scored(clause.forms);
if (clause.everywhere) continue;
needed++;
for (let i = 0; i < index.count; i++) {
if (!found.scores[i]) continue;
total[i] += found.scores[i];
hits[i]++;
near[i] &= found.places[i];
}
}
let most = 0;
for (const n of hits) if (n > most) most = n;
const articles = [];
if (most) for (let i = 0; i < index.count; i++) if (hits[i] === most) {
if (most > 1 && near[i]) total[i] += total[i] >> 2;
articles.push(i);
}
articles.sort((a, b) => total[b] - total[a] || a - b);
return { articles, some: most < needed, total };
};
const cyrillic = Object.fromEntries([...'абвгдезийклмнопрстуфыіїєґў'].map((c, i) => [c, 'abvgdeziiklmnoprstufyiiegu'[i]]));
const sounds = { ...cyrillic, ж: 'zh', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', э: 'e', ю: 'iu', я: 'ia', ъ: '', ь: '',
α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 't', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', τ: 't', υ: 'y', φ: 'f', χ: 'h', ψ: 'ps', ω: 'o',
ا: 'a', ب: 'b', ت: 't', ث: 't', ج: 'j', ح: 'h', خ: 'kh', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'g', ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y', ء: '', گ: 'g', پ: 'p', چ: 'ch', ژ: 'zh',
א: 'a', ב: 'b', ג: 'g', ד: 'd', ה: 'h', ו: 'w', ז: 'z', ח: 'h', ט: 't', י: 'y', כ: 'k', ל: 'l', מ: 'm', נ: 'n', ס: 's', ע: 'a', פ: 'f', צ: 'ts', ק: 'k', ר: 'r', ש: 'sh', ת: 't' };
const latin = word => [...word].map(c => sounds[c] ?? c).join('');
const skeleton = word => latin(word).replace(/[aeiouwyh']/g, '').replace(/[cqx]/g, 'k').replace(/z/g, 's').replace(/[vpf]/g, 'b').replace(/j/g, 'g').replace(/(.)\1+/g, '$1');
const distance = (a, b, most) => {
if (Math.abs(a.length - b.length) > most) return most + 1;
let before = [], above = [], row = Array.from({ length: b.length + 1 }, (_, i) => i);
for (let i = 1; i <= a.length; i++) {
[before, above, row] = [above, row, [i]];
let least = i;
for (let k = 1; k <= b.length; k++) {
row[k] = Math.min(above[k] + 1, row[k - 1] + 1, above[k - 1] + (a[i - 1] !== b[k - 1]));
if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1]) row[k] = Math.min(row[k], before[k - 2] + 1);
least = Math.min(least, row[k]);
}
if (least > most) return most + 1;
}
return row[b.length];
};
const apart = (word, other) => {
const mine = latin(word), most = mine.length > 7 ? 2 : 1, letters = distance(mine, other, most);
if (letters <= most) return letters;
const bones = skeleton(word);
const enough = bones.length > 2 || bones.length > 1 && mine !== word;
return enough && bones === skeleton(other) ? 2 + distance(mine, other, 5) : 8;
};
const namesFor = async clauses => {
const asked = clauses.flatMap(clause => clause.words.map(word => ({ word, clause })));
const found = new Map();
for (const ask of asked) {
const { word, clause } = ask;
const files = await Promise.all(filesOf(index.spellings, word, true).map(spelledIn));
const mine = new Map();
const add = (names, quality) => names.forEach(([name, alone]) => {
const old = mine.get(name) || [0, 0];
mine.set(name, [Math.max(old[0], quality + alone), quality === 12 && alone || old[1]]);
});
for (const file of files) {
if (file.has(word)) add(file.get(word), 12);
if (clause.typing || word.length > 3) for (const [other, names] of file) {
if (other.length > word.length && other.startsWith(word)) add(names, 8);
}
}
if (!mine.size && word.length > 2 && !clause.phrase && !clause.forms.length && !clause.everywhere) {
const near = await nearest(word, files, clause);
near.forEach(meant => add(meant.names, 8 - meant.far));
if (near.length) clause.meant = near.reduce((a, b) => b.order < a.order ? b : a).word;
}
mine.forEach(([quality, alone], name) => {
const sum = found.get(name) || { name, words: 0, quality: 0, alone: 0 };
sum.words++;
sum.quality += quality;
sum.alone |= alone;
found.set(name, sum);
});
}
const telling = asked.filter(ask => !ask.clause.everywhere && ask.word.length > 1).length || asked.length;
const all = [...found.values()], whole = all.filter(name => name.words >= telling);
const best = whole.length ? whole : all.filter(name => name.alone || name.words > 1);
best.sort((a, b) => b.words - a.words || b.quality - a.quality || a.name - b.name);
return best.map(name => name.name);
};
const meantBy = (word, other, names, far, rank) => ({ word: other, names, far, order: (far * 2 + (word[0] !== other[0])) * 1e7 + rank });
const nearest = async (word, files, clause) => {
const swapped = word[1] + word[0] + word.slice(2);
const more = [...new Set([...filesOf(index.spellings, word.slice(1)), ...filesOf(index.spellings, swapped), ...(index.spellings.length < 4 ? index.spellings.map(f => f[1]) : [])])];
const near = [];
for (const file of new Set([...files, ...await Promise.all(more.map(spelledIn))])) {
for (const [other, names] of file) {
const far = apart(word, other);
if (far < 8) near.push(meantBy(word, other, names, far, names[0][0]));
}
}
if (near.length || word.length < 4) return near;
for (const file of clause.files) for (const [other, entry] of file) {
if (distance(word, other, 1) === 1) near.push(meantBy(word, other, [], 1, index.count - entry.all));
}
return near;
};
const ask = async query => {
await open();
const clauses = parse(query);
await Promise.all(clauses.map(async clause => { if (!clause.phrase) clause.forms = await formsOf(clause); }));
const names = await namesFor(clauses);
for (const clause of clauses) if (clause.meant) {
clause.words = [clause.meant];
clause.typing = false;
clause.forms = await formsOf(clause);
}
return { clauses, names, ...await articlesFor(clauses) };
};
const parsed = html => new DOMParser().parseFromString(html, 'text/html');
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
const fetched = href => fetch(href).then(answer => answer.ok ? answer.text() : '');
const pages = {};
const pageOf = href => kept(pages, href, () => (location.protocol === 'file:' ? framed : fetched)(href).then(parsed));
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
const passages = async (href, clauses) => {
const tests = clauses.filter(clause => !clause.everywhere).map(clause => clause.phrase ? words => holds(words, clause.phrase) : words => words.some(hits(clause)));
return (await blocksOf(href))
.map((block, i) => ({ block, i, clauses: tests.filter(test => test(block.words)).length }))
.filter(found => found.clauses)
.sort((a, b) => b.clauses - a.clauses || a.i - b.i)
.slice(0, 3)
.sort((a, b) => a.i - b.i)
.map(found => found.block);
};
const holdsPhrases = async (href, clauses) => {
const phrases = clauses.filter(clause => clause.phrase && !clause.everywhere);
if (!phrases.length) return true;
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
const dateOf = iso => {
if (!iso) return said.undated;
const parts = iso.slice(0, 10).split('-'), shape = { year: 'numeric', timeZone: 'UTC' };
if (parts.length > 1) shape.month = 'long';
if (parts.length > 2) shape.day = 'numeric';
const day = new Date(Date.UTC(parts[0], (parts[1] || 1) - 1, parts[2] || 1));
return new Intl.DateTimeFormat(tongue, shape).format(day);
};
const slugOf = title => {
const slug = fold(title).replace(/'/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''), end = slug.lastIndexOf('-', 60);
return slug.length <= 60 ? slug : slug.slice(0, end > 0 ? end : 60);
};
const articleAt = async i => {
const file = await load(index.articles[Math.floor(i / index.perFile)]);
const [title, slug, date, language] = file[i % index.perFile];
return { title, href: 'articles/' + (slug || slugOf(title)) + '.html', date, language };
};
const nameAt = async i => {
const file = index.names.findLast(entry => entry[0] <= i);
const [name, type, href, articles, definition, ...spellings] = (await load(file[1]))[i - file[0]];
return { name, type: kinds[type], href: href || 'glossary/' + slugOf(name) + '.html', articles, definition, spellings };
};
const yearOf = i => index.years.findLast(entry => entry[1] <= i)[0] || '-';
const following = async (list, from, clauses, many) => {
const found = [];
let at = from;
list.slice(from, from + many).forEach(articleAt);
for (const end = from + 2 * many; found.length < many && at < end && at < list.length; at++) {
const article = await articleAt(list[at]);
if (await holdsPhrases(article.href, clauses)) found.push(article);
}
return [found, at];
};
const first = async ({ names, articles, clauses }) => {
const shown = [...await Promise.all(names.slice(0, 3).map(nameAt)), ...(await following(articles, 0, clauses, 4))[0].slice(0, 3)];
return shown.map(found => found.href);
};
self.backfileSearch = { wordsOf, ask, first };
let turn = 0, view = 0, shown = 0, result, chosen;
const tried = work => async e => {
const mine = turn;
try {
await work(e);
} catch {
if (mine === turn) status.textContent = said.failed;
}
};
const seen = new IntersectionObserver(entries => entries.forEach(entry => {
if (!entry.isIntersecting) return;
seen.unobserve(entry.target);
if (entry.target !== more) quote(entry.target).catch(() => { /* the answer stands without its passages */ });
else if (shown < 20) nextInSight();
}));
const quote = async item => {
const { clauses } = item, tests = clauses.map(hits), href = item.querySelector('a').getAttribute('href');
const found = await passages(href, clauses), where = element('span', 'vh', said.paragraph);
item.append(...found.map(({ id, n, text }) => {
const line = element('p', '', marked(text, tests, 240)), link = element('a', 'n', n ? where.cloneNode(true) : '', n ? '¶\u00a0' + n : '¶');
link.href = href + '#' + id;
line.append(' ', link);
line.dir = 'auto';
return line;
}));
};
const next = async e => {
const mine = view, tests = result.clauses.map(hits), list = one('#answer ol');
seen.unobserve(more);
more.disabled = true;
const [articles, end] = await following(chosen, shown, result.clauses, 4);
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
item.clauses = result.clauses;
list.append(item);
seen.observe(item);
}
more.hidden = shown >= chosen.length;
if (!more.hidden) seen.observe(more);
else if (asksPhrase()) count(list.children.length);
if (e && list.children[before]) list.children[before].querySelector('a').focus();
};
const nextInSight = tried(next);
more.onclick = tried(next);
const asksPhrase = () => result.clauses.some(clause => clause.phrase && !clause.everywhere);
const count = articles => {
const names = namesShown().length, found = names || articles || shown < chosen.length;
const notes = [say(shown < chosen.length && asksPhrase() ? said.atMost : said.found, number(names), number(articles))];
const meant = result.clauses.map(clause => clause.meant).filter(Boolean);
if (meant.length) notes.push(say(said.meant, meant.join(', ')));
if (result.some && articles) notes.push(said.some);
if (result.clauses.length && result.clauses.every(clause => clause.everywhere)) notes.push(said.everywhere);
else if (!found) notes[0] = say(said.none, input.value.trim());
status.textContent = notes.join(' ');
one('#miss').hidden = Boolean(found);
};
const namesShown = () => result.names.filter(i => !type.value || kinds[index.types[i]] === type.value);
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
const show = async () => {
const mine = ++view, names = namesShown();
chosen = result.articles.filter(i => (!year.value || yearOf(i) === year.value) && (!source.value || index.source[i] === +source.value));
const records = await Promise.all(names.slice(0, 4).map(nameAt));
if (mine !== view) return;
shown = 0;
const tests = result.clauses.map(hits);
answer.textContent = '';
if (records.length) answer.append(element('h2', 'vh', said.names), element('ul', 'box', ...records.map(name => {
const link = element('a', name.type, marked(name.name, tests, 1e9)), item = element('li', '');
link.href = name.href;
const other = name.spellings.find(s => wordsOf(s).some(w => tests.some(t => t(w))));
const named = wordsOf(name.name).some(w => tests.some(t => t(w)));
const head = element('p', '', element('span', 'dot ' + name.type), element('bdi', '', link), ' ', element('span', 'tag ' + name.type, said[name.type]));
if (!named && other) head.append(' ', element('span', 'meta', element('bdi', '', marked(other, tests, 1e9))));
item.append(head, element('p', 'meta', name.definition + (name.definition ? ' · ' : '') + say(said.articles, number(name.articles))));
return item;
})));
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
doc.title = (query.trim() ? query.trim() + ' · ' : '') + said.title;
if (!query.trim()) return empty();
try {
const found = await ask(query);
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
let sent = true;
const note = () => {
const asked = new URLSearchParams(), query = input.value.trim();
if (query) asked.set('q', query);
for (const name in filters) if (filters[name].value) asked.set(name, filters[name].value);
try {
history[sent ? 'pushState' : 'replaceState'](null, '', query ? '?' + asked : location.pathname);
sent = false;
} catch { /* a browser that is asked too often keeps the older address */ }
};
let timer;
input.oninput = () => {
clearTimeout(timer);
timer = setTimeout(() => { search(); note(); }, 60);
};
form.onsubmit = e => {
e.preventDefault();
clearTimeout(timer);
search();
note();
sent = true;
};
for (const name in filters) filters[name].onchange = tried(() => { note(); return show(); });
const arrive = async () => {
const asked = new URLSearchParams(location.search);
if (asked.get('q') === null && input.value) return search();
input.value = asked.get('q') || '';
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
};
addEventListener('popstate', () => { if ((new URLSearchParams(location.search).get('q') || '') !== input.value.trim()) arrive(); });
arrive();
})();
