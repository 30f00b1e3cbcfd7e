// @ts-check
/** A sandbox without allow-forms keeps the event "submit" back, and with it every answer: here a click says it. */

/** In embeds and files, which others put into such frames. */
export function submitByClick() {
  document.addEventListener('click', (event) => {
    const pressed = /** @type {Element} */ (event.target).closest('button');
    const form = pressed?.type === 'submit' ? pressed.form : null;
    if (!form || event.defaultPrevented) return;
    // Else the browser would say it too, where it may.
    event.preventDefault();
    if (!form.noValidate && !form.reportValidity()) return;
    form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: pressed }));
  });
}
