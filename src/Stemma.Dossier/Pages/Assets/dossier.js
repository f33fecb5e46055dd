// The pages are whole without this. It opens evidence all at once and lets the keyboard walk through the evidence in a report's text.
(function () {
  'use strict';
  var brief = document.querySelector('.event .brief, .report .brief');
  if (brief) {
    var all = document.createElement('button');
    all.type = 'button';
    all.className = 'all';
    var show = function (open) {
      brief.querySelectorAll('details').forEach(function (d) { d.open = open; });
      all.textContent = open ? 'Close the evidence' : 'Open all evidence';
      all.setAttribute('aria-expanded', String(open));
    };
    show(false);
    all.addEventListener('click', function () { show(all.getAttribute('aria-expanded') !== 'true'); });
    brief.before(all);
  }

  // What an address points to must not stay folded away.
  function unfold() {
    var at = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var d = at && at.closest('details:not([open])'); d; d = d.parentElement && d.parentElement.closest('details:not([open])')) d.open = true;
    if (at) at.scrollIntoView({ block: 'center' });
  }
  window.addEventListener('hashchange', unfold);
  if (location.hash) unfold();

  var text = document.querySelector('.text');
  if (!text) return;
  var anchors = Array.prototype.slice.call(text.querySelectorAll('.at'));
  var box = document.querySelector('.switches');
  if (box && anchors.length) {
    var keys = document.createElement('p');
    keys.className = 'keys';
    keys.innerHTML = 'In the text: <kbd>n</kbd> next and <kbd>p</kbd> previous evidence, <kbd>Esc</kbd> no highlight.';
    box.append(keys);
  }
  text.addEventListener('keydown', function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey || (e.key !== 'n' && e.key !== 'p' && e.key !== 'Escape')) return;
    e.preventDefault();
    var here = anchors.findIndex(function (a) { return '#' + a.id === location.hash; });
    if (e.key === 'Escape') location.replace('#text');
    else if (anchors.length) location.replace('#' + anchors[(here + (e.key === 'n' ? 1 : anchors.length - 1) + (here < 0 && e.key === 'p' ? 1 : 0)) % anchors.length].id);
    text.focus({ preventScroll: true });
  });
})();
