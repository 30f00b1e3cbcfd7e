// @ts-check
/** The button that passes the page on: what it opens is loaded when it is pressed. */

/** @param {HTMLButtonElement} button names the module and its style sheets */
export function shareButton(button) {
  let opening = false;
  button.hidden = false;
  button.addEventListener('click', async () => {
    if (opening) return;
    opening = true;
    try {
      const { openShare } = await import(button.dataset.module ?? '');
      await openShare(button);
    } finally {
      opening = false;
    }
  });
}
