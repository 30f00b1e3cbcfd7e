// @ts-check
/**
 * The element <slope-and-step>: a figure of this server in somebody else's page. A classic script that needs nothing.
 *
 *   <script src="https://YOUR-HOST/embed/v1/embed.js" async></script>
 *   <slope-and-step figure="iteration" preset="xor" iteration="3" title="One iteration"></slope-and-step>
 */
(() => {
  const NAME = 'slope-and-step';
  // A page may load the script twice, as slides and blogs with several entries do.
  if (customElements.get(NAME)) return;

  const script = /** @type {HTMLScriptElement|null} */ (document.currentScript);
  const source = script?.src || document.querySelector('script[src*="/embed/v1/embed.js"]')?.getAttribute('src') || '';
  const server = new URL('.', new URL(source, document.baseURI));

  /** What the element itself reads; all else that HTML does not know is a parameter of the figure. */
  const OWN = ['figure', 'height', 'loading', 'title'];
  const OF_HTML = ('accesskey autofocus class contenteditable dir draggable hidden id inert itemid itemprop itemref ' +
    'itemscope itemtype lang nonce part popover role slot spellcheck style tabindex title translate').split(' ');
  /** What no message changes: the frame gets another address. */
  const FIXED = ['lock', 'predict'];
  /** The names of figures, such as graph or claims/costs-twice: whatever else stands there is no address of ours. */
  const FIGURE = /^[a-z]+(-[a-z]+)*(\/[a-z0-9-]+)?$/;
  const isParameter = (/** @type {string} */ name) =>
    /^[a-z][a-z0-9_]*$/.test(name) && !OWN.includes(name) && !OF_HTML.includes(name) && !name.startsWith('on');

  /** Where a figure says no height, in pixels. */
  const FIRST = 450;
  const LEAST = 120;
  const MOST = 4000;
  // Adopted, and not an element: a page's policy may refuse those.
  const style = new CSSStyleSheet();
  style.replaceSync(
    ':host { display: block } :host([hidden]) { display: none } iframe { display: block; width: 100%; border: 0 }',
  );

  /** How far outside the screen a frame is made. */
  const NEAR = '400px';

  class SlopeAndStep extends HTMLElement {
    static observedAttributes = ['figure', 'height', 'title'];

    /** @type {HTMLIFrameElement|null} */
    #frame = null;
    /** Whether it has been near the screen: from then on, another figure is shown at once. */
    #isMade = false;
    #isReady = false;
    /** What was said before the figure listened. @type {object[]} */
    #waiting = [];
    #end = new AbortController();
    #watcher = new MutationObserver((changes) => this.#changed(changes));

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [style];
      // Until the frame is there, the page shows what stands in the element, such as a link.
      root.append(document.createElement('slot'));
    }

    connectedCallback() {
      this.#end = new AbortController();
      const { signal } = this.#end;
      addEventListener('message', (event) => this.#hear(event), { signal });
      if (this.getAttribute('loading') === 'eager') this.#make();
      else whenNear(this, signal, () => this.#make());
    }

    disconnectedCallback() {
      this.#end.abort();
      this.#isMade = false;
      this.#remove();
    }

    /** @param {string} name @param {string|null} before @param {string|null} now */
    attributeChangedCallback(name, before, now) {
      if (before === now) return;
      if (name === 'figure' && this.#isMade) this.#make();
      else if (this.#frame) this.#dress();
    }

    /** Goes to a place, such as {iteration: 3, beat: 'backward'}. @param {object} place */
    goto(place) {
      this.#say('goto', place);
    }

    play() {
      this.#say('play', {});
    }

    pause() {
      this.#say('pause', {});
    }

    /** Changes parameters, such as {learning_rate: 0.5}; null is the usual value. @param {object} values */
    set(values) {
      this.#say('set', { values });
    }

    /** Where there is no such figure, what stands in the element stays in sight. */
    #make() {
      this.#isMade = true;
      const figure = this.getAttribute('figure') || 'iteration';
      if (!FIGURE.test(figure)) {
        this.#remove();
        return;
      }
      const frame = document.createElement('iframe');
      const address = new URL(figure, server);
      for (const { name, value } of this.attributes) if (isParameter(name)) address.searchParams.set(name, value);
      frame.src = address.href;
      frame.allow = 'clipboard-write; fullscreen';
      this.#isReady = false;
      this.shadowRoot?.querySelector('slot, iframe')?.replaceWith(frame);
      this.#frame = frame;
      this.#dress();
      // What it is made of needs no telling: from now on, changes do.
      this.#watcher.takeRecords();
      this.#watcher.observe(this, { attributes: true });
    }

    #remove() {
      this.#watcher.disconnect();
      this.#frame?.replaceWith(document.createElement('slot'));
      this.#frame = null;
    }

    #dress() {
      const frame = /** @type {HTMLIFrameElement} */ (this.#frame);
      frame.title = this.getAttribute('title') || `Slope & Step: ${this.getAttribute('figure') || 'iteration'}`;
      const height = Number.parseInt(this.getAttribute('height') ?? '', 10);
      if (height > 0) frame.style.height = `${height}px`;
      else frame.style.height ||= `${FIRST}px`;
    }

    /** @param {MutationRecord[]} changes of attributes: a parameter of a figure that is there is set */
    #changed(changes) {
      const names = [...new Set(changes.map(({ attributeName }) => attributeName ?? ''))].filter(isParameter);
      if (names.some((name) => FIXED.includes(name))) this.#make();
      else if (names.length) this.set(Object.fromEntries(names.map((name) => [name, this.getAttribute(name)])));
    }

    /** @param {string} command @param {object} parts */
    #say(command, parts) {
      const message = { ...parts, to: NAME, version: 1, command };
      if (this.#isReady) this.#frame?.contentWindow?.postMessage(message, '*');
      else this.#waiting.push(message);
    }

    /** @param {MessageEvent} event */
    #hear({ source, data }) {
      if (!source || source !== this.#frame?.contentWindow) return;
      if (data?.from !== NAME || data.version !== 1 || typeof data.event !== 'string') return;
      const { from: _from, version: _version, event, ...detail } = data;
      if (event === 'resize') this.#follow(detail.height);
      if (event === 'ready') this.#begin();
      this.dispatchEvent(new CustomEvent(`slope-${event}`, { bubbles: true, composed: true, detail }));
    }

    /** @param {unknown} height */
    #follow(height) {
      const isFixed = Number.parseInt(this.getAttribute('height') ?? '', 10) > 0;
      if (isFixed || typeof height !== 'number' || !Number.isFinite(height)) return;
      const frame = /** @type {HTMLIFrameElement} */ (this.#frame);
      frame.style.height = `${Math.min(MOST, Math.max(LEAST, Math.round(height)))}px`;
    }

    #begin() {
      this.#isReady = true;
      for (const message of this.#waiting.splice(0)) this.#frame?.contentWindow?.postMessage(message, '*');
    }
  }

  /** @param {Element} element @param {AbortSignal} signal @param {() => void} act once it is near the screen */
  function whenNear(element, signal, act) {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      act();
    }, { rootMargin: NEAR });
    observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  customElements.define(NAME, SlopeAndStep);
})();
