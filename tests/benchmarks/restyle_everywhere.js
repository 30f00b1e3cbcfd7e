// The obvious way to draw the three figures, as a peer to race: one trace per edge, and Plotly.restyle each frame.
window.restyleEverywhere = (lab) => {
  const { layers, levels } = lab.figures.light.network.layout.meta;
  const places = layers.map((count, layer) => Array.from({ length: count }, (_, i) => [layer, i - count / 2]));
  const edges = layers.slice(1).flatMap((count, below) => places[below + 1].flatMap((to) => places[below].map((from) => [from, to])));
  const nodes = places.flat();
  const line = (from, to) => ({ x: [from[0], to[0]], y: [from[1], to[1]], mode: 'lines', hoverinfo: 'none', line: { width: 1, color: '#888' } });
  const dots = { x: nodes.map(([x]) => x), y: nodes.map(([, y]) => y), mode: 'markers+text', text: nodes.map(String), marker: { size: 40 } };
  const { x, y, loss } = lab.plane;
  const contour = { type: 'contour', x, y, z: loss.map((row) => row.map(Math.log10)), contours: { coloring: 'heatmap' }, showscale: false };
  const empty = (mode) => ({ x: [0], y: [1], mode });
  const put = (data, size) => {
    const graph = document.body.appendChild(document.createElement('div'));
    window.Plotly.newPlot(graph, data, { ...size, showlegend: false }, { staticPlot: true });
    return graph;
  };
  const network = put([...edges.map(([from, to]) => line(from, to)), dots], { width: 800, height: 560 });
  const landscape = put([contour, ...['lines', 'lines', 'lines', 'markers'].map(empty)], { width: 480, height: 360 });
  const curve = put([{ x: lab.run.curve.map((p) => p.count), y: lab.run.curve.map((p) => p.value), mode: 'lines' }, empty('lines'), empty('markers')],
    { width: 480, height: 220, yaxis: { type: 'log' } });
  const along = (direction, theta) => direction.reduce((sum, part, i) => sum + part * (theta[i] - lab.plane.centre[i]), 0);
  const shadow = ({ theta }) => lab.plane.directions.map((direction) => along(direction, theta));

  return (count, beat, progress) => {
    const frame = lab.run.frames.get(count);
    const numbers = beat === 'backward' ? frame.gradient : frame.theta.map((number, i) => number + progress * frame.update[i]);
    const level = (number) => levels[Math.round(10 * Math.tanh(number)) + 10];
    window.Plotly.restyle(network, {
      'line.color': edges.map((_, i) => level(numbers[i]).color),
      'line.width': edges.map((_, i) => 1 + 4 * Math.abs(Math.tanh(numbers[i]))),
    }, edges.map((_, i) => i));
    const values = frame.nodes.flatMap(({ value }) => value);
    const fills = values.map((value) => level(value).color);
    window.Plotly.restyle(network, { 'marker.color': [fills], text: [values.map((v) => v.toFixed(2))] }, [edges.length]);
    const path = lab.run.path.slice(0, count + 1).map(shadow);
    const [a, b] = path[count];
    const [xs, ys] = [path.map(([px]) => px), path.map(([, py]) => py)];
    window.Plotly.restyle(landscape, { x: [xs, [a, a + progress], [a, a - progress], [a]], y: [ys, [b, b + 1], [b, b - 1], [b]] }, [1, 2, 3, 4]);
    const played = lab.run.curve.slice(0, count + 1);
    const here = played[count];
    window.Plotly.restyle(curve, { x: [played.map((p) => p.count), [here.count]], y: [played.map((p) => p.value), [here.value]] }, [1, 2]);
  };
};
