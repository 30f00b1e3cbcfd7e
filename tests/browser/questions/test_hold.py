"""Until a question is answered, no order of actions leads past its moment; then the answer is shown."""

from typing import Any

import pytest

from tests.browser.conftest import Visit
from tests.browser.iteration.test_store import PRESET
from tests.browser.modules import open_modules
from tests.deep import seeds

NAMES = (
    "store=iteration/state/store",
    "asking=iteration/state/asking",
    "seen=iteration/seen_run",
    "requests=iteration/requests",
    "position=iteration/position",
    "tempo=iteration/tempo",
)

WALK = f"""(() => {{
  {PRESET}
  let seed = given.seed;
  const random = (n) => {{ seed = (seed * 48271) % 2147483647; return seed % n; }};
  const order = ({{ count, beat, progress }}) => count * 8 + position.BEATS.indexOf(beat) * 2 + progress;
  const appearance = {{ theme: 'light', compact: false, still: random(2) === 0 }};
  const actions = [
    ...['beatNext', 'beatPrevious', 'iterationNext', 'iterationPrevious', 'reset', 'played', 'paused']
      .map((type) => () => ({{ type }})),
    () => ({{ type: 'forwarded', steps: [10, 100, 1000][random(3)] }}),
    () => ({{ type: 'seeked', count: random(60) }}),
    () => ({{ type: 'ticked', seconds: random(100) / 50 }}),
    () => ({{ type: 'beatChosen', beat: position.BEATS[random(4)] }}),
    () => ({{ type: 'beatShown', beat: position.BEATS[random(4)] }}),
    () => ({{ type: 'speedChosen', speed: tempo.SPEEDS[random(9)] }}),
    () => ({{ type: 'chosen', what: 'seed', value: random(9) }}),
    () => ({{ type: 'exampleChosen', example: random(3) }}),
  ];
  const wrong = [];
  for (let round = 0; round < 30; round += 1) {{
    const from = random(4);
    const before = {{ count: [0, 0, 1, 7, 49, 50, 70][random(7)], beat: position.BEATS[from] }};
    const until = {{ count: before.count, beat: position.BEATS[from + random(4 - from)] }};
    const question = {{ iteration: before.count, beat: before.beat }};
    const asked = {{ ...asking.askingOf(question, until.beat) }};
    const place = {{ count: random(80), beat: position.BEATS[random(4)], steps: null, selection: null,
      planeChoice: store.INITIAL.planeChoice }};
    let state = store.reduce({{ ...store.INITIAL, appearance }}, {{ ...opened, asking: asked, place }});
    const step = (action) => {{
      const request = requests.nextRequest(state.run, state.position.count, state.wanted?.count ?? null, 3);
      state = store.reduce(state, request && random(3) === 0 ? answers(state, request) : action);
    }};
    const end = asking.placeBefore(before);
    for (let k = 0; k < 60; k += 1) {{
      step(actions[random(actions.length)]());
      const curve = seen.seenRun(state).curve;
      const wanted = state.wanted ? order({{ ...state.wanted, progress: 1 }}) : 0;
      const past = order(state.position) > order(end) || wanted > order({{ ...end, progress: 1 }});
      const last = ['forward', 'loss'].includes(before.beat) ? before.count - 1 : before.count;
      if (past || curve.some(({{ count }}) => count > last) || state.ghost || state.shadow) {{
        wrong.push(['past', before, state.position, state.wanted, curve.at(-1)]);
      }}
    }}
    const answer = random(2) ? 'questionAnswered' : 'questionSkipped';
    state = store.reduce(state, {{ type: answer, given: 'above' }});
    for (let k = 0; k < 400 && state.asking.stage !== 'shown'; k += 1) {{
      const request = requests.nextRequest(state.run, state.position.count, state.wanted?.count ?? null, 3);
      state = store.reduce(state, request ? answers(state, request) : {{ type: 'ticked', seconds: 0.3 }});
    }}
    const isThere = order(state.position) === order({{ ...until, progress: 1 }});
    if (state.asking.stage !== 'shown' || !isThere) wrong.push(['not shown', before, until, state.position]);
  }}
  return wrong.slice(0, 3);
}})()"""


@pytest.mark.parametrize("seed", seeds(2, 16))
def test_nothing_leads_past_an_open_question(visit: Visit, seed: int) -> None:
    wrong: list[Any] = open_modules(visit).run(WALK, *NAMES, given={"seed": seed * 1000 + 1})

    assert wrong == []
