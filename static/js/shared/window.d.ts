/** What Plotly's own script adds to the window; it brings no types along. */
interface Window {
  Plotly: any;
}
