// @ts-check
/** The height that a figure would like, told to the page around it in the forms that such pages know. */

/** A picture is readable from this height on, and needs no more than that. In pixels. */
const LEAST = 240;
const MOST = 420;
const BY_WIDTH = 0.45;

/**
 * It follows from the width and the texts alone, never from the window's height: else each answer would make it grow.
 * @param {HTMLElement} main
 * @param {(height: number) => void} tell
 */
export function tellHeight(main, tell) {
  let last = 0;
  const measure = () => {
    const picture = /** @type {HTMLElement} */ (main.querySelector('.chart, .window'));
    const beyond = main.scrollHeight - main.clientHeight;
    const others = main.getBoundingClientRect().height + beyond - picture.getBoundingClientRect().height;
    // Half a pixel may be lost in rounding: then the height stays.
    const height = Math.round(others + Math.min(MOST, Math.max(LEAST, BY_WIDTH * main.clientWidth)));
    if (height === last) return;
    last = height;
    tell(height);
    tellLearningPlatforms(height);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(main);
  for (const part of main.querySelectorAll('[data-figure] > *')) observer.observe(part);
}

/** Canvas and others with LTI, WordPress with its secret, and H5P. @param {number} height */
function tellLearningPlatforms(height) {
  const secret = new URLSearchParams(location.hash.slice(1).replace(/^\?/, '')).get('secret');
  parent.postMessage({ subject: 'lti.frameResize', height }, '*');
  parent.postMessage({ context: 'h5p', action: 'resize', scrollHeight: height, clientHeight: height }, '*');
  if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
}
