// @ts-check
/** The height that a figure would like, told to the page around it in the forms that such pages know. */

/** A picture is readable from this height on, a network with its legend; and needs no more than that. In pixels. */
const LEAST = 240;
const LEAST_WITH_LEGEND = 280;
const MOST = 420;
const BY_WIDTH = 0.45;

/** What takes the room that the other rows leave: a picture, or text that scrolls where it has to. */
const FLEXIBLE = '.chart, .window, .answer .plot, .listing.shown, [data-scrolls]';

/**
 * It follows from the width and the texts alone, never from the window's height: else each answer would make it grow.
 * @param {HTMLElement} main
 * @param {(height: number) => void} tell
 */
export function tellHeight(main, tell) {
  let last = 0;
  const measure = () => {
    // Of several figures one is in sight.
    const places = /** @type {HTMLElement[]} */ ([...main.querySelectorAll(FLEXIBLE)]);
    const flexible = places.find((one) => one.checkVisibility()) ?? places[0];
    const beyond = main.scrollHeight - main.clientHeight;
    const others = main.getBoundingClientRect().height + beyond - flexible.getBoundingClientRect().height;
    // Half a pixel may be lost in rounding: then the height stays.
    const height = Math.round(others + wanted(flexible, main.clientWidth));
    if (height === last) return;
    last = height;
    tell(height);
    tellLearningPlatforms(height);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(main);
  for (const part of main.querySelectorAll('[data-figure] > *')) observer.observe(part);
}

/** A picture follows the width, a text is as high as it is. @param {HTMLElement} flexible @param {number} width */
function wanted(flexible, width) {
  const least = flexible.closest('.network') ? LEAST_WITH_LEGEND : LEAST;
  if (!flexible.matches('.listing, [data-scrolls]')) return Math.min(MOST, Math.max(least, BY_WIDTH * width));
  const inner = [...flexible.children].map((child) => child.getBoundingClientRect());
  return Math.max(...inner.map(({ bottom }) => bottom)) - Math.min(...inner.map(({ top }) => top));
}

/** Canvas and others with LTI, WordPress with its secret, and H5P. @param {number} height */
function tellLearningPlatforms(height) {
  const secret = new URLSearchParams(location.hash.slice(1).replace(/^\?/, '')).get('secret');
  parent.postMessage({ subject: 'lti.frameResize', height }, '*');
  parent.postMessage({ context: 'h5p', action: 'resize', scrollHeight: height, clientHeight: height }, '*');
  if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
}
