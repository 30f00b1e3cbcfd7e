// @ts-check
/** What the page of a race would be asked for: the values of an embed without those that only embeds have. */

/** @param {import('./kind.js').Values} values */
export function searchOf({ lock: _lock, controls: _controls, show: _show, hide: _hide, autoplay: _autoplay, ...said }) {
  return `?${new URLSearchParams(said)}`;
}
