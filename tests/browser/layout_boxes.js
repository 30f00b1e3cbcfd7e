// What is to be read or pressed in a page as it stands, and the box that each takes.
(() => {
  const INK = { above: 0.22, below: 0.18 }; // parts of a line of text where letters leave no ink
  const CONTROLS = 'button, select, input, textarea, summary, a[href]';
  const OVER_THE_PAGE =
    '.transport, .primary, .lesson .turn, .trouble, .unfolded > .steps, .popover > :not(summary), dialog, .skip';
  // Of a long table the first rows say how all of them stand.
  const LOOKED_AWAY = '.unseen, .skip, #js-plotly-tester, option, svg.icon, tr:nth-child(n+20)';

  const isSvg = (element) => element.namespaceURI.endsWith('svg');
  const isShown = (element) =>
    !element.closest(LOOKED_AWAY) && getComputedStyle(element).clipPath === 'none' &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
  const name = (element) => {
    const place = element.closest('[id]')?.id ?? element.parentElement?.className ?? '';
    const text = String(element.value || element.textContent || '').trim().replace(/\s+/g, ' ');
    return `${element.localName} in #${place} "${text.slice(0, 40)}"`;
  };

  /** What cuts an element off: the boxes around it that hide or scroll what does not fit. */
  function clipOf(element, known) {
    if (!element || element.contains(document.body)) {
      return { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    }
    if (known.has(element)) return known.get(element);
    const { position } = getComputedStyle(element);
    let around = element.parentElement;
    if (position === 'absolute') around = element.offsetParent ?? around;
    const clip = position === 'fixed' ? clipOf(null) : { ...clipOf(around, known) };
    if (!isSvg(element)) cut(clip, element);
    known.set(element, clip);
    return clip;
  }
  function cut(clip, around) {
    const { overflowX, overflowY, display } = getComputedStyle(around);
    if (display === 'inline') return;
    const box = around.getBoundingClientRect();
    if (overflowX !== 'visible') Object.assign(clip, narrower(clip, box, 'left', 'right'));
    if (overflowY !== 'visible') Object.assign(clip, narrower(clip, box, 'top', 'bottom'));
  }
  const narrower = (clip, box, from, to) => ({
    [from]: Math.max(clip[from], box[from]),
    [to]: Math.min(clip[to], box[to]),
  });
  const within = (box, clip) => ({
    left: Math.max(box.left, clip.left),
    top: Math.max(box.top, clip.top),
    right: Math.min(box.right, clip.right),
    bottom: Math.min(box.bottom, clip.bottom),
  });
  const isThere = ({ left, top, right, bottom }) => right - left > 0.5 && bottom - top > 0.5;
  const inked = ({ left, top, right, bottom }) => {
    const high = bottom - top;
    return { left, right, top: top + INK.above * high, bottom: bottom - INK.below * high };
  };
  /** Text that stands upright has its empty margins at the sides. */
  const inkedSvg = (element) => {
    const box = element.getBoundingClientRect();
    const { a, b } = element.getScreenCTM();
    if (Math.abs(b) <= Math.abs(a)) return inked(box);
    const wide = box.right - box.left;
    return { top: box.top, bottom: box.bottom, left: box.left + INK.above * wide, right: box.right - INK.below * wide };
  };

  /** Whose lines a text belongs to: a formula, a label of a drawing, or the element that holds it. */
  const ownerOf = (element) => element.closest('math') ?? element.closest('svg text') ?? element;

  /** Everything in `root` to be read or pressed: its element and the box of its ink, as far as it is in sight. */
  function items(root) {
    const found = [];
    const clips = new Map();
    const add = (kind, element, whole) => {
      const box = within(whole, clipOf(kind === 'text' ? element : element.parentElement, clips));
      if (isThere(box)) found.push({ kind, element, box, layer: element.closest(OVER_THE_PAGE) });
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const seen = new Set();
    while (walker.nextNode()) {
      const { currentNode: text } = walker;
      const holder = text.parentElement;
      if (
        !text.textContent.trim() || holder.matches('tr:nth-child(n+20) *') ||
        /^(script|style|noscript|textarea|title)$/.test(holder.localName)
      ) continue;
      const owner = ownerOf(holder);
      if (seen.has(owner) && owner !== holder) continue;
      if (!isShown(holder)) continue;
      seen.add(owner);
      if (owner.matches('svg text')) {
        if (isThere(owner.getBoundingClientRect())) add('label', owner, inkedSvg(owner));
        continue;
      }
      if (owner.localName === 'math') {
        add('formula', owner, owner.getBoundingClientRect());
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const line of range.getClientRects()) if (isThere(line)) add('text', holder, inked(line));
    }
    for (const control of root.querySelectorAll(CONTROLS)) {
      if (!isShown(control) || control.matches('a, summary')) continue;
      if (getComputedStyle(control).opacity === '0') continue;
      add('control', control, control.getBoundingClientRect());
    }
    return found;
  }

  const shared = (one, other) => ({
    wide: Math.min(one.right, other.right) - Math.max(one.left, other.left),
    high: Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  });
  const isIn = (box, around, slack) =>
    box.left > around.left - slack && box.right < around.right + slack &&
    box.top > around.top - slack && box.bottom < around.bottom + slack;

  window.layoutBoxes = { CONTROLS, isSvg, isShown, name, items, shared, isIn };
})();
