(function () {
'use strict';
var root = document.documentElement;
root.classList.add('js');
function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
function make(tag, text, attributes) {
  var element = document.createElement(tag);
  if (text) element.textContent = text;
  Object.keys(attributes || {}).forEach(function (name) { element.setAttribute(name, attributes[name]); });
  return element;
}
// Pickers: of all pictures of a set one is shown, chosen by its keys.
var sets = 0;
all('.shots').forEach(function (set) {
  var keys = set.dataset.keys.split(',');
  var items = Array.prototype.slice.call(set.children);
  if (items.length < 2) { items.forEach(function (item) { item.classList.add('on'); if (item.tagName === 'DETAILS') item.open = true; }); return; }
  var bar = make('div', '', { 'class': 'picker', role: 'group', 'aria-label': 'Choose the picture' });
  sets += 1;
  var selects = keys.map(function (key) {
    var id = 'pick-' + sets + '-' + key;
    var values = items.map(function (item) { return item.dataset[key]; }).filter(function (v, i, a) { return a.indexOf(v) === i; });
    var label = make('label', key.charAt(0).toUpperCase() + key.slice(1), { 'for': id });
    var select = make('select', '', { id: id });
    values.forEach(function (value) { select.appendChild(make('option', value, { value: value })); });
    if (values.length > 1) { label.appendChild(select); bar.appendChild(label); }
    return select;
  });
  function show(item) {
    items.forEach(function (other) {
      other.classList.toggle('on', other === item);
      if (other.tagName === 'DETAILS') other.open = other === item;
    });
    keys.forEach(function (key, k) { selects[k].value = item.dataset[key]; });
  }
  selects.forEach(function (select, changed) {
    select.addEventListener('change', function () {
      var wanted = selects.map(function (s) { return s.value; });
      var score = function (item) {
        return keys.reduce(function (sum, key, k) { return sum + (item.dataset[key] === wanted[k] ? (k === changed ? 100 : 1) : 0); }, 0);
      };
      show(items.reduce(function (best, item) { return score(item) > score(best) ? item : best; }, items[0]));
    });
  });
  set.parentNode.insertBefore(bar, set);
  show(items.filter(function (item) { return item.classList.contains('on'); })[0] || items[0]);
});
// Downloads.
function save(blob, name) {
  var link = make('a', '', { href: URL.createObjectURL(blob), download: name });
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
}
function csv(table) {
  return all('tr', table).map(function (row) {
    return Array.prototype.map.call(row.cells, function (cell) {
      var text = cell.textContent.trim().replace(/[\u202f\u00a0]/g, ' ').replace(/\u2212/g, '-');
      return /[",\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
    }).join(',');
  }).join('\n') + '\n';
}
function referred(element, into) {
  [element].concat(all('*', element)).forEach(function (part) {
    Array.prototype.forEach.call(part.attributes, function (attribute) {
      var found = attribute.name === 'href' ? /^#(.+)$/.exec(attribute.value) : /url\(#([^)]+)\)/.exec(attribute.value);
      if (found && !into[found[1]]) {
        var target = document.getElementById(found[1]);
        if (target) { into[found[1]] = target; referred(target, into); }
      }
    });
  });
}
function picture(card) {
  var svg = all('svg[role=img]', card).filter(function (s) { return s.getClientRects().length > 0; })[0];
  if (!svg) return null;
  var box = svg.getBoundingClientRect();
  var copy = svg.cloneNode(true);
  var units = svg.viewBox && svg.viewBox.baseVal && svg.viewBox.baseVal.width;
  var width = units || Math.round(box.width);
  var height = units ? svg.viewBox.baseVal.height : Math.round(box.height);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  var defs = document.createElementNS('http://www.w3.org/2000/svg', 'defs');
  var style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = all('style').map(function (s) { return s.textContent; }).join('\n') + 'svg{width:' + width + 'px;height:' + height + 'px;background:var(--paper);font-family:sans-serif}';
  defs.appendChild(style);
  var found = {};
  referred(svg, found);
  all('pattern').forEach(function (pattern) { found[pattern.id] = pattern; });
  Object.keys(found).forEach(function (id) { if (!svg.contains(found[id])) defs.appendChild(found[id].cloneNode(true)); });
  copy.insertBefore(defs, copy.firstChild);
  all('.lab', svg.parentNode).forEach(function (label) {
    var text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.textContent = label.textContent;
    text.setAttribute('class', 'place');
    text.setAttribute('x', parseFloat(label.style.left) / 100 * width);
    text.setAttribute('y', parseFloat(label.style.top) / 100 * height);
    text.setAttribute('dominant-baseline', 'middle');
    if (label.classList.contains('west')) text.setAttribute('text-anchor', 'end');
    if (label.classList.contains('below')) text.setAttribute('dy', '1.4em');
    copy.appendChild(text);
  });
  return { text: new XMLSerializer().serializeToString(copy), width: width, height: height };
}
function png(card, name) {
  var drawn = picture(card);
  var image = new Image();
  var scale = Math.max(1, 1600 / drawn.width);
  image.onload = function () {
    var canvas = make('canvas', '', { width: Math.round(drawn.width * scale), height: Math.round(drawn.height * scale) });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(function (blob) { save(blob, name); });
  };
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(drawn.text);
}
all('.card').forEach(function (card) {
  var tools = card.querySelector('.tools');
  function button(words, does) {
    var element = make('button', words, { type: 'button', 'aria-label': words + ' of this figure' });
    element.addEventListener('click', does);
    tools.insertBefore(element, tools.firstChild);
  }
  if (card.querySelector('svg[role=img]')) {
    button('SVG', function () { save(new Blob([picture(card).text], { type: 'image/svg+xml' }), card.id + '.svg'); });
    button('PNG', function () { png(card, card.id + '.png'); });
  }
  if (card.querySelector('table')) {
    button('CSV', function () {
      var shown = all('table', card).filter(function (t) { return !t.closest('.shots') || t.closest('.on'); });
      save(new Blob([shown.map(csv).join('\n')], { type: 'text/csv' }), card.id + '.csv');
    });
  }
});
// One figure alone, for a frame in another page: report.html?card=ID. It keeps the link to the whole.
var only = /[?&]card=([\w-]+)/.exec(location.search);
var framed = only && document.getElementById(only[1]);
if (framed && framed.classList.contains('card')) {
  root.classList.add('framed');
  for (var part = framed; part !== document.body; part = part.parentNode) part.classList.add('kept');
  framed.querySelector('.tools').appendChild(make('a', 'The whole study: ' + document.title, { href: location.pathname + '#' + framed.id, target: '_top' }));
}
if (/^https?:$/.test(location.protocol) && !framed) {
  all('.card .tools').forEach(function (tools) {
    var card = tools.closest('.card');
    var frame = '<iframe src="' + location.href.split(/[?#]/)[0] + '?card=' + card.id + '" title="' + card.querySelector('h3').textContent.replace(/"/g, '&quot;') + '" width="100%" height="640" loading="lazy"></iframe>';
    var fold = make('details', '', { 'class': 'cite' });
    fold.appendChild(make('summary', 'Embed'));
    fold.appendChild(make('p', frame));
    tools.insertBefore(fold, tools.lastChild);
  });
}
// What is folded is printed.
var folded = [];
window.addEventListener('beforeprint', function () {
  folded = all('details:not([open])').filter(function (d) { return !d.closest('.shots') && !d.classList.contains('cite'); });
  folded.forEach(function (d) { d.open = true; });
});
window.addEventListener('afterprint', function () { folded.forEach(function (d) { d.open = false; }); });
}());
