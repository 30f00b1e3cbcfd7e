/** What Plotly's own script adds to the window, as far as it is used here; it brings no types along. */
interface Window {
    Plotly: {
        react(graph: HTMLElement, data: object[], layout: object, config: object): Promise<void>;
        purge(graph: HTMLElement): void;
        toImage(graph: object, options: object): Promise<string>;
    };
}
