// Measures a page as it stands: what overlaps, is cut, or leaves its card or the window. Each fault is a sentence.
(() => {
  const { CONTROLS, isSvg, isShown, name, items, shared, isIn } = window.layoutBoxes;
  const SLACK = 1.5; // pixels: rounding, and the width of a border
  const TOUCH = 2; // pixels that two boxes may share before they overlap
  const MOST_OF_A_BAR = 0.16; // of the height of the window

  /** Buttons that lie unseen over the nodes of a drawing, to be reached by keys. */
  const isHitArea = ({ kind, element }) => kind === 'control' && element.closest('.nodes') !== null;
  const belongTogether = (one, other) =>
    one.element.contains(other.element) || other.element.contains(one.element) ||
    one.element.labels?.[0]?.contains(other.element) && one.element.closest('.file') !== null;

  function overlaps(all) {
    const faults = [];
    const sorted = all.filter((item) => !isHitArea(item)).sort((one, other) => one.box.top - other.box.top);
    sorted.forEach((one, at) => {
      for (let next = at + 1; next < sorted.length && sorted[next].box.top < one.box.bottom; next += 1) {
        const other = sorted[next];
        // What lies over the page as a whole hides what is below; the page can be scrolled.
        if (one.layer !== other.layer || belongTogether(one, other)) continue;
        if (one.element === other.element && one.kind === 'text') continue;
        const { wide, high } = shared(one.box, other.box);
        if (wide > TOUCH && high > TOUCH) faults.push(`overlap: ${name(one.element)} and ${name(other.element)}`);
      }
    });
    return faults;
  }

  const hides = (style, axis) => /hidden|clip/.test(style[`overflow${axis}`]);

  /** Text that does not fit into its box, and can be neither scrolled to nor read in a title. */
  function cuts(root) {
    const faults = [];
    for (const box of root.querySelectorAll('*:not(tr, tr *)')) {
      const [isWider, isHigher] = [box.scrollWidth > box.clientWidth + 1, box.scrollHeight > box.clientHeight + 2];
      if (!isWider && !isHigher || isSvg(box) || box.matches('input, select, math, math *') || !isShown(box)) continue;
      const style = getComputedStyle(box);
      const isTold = style.textOverflow === 'ellipsis' && box.closest('[title]') !== null;
      const tooWide = isWider && hides(style, 'X') && !isTold;
      const tooHigh = isHigher && hides(style, 'Y');
      if (style.display !== 'inline' && (tooWide || tooHigh) && box.innerText?.trim()) faults.push(`cut: ${name(box)}`);
    }
    return faults;
  }

  const pen = document.createElement('canvas').getContext('2d');
  const widthOf = (text, style) => {
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    return pen.measureText(text).width;
  };
  const ARROW = 20; // pixels of a list's arrow

  /** Numbers and choices that their field does not show whole. */
  function narrowFields(root) {
    const faults = [];
    for (const field of root.querySelectorAll('input, select')) {
      if (!isShown(field)) continue;
      const isNumber = field.type === 'number' || field.role === 'spinbutton';
      const isList = field.localName === 'select';
      if (!isNumber && !isList) continue;
      const style = getComputedStyle(field);
      const text = isList ? field.selectedOptions[0]?.text ?? '' : field.value;
      const edges = ['paddingLeft', 'paddingRight'].reduce((sum, side) => sum + parseFloat(style[side]), 0);
      const room = field.clientWidth - edges - (isList ? ARROW : 0);
      const isTold = isList && field.title.includes(text);
      if (widthOf(text, style) > room + 1 && !isTold) faults.push(`narrow: ${name(field)} shows not all of "${text}"`);
    }
    return faults;
  }

  /** What sticks out of its button, its card or the window. */
  function escapes(all) {
    const faults = [];
    for (const { kind, element, box, layer } of all) {
      if (box.right > innerWidth + SLACK || box.left < -SLACK) faults.push(`out of the window: ${name(element)}`);
      const button = kind === 'text' && element.closest('button');
      if (button && !isIn(box, button.getBoundingClientRect(), SLACK)) {
        faults.push(`out of its button: ${name(element)}`);
      }
      const card = element.closest('.card');
      if (!card || layer && card.contains(layer)) continue;
      // What is scrolled may end at the edge.
      const scrolls = /auto|scroll/.test(getComputedStyle(card).overflowY);
      const slack = kind === 'text' && !scrolls ? -SLACK : SLACK;
      if (!isIn(box, card.getBoundingClientRect(), slack)) faults.push(`out of its card: ${name(element)}`);
    }
    return faults;
  }

  /** What stays over the page while it scrolls may not hide what it is about. */
  function bars(root) {
    const faults = [];
    for (const bar of root.querySelectorAll('.transport, .primary')) {
      const { height } = bar.getBoundingClientRect();
      const stays = getComputedStyle(bar).position === 'sticky';
      if (stays && height > MOST_OF_A_BAR * innerHeight) {
        faults.push(`hides ${height} of ${innerHeight} pixels: ${name(bar)}`);
      }
    }
    return faults;
  }

  /** What is said of a number stands beside its field, and not on pictures; on words it is found as an overlap. */
  function covers(root) {
    const faults = [];
    const notes = [...root.querySelectorAll('.said-of-number')].filter(isShown);
    const pictures = notes.length ? [...root.querySelectorAll('svg:not(.icon), .plot, canvas, img')].filter(isShown) : [];
    for (const note of notes) {
      for (const picture of pictures) {
        const { wide, high } = shared(note.getBoundingClientRect(), picture.getBoundingClientRect());
        if (wide > TOUCH && high > TOUCH && note.closest('.popover') === picture.closest('.popover')) {
          faults.push(`covers: ${name(note)} and ${name(picture)}`);
        }
      }
    }
    return faults;
  }

  /** Words that a drawing has, and that Plotly hides: it does so for good with what once stood outside. */
  const hiddenWords = (root) =>
    [...root.querySelectorAll('.textpoint > text')]
      .filter((one) => one.textContent.trim() && one.closest('.plot')?.checkVisibility())
      .filter((one) => [one, one.parentElement].some((part) => getComputedStyle(part).display === 'none'))
      .map((one) => `not drawn: ${name(one)}`);

  /** Numbers that are wider than the node of a network that they stand in. */
  function bursts(root) {
    const faults = [];
    for (const trace of root.querySelectorAll('.tracenodes')) {
      const nodes = [...trace.querySelectorAll('path.point')].map((one) => one.getBoundingClientRect());
      const numbers = [...trace.querySelectorAll('.textpoint > text')].filter((one) => one.textContent.trim());
      for (const number of numbers) {
        const { left, right, top, bottom } = number.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const node = nodes.find((one) => one.left < x && x < one.right && one.top < y && y < one.bottom);
        if (node && right - left > node.width + SLACK) faults.push(`wider than its node: ${name(number)}`);
      }
    }
    return faults;
  }

  const sideways = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`the page scrolls sideways: ${scrollWidth} in ${clientWidth} pixels`] : [];
  };

  /** Controls of one line that were squeezed until their words stand one below the other. */
  function squeezed(root) {
    const faults = [];
    for (const box of root.querySelectorAll('.summary, .help, .foot, .hint, .language, p')) {
      // A formula is as narrow as it is.
      if (box.querySelector('math')) continue;
      const size = parseFloat(getComputedStyle(box).fontSize);
      if (box.clientWidth === 0 || box.clientWidth >= 7 * size || !isShown(box)) continue;
      if (box.innerText.trim().split(/\s+/).length > 6) faults.push(`squeezed: ${name(box)}`);
    }
    return faults;
  }

  // Rows of links: the link that is cut at the edge says so, and each is reached by Tab.
  const ROWS_OF_LINKS = '.presets, .pages ul, .tabs';

  /** What scrolls sideways without a shadow that says so, out of reach of the keyboard, or without a name. */
  function scrollers(root) {
    const faults = [];
    for (const box of root.querySelectorAll('main *')) {
      if (box.scrollWidth <= box.clientWidth + 1) continue;
      const style = getComputedStyle(box);
      const scrolls = /auto|scroll/.test(style.overflowX);
      if (!scrolls || !isShown(box) || box.matches(`textarea, input, ${ROWS_OF_LINKS}`)) continue;
      if (!style.backgroundImage.includes('gradient')) faults.push(`scrolls without a sign: ${name(box)}`);
      if (box.tabIndex < 0 && !box.querySelector(CONTROLS)) faults.push(`scrolls without keys: ${name(box)}`);
      else if (box.tabIndex >= 0 && !box.ariaLabel && !box.hasAttribute('aria-labelledby')) faults.push(`scrolls without a name: ${name(box)}`);
    }
    return faults;
  }

  /** What is wrong in `root`: in the whole page, or in what has opened over it. */
  window.layoutFaults = (root = document.body) => {
    const all = items(root);
    return [
      ...new Set([
        ...sideways(),
        ...overlaps(all),
        ...cuts(root),
        ...narrowFields(root),
        ...escapes(all),
        ...squeezed(root),
        ...scrollers(root),
        ...bars(root),
        ...covers(root),
        ...hiddenWords(root),
        ...bursts(root),
      ]),
    ];
  };

  /** Whether an open dialog is whole in the window. */
  window.dialogFaults = () => {
    const dialog = document.querySelector('dialog[open]');
    if (!dialog) return ['no dialog opened'];
    const box = dialog.getBoundingClientRect();
    const isWhole = isIn(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight }, SLACK);
    return [...(isWhole ? [] : [`leaves the window: ${name(dialog)}`]), ...window.layoutFaults(dialog)];
  };

  /** Whether an open popover is whole in the window, once scrolled to, and nothing lies over it. */
  window.popoverFaults = (popover) => {
    const panel = [...popover.children].find((one) => one.localName !== 'summary');
    panel.scrollIntoView({ block: 'center' });
    scrollTo(0, scrollY);
    const { left, right, top, bottom } = panel.getBoundingClientRect();
    const faults = [];
    if (left < 0 || right > innerWidth || top < 0) faults.push(`opens outside the window: ${name(popover)}`);
    const corners = [[left + 6, top + 6], [right - 6, top + 6], [(left + right) / 2, (top + bottom) / 2]];
    for (const [x, y] of corners) {
      const hit = document.elementFromPoint(x, y);
      if (!panel.contains(hit)) faults.push(`is covered or cut off: ${name(popover)} by ${hit && name(hit)}`);
    }
    return faults;
  };
})();
