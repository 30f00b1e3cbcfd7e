// Runs in drawing.html: views on real numbers from the API. No page of the server runs a script inside of it.
async () => {
  const { landscapeView } = await import('/static/js/iteration/views/landscape.js');
  const { lossCurveView } = await import('/static/js/iteration/views/loss_curve.js');
  const { networkView } = await import('/static/js/iteration/views/network.js');

  const NAMES = ['network', 'landscape', 'loss_curve'];
  const MAKERS = { network: networkView, landscape: landscapeView, loss_curve: lossCurveView };
  const place = (name) => document.getElementById(name);
  const read = async (address, body) => {
    const options = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(address, options);
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };

  async function train(experiment, steps) {
    const { frames, batches, columns } = await read('/api/train', { ...experiment, steps, example: null });
    return {
      experiment, planned: steps, example: null, edits: [], batches, columns,
      frames: new Map(frames.map((frame) => [frame.count, frame])),
      curve: frames.map(({ count, value }) => ({ count, value })),
      path: frames.map(({ count, theta }) => ({ count, theta })),
    };
  }

  /** Prepares views on a run of `steps` iterations of a network with `layers`, and another run as its ghost. */
  async function prepare({ script, layers = [2, 8, 8, 2], source = 'backpropagation', theme = 'light', steps = 12, resolution = 21 }) {
    await new Promise((loaded) => {
      document.head.append(Object.assign(document.createElement('script'), { src: script, onload: loaded }));
    });
    const preset = await read('/api/presets/spiral');
    const problem = { ...preset.experiment.problem, layers, activations: layers.slice(1).map(() => 'tanh') };
    const experiment = { ...preset.experiment, problem, source: { name: source } };
    const run = await train(experiment, steps);
    const ghost = await train({ ...experiment, optimizer: { name: 'gradient_descent', learning_rate: 0.5 } }, steps);
    const plane = await read('/api/landscape', { problem, plane: { kind: 'principal', path: run.path.map(({ theta }) => theta) }, resolution });
    const query = (chosen) => `/api/figures?layers=${layers.join('-')}&theme=${chosen}`;
    const figures = { light: await read(query('light')), dark: await read(query('dark')) };
    const views = Object.fromEntries(NAMES.map((name) => [name, MAKERS[name](place(name), { figure: figures[theme][name] })]));
    Object.assign(drawing, { views, figures, run, ghost, plane, theme });
  }

  const all = (action) => NAMES.forEach((name) => action(drawing.views[name], name));

  const drawing = {
    prepare,
    scene: (count, beat, progress, more = {}) => ({
      frame: drawing.run.frames.get(count), next: drawing.run.frames.get(count + 1) ?? null, beat, progress,
      run: drawing.run, ghost: drawing.ghost, ghostName: 'last run', plane: drawing.plane, selection: null,
      named: beat === 'backward' || beat === 'step' ? 3 : null, ...more,
    }),
    update: (...place) => all((view) => view.update(drawing.scene(...place))),
    commit: (...place) => all((view) => view.commit(drawing.scene(...place))),
    restyle: (theme, ...place) => {
      drawing.theme = theme;
      all((view, name) => view.restyle(drawing.figures[theme][name], drawing.scene(...place)));
    },
    /** Every attribute and text of every element of every figure's marks. */
    attributes: () => NAMES.flatMap((name) => [...place(name).querySelectorAll(
      '.shape-group, .shape-group > path, .point, .textpoint, .textpoint > text, .contourlayer *, .tick *, .annotation *, image',
    )].map((element) => [
      name, element.tagName, element.childElementCount ? '' : element.textContent,
      ...[...element.attributes].map(({ name: key, value }) => `${key}=${value}`).sort(),
    ].join(' | '))),
    /** For each place: how many marks are drawn, and which differ after Plotly's own redraw. */
    bothWays: (places) => places.map((place) => {
      const redraws = drawing.redraws(() => drawing.update(...place));
      const direct = drawing.attributes();
      // A change of style makes Plotly draw anew, whether it has drawn this picture before or not.
      drawing.restyle(drawing.theme, ...place);
      const committed = drawing.attributes();
      const differences = committed.flatMap((mark, i) => (mark === direct[i] ? [] : [[direct[i], mark]]));
      return { place, redraws, marks: direct.length, gone: direct.length - committed.length, differences };
    }),
    /** How often Plotly itself draws while `action` runs. */
    redraws(action) {
      const { react } = window.Plotly;
      let count = 0;
      window.Plotly.react = (...inputs) => { count += 1; return react(...inputs); };
      try { action(); } finally { window.Plotly.react = react; }
      return count;
    },
  };
  window.drawing = drawing;
}
