const words = {"open":"Open the full entry","close":"Close","copied":"Copied","copyByHand":"Select the text and copy it by hand","lost":"The paragraph that this address leads to is not, or no longer, in the text. This is where the page begins.","digits":"0123456789","shown":"Entries shown: #"};
(() => {
const doc = document, root = doc.documentElement;
const one = (selector, within = doc) => within.querySelector(selector);
const all = (selector, within = doc) => [...within.querySelectorAll(selector)];
const slugOf = link => link.href.replace(/^.*[/#]|\.html$/g, '');
const entry = link => all('.gloss a').find(a => slugOf(a) === slugOf(link))?.closest('li');
const fill = (box, item) => {
box.className = box.className.split(' ')[0] + ' ' + item.className;
box.textContent = '';
const around = item.closest('[lang]');
box.lang = around.lang;
box.dir = around.dir;
const add = (tag, cls, text) => {
const part = doc.createElement(tag);
if (cls) part.className = cls;
part.textContent = text;
box.append(part);
return part;
};
add('span', 'tag', item.parentNode.dataset.k);
const name = add('b', '', one('a', item).textContent);
add('span', 'd', one('.d', item).textContent);
add('span', 'c', one('.c', item).textContent + ' · ' + item.dataset.n);
return name;
};
const previews = () => {
const card = doc.createElement('div');
card.className = 'card';
card.id = 'card';
card.popover = 'manual';
card.setAttribute('role', 'tooltip');
one('main').append(card);
let current = null, opening = 0, closing = 0;
const hide = () => {
clearTimeout(opening);
opening = 0;
if (current) current.removeAttribute('aria-describedby');
current = null;
if (card.matches(':popover-open')) card.hidePopover();
};
const show = (link, x) => {
hide();
const item = entry(link);
if (!item) return;
current = link;
fill(card, item);
card.showPopover();
const boxes = [...link.getClientRects()];
const at = boxes.find(b => x >= b.left - 2 && x <= b.right + 2) || boxes[0];
const below = at.bottom + card.offsetHeight + 18 < innerHeight || at.top < card.offsetHeight + 18;
card.style.left = Math.max(16, Math.min(card.dir === 'rtl' ? at.right + 8 - card.offsetWidth : at.left - 8, root.clientWidth - card.offsetWidth - 16)) + 'px';
card.style.top = (below ? at.bottom + 8 : at.top - card.offsetHeight - 8) + 'px';
link.setAttribute('aria-describedby', 'card');
};
const later = (link, x, ms) => {
clearTimeout(opening);
clearTimeout(closing);
if (link !== current) opening = setTimeout(show, ms, link, x);
};
doc.addEventListener('pointerover', e => {
if (e.pointerType !== 'mouse') return;
const link = e.target.closest('.body .e');
if (link) later(link, e.clientX, current ? 120 : 400);
else if (e.target.closest('#card')) clearTimeout(closing);
else if (current || opening) {
clearTimeout(opening);
clearTimeout(closing);
closing = setTimeout(hide, 300);
}
});
doc.addEventListener('focusin', e => {
const link = e.target.closest('.body .e');
if (link && link.matches(':focus-visible')) later(link, 0, 250);
});
doc.addEventListener('focusout', hide);
doc.addEventListener('keydown', e => { if (e.key === 'Escape') hide(); });
addEventListener('scroll', () => { if (current) hide(); }, { passive: true });
const sheet = doc.createElement('dialog');
sheet.className = 'sheet';
doc.body.append(sheet);
sheet.onclick = e => { if (e.target === sheet && e.clientY < sheet.getBoundingClientRect().top) sheet.close(); };
doc.addEventListener('click', e => {
const link = e.target.closest('.body .e');
const item = link && entry(link);
if (!item || e.pointerType !== 'touch' || e.ctrlKey || e.metaKey) return;
e.preventDefault();
const name = fill(sheet, item);
name.id = 'sheet-name';
sheet.setAttribute('aria-labelledby', 'sheet-name');
const line = doc.createElement('p'), open = doc.createElement('a'), close = doc.createElement('button');
open.href = link.href;
open.textContent = words.open;
close.className = 'quiet';
close.textContent = words.close;
close.onclick = () => sheet.close();
sheet.onclose = () => link.focus();
line.append(open, close);
sheet.append(line);
sheet.showModal();
});
};
if ('popover' in HTMLElement.prototype && one('.body .e')) previews();
all('.gloss li').forEach(item => {
const slug = slugOf(one('a', item));
const tint = on => all('[data-e="' + slug + '"], .body .e[href$="/' + slug + '.html"]').forEach(m => m.classList.toggle('on', on));
item.onpointerenter = () => tint(true);
item.onpointerleave = () => tint(false);
item.addEventListener('focusin', () => tint(true));
item.addEventListener('focusout', () => tint(false));
});
doc.addEventListener('click', async e => {
const button = e.target.closest('[data-copy]');
if (!button) return;
let done = words.copied;
try {
await navigator.clipboard.writeText(one(button.dataset.copy).textContent);
} catch {
done = words.copyByHand;
}
one('#said').textContent = done;
if (button.nextSibling?.className !== 'meta') button.after(Object.assign(doc.createElement('span'), { className: 'meta' }));
button.nextSibling.textContent = done;
});
const cited = () => {
const apa = one('#apa'), address = one('[rel=canonical]')?.href, target = location.hash.slice(1);
if (!apa || !address) return;
const at = /^p-/.test(target) && doc.getElementById(target) ? address + '#' + target : address;
const old = cited.at || address;
apa.textContent = apa.textContent.replace(old, () => at);
const mail = one('.tools a[href^="mailto:"]');
if (mail) mail.href = mail.href.replaceAll(encodeURIComponent(old), () => encodeURIComponent(at));
cited.at = at;
};
cited();
addEventListener('hashchange', cited);
const lost = () => {
if (!/^#p-/.test(location.hash) || doc.getElementById(location.hash.slice(1))) return;
one('#lost')?.remove();
const line = doc.createElement('p');
line.id = 'lost';
line.className = 'box note';
const around = one('#said').closest('[lang]');
line.lang = around.lang;
line.dir = around.dir;
line.role = 'status';
line.textContent = words.lost;
one('main').prepend(line);
scrollTo(0, 0);
};
lost();
addEventListener('hashchange', lost);
const theme = one('#theme');
if (theme) {
try { theme.value = localStorage.theme || 'auto'; } catch { /* no storage: the device decides */ }
theme.onchange = () => {
const auto = theme.value === 'auto';
if (auto) root.removeAttribute('data-theme');
else root.dataset.theme = theme.value;
try {
if (auto) localStorage.removeItem('theme');
else localStorage.theme = theme.value;
} catch { /* holds for this page only */ }
};
}
const kinds = one('#kinds');
const filter = () => {
const kind = one(':checked', kinds).value;
all('.letters .it').forEach(item => { item.hidden = kind && item.dataset.k !== kind; });
all('.letters section').forEach(s => {
s.hidden = !one('.it:not([hidden])', s);
const letter = one('.az a[href$="#' + s.id + '"]');
if (letter) letter.hidden = s.hidden;
});
one('#kn').textContent = kind ? words.shown.replace('#', [...String(all('.letters .it[id]:not([hidden])').length)].map(d => words.digits[d]).join('')) : '';
};
if (kinds) {
kinds.onchange = filter;
addEventListener('pageshow', filter);
}
if (location.protocol === 'file:' && parent !== self && one('.body')) addEventListener('message', e => {
if (e.source === parent && e.data === 'text') parent.postMessage(one('main').innerHTML, '*');
});
})();
