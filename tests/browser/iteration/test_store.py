"""The store: every action makes a new state, and no order of actions brings the page into a wrong one."""

from tests.browser.conftest import Visit
from tests.browser.modules import open_modules

PRESET = """
const experiment = { problem: { layers: [1, 1], biases: 'none', activations: [] }, source: { name: 'a' },
  optimizer: { name: 'b' }, seed: 1, theta: null, state: null, count: 0 };
const choices = { source: { name: 'a' }, optimizer: { name: 'b' }, seed: 1 };
const preset = { name: 'p', steps: 50, experiment, rows: 1, row: 0 };
const opened = { type: 'presetOpened', preset, catalog: {}, choices, example: 0, notes: [] };
const frame = (count) => ({ count, value: 1, theta: [0], gradient: [1], update: [1], nodes: [] });
const answers = (state, { count, steps, every }) => ({ type: 'answerArrived', id: state.run.id,
  request: { count, steps, every }, milliseconds: 5,
  answer: { frames: Array.from({ length: Math.ceil(steps / every) }, (_, k) => frame(count + k * every)),
    theta: [0], state: {}, count: count + steps, diverged: null, cost: {}, batches: [] } });
"""

RANDOM_WALK = f"""(() => {{
  {PRESET}
  let seed = given;
  const random = (n) => {{ seed = (seed * 48271) % 2147483647; return seed % n; }};
  const actions = [
    ...['beatNext', 'beatPrevious', 'iterationNext', 'iterationPrevious', 'reset', 'played', 'paused']
      .map((type) => () => ({{ type }})),
    () => ({{ type: 'forwarded', steps: [10, 100, 1000][random(3)] }}),
    () => ({{ type: 'seeked', count: random(60) }}),
    () => ({{ type: 'ticked', seconds: random(100) / 50 }}),
    () => ({{ type: 'beatChosen', beat: position.BEATS[random(4)] }}),
    () => ({{ type: 'speedChosen', speed: tempo.SPEEDS[random(9)] }}),
    () => ({{ type: 'chosen', what: 'seed', value: random(9) }}),
    () => ({{ type: 'exampleChosen', example: random(3) }}),
  ];
  const freeze = (value) => {{
    if (value && typeof value === 'object' && !Object.isFrozen(value)) {{
      Object.freeze(value);
      for (const one of value instanceof Map ? value.values() : Object.values(value)) freeze(one);
    }}
    return value;
  }};
  let state = freeze(store.reduce(store.INITIAL, opened));
  const wrong = [];
  for (let k = 0; k < 3000; k += 1) {{
    const request = requests.nextRequest(state.run, state.position.count, state.wanted?.count ?? null, 3);
    const action = request && random(3) === 0 ? answers(state, request) : actions[random(actions.length)]();
    state = freeze(store.reduce(state, action));
    const {{ run, position: place, wanted }} = state;
    const here = run.frames.has(place.count) || run.frames.size === 0 || wanted != null;
    const fine = place.progress >= 0 && place.progress <= 1 && place.count >= 0 && place.count <= run.planned;
    const rests = state.motion !== 'rest' || place.progress === 1;
    if (!here || !fine || !rests) wrong.push([k, action, place, wanted, state.motion]);
  }}
  return wrong.slice(0, 3);
}})()"""


def test_no_order_of_actions_leads_to_a_wrong_state(visit: Visit) -> None:
    modules = open_modules(visit)
    names = (
        "store=iteration/state/store",
        "position=iteration/position",
        "requests=iteration/requests",
        "tempo=iteration/tempo",
    )
    for seed in (1, 22, 333, 4444):
        assert modules.run(RANDOM_WALK, *names, given=seed) == []


def test_answers_of_an_older_run_are_thrown_away(visit: Visit) -> None:
    script = f"""(() => {{
      {PRESET}
      const first = store.reduce(store.INITIAL, opened);
      const late = answers(first, {{ count: 0, steps: 4, every: 1 }});
      const second = store.reduce(first, {{ type: 'chosen', what: 'seed', value: 2 }});
      return [store.reduce(first, late).run.frames.size, store.reduce(second, late) === second];
    }})()"""
    assert open_modules(visit).run(script, "store=iteration/state/store") == [4, True]


def test_a_lost_server_stops_playback_and_keeps_the_run(visit: Visit) -> None:
    script = f"""(() => {{
      {PRESET}
      const begun = store.reduce(store.INITIAL, opened);
      const known = store.reduce(begun, answers(begun, {{ count: 0, steps: 4, every: 1 }}));
      const playing = store.reduce(known, {{ type: 'played' }});
      const lost = store.reduce(playing, {{ type: 'troubled', trouble: {{ kind: 'lost', message: 'm' }} }});
      const again = store.reduce(lost, {{ type: 'retried' }});
      return [playing.motion, lost.motion, lost.run === playing.run, again.trouble];
    }})()"""
    assert open_modules(visit).run(script, "store=iteration/state/store") == ["play", "rest", True, None]
