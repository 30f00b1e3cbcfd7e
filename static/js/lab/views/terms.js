// @ts-check
/** Only one help is open at a time, and Escape closes it. */

const OPEN = 'details.popover[open]';

export function termsView() {
  document.addEventListener('click', ({ target }) => closeAll(/** @type {HTMLElement} */ (target).closest(OPEN)));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeAll(null);
  });
  return { update: () => {} };
}

function closeAll(except) {
  for (const one of document.querySelectorAll(OPEN)) if (one !== except) one.removeAttribute('open');
}
