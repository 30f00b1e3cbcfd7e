// @ts-check
/** Puts a text into the clipboard, also where browsers keep that from pages that came without encryption. */

/** @param {HTMLElement} shown the text, in the page @returns {Promise<boolean>} else it is only marked */
export async function copy(shown) {
  try {
    await navigator.clipboard.writeText(shown.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return document.execCommand('copy');
  }
}
