// @ts-check
/** A button that waits for what it began. */

/** @param {HTMLButtonElement} button @param {() => unknown} act */
export function whenPressed(button, act) {
  let isBusy = false;
  button.addEventListener('click', async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      await act();
    } finally {
      isBusy = false;
    }
  });
  button.disabled = false;
}
