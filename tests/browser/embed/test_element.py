"""The element <slope-and-step> in pages of another site."""

from tests.browser.embed.conftest import Host
from tests.browser.embed.host_page import wait_for_event

SCRIPT = '<script src="SERVER/embed/v1/embed.js" async></script>'
COURSE = f"""<!doctype html><title>Course</title>
<meta http-equiv="content-security-policy" content="style-src 'none'">
<script>
  const heard = [];
  const hear = (event) => ({{ target, detail }}) => heard.push({{ event, id: target.id, ...detail }});
  const names = ['ready', 'step', 'changed', 'complete', 'resize'];
  for (const name of names) addEventListener(`slope-${{name}}`, hear(name));
</script>
<body>
<slope-and-step id="first" class="wide" data-x="1" markdown-it="1" onclick="0"
  figure="iteration" preset="mazur" iteration="1" title='"><script>alert(1)</script>'>
  <a href="/elsewhere">One iteration</a></slope-and-step>
<slope-and-step id="wrong" figure="javascript:alert(1)"><p>A link</p></slope-and-step>
<slope-and-step id="fixed" figure="graph" height="320"></slope-and-step>
<div id="gap"><canvas width="9" height="9000"></canvas></div>
<slope-and-step id="far" figure="iteration" preset="nonsense"><p>Soon</p></slope-and-step>
<canvas width="9" height="2000"></canvas>
{SCRIPT}{SCRIPT}"""
FRAME = "(id) => document.querySelector(`#${id}`).shadowRoot.querySelector('iframe')"


def test_attributes_events_methods_and_a_height_that_follows(host: Host) -> None:
    page = host(html=COURSE)
    # What is said before it listens is not lost.
    page.evaluate(
        "customElements.whenDefined('slope-and-step')"
        ".then(() => document.querySelector('#first').goto({ iteration: 3 }))"
    )
    wait_for_event(page, "ready", id="first", iteration=1)
    wait_for_event(page, "step", id="first", iteration=3)
    wait_for_event(page, "ready", id="fixed")
    said = page.evaluate(
        f"""() => {{ const frame = ({FRAME})('first');
          return [new URL(frame.src).search, frame.title, document.activeElement.tagName, scrollY]; }}"""
    )
    assert said == ["?preset=mazur&iteration=1", '"><script>alert(1)</script>', "BODY", 0]
    page.wait_for_function(
        f"() => ({FRAME})('first').clientHeight"
        " === heard.findLast((one) => one.height && one.id === 'first').height"
    )
    assert page.evaluate(f"() => ({FRAME})('fixed').clientHeight") == 320
    assert page.evaluate(f"() => ({FRAME})('far')") is None, "it is not near the screen"

    assert page.is_visible("text=A link"), "what is no figure hides what stands in its place"
    assert page.evaluate(f"() => ({FRAME})('wrong')") is None

    page.evaluate("document.querySelector('#first').setAttribute('learning_rate', '0.25')")
    wait_for_event(page, "changed", id="first")
    assert page.evaluate("heard.find(({ event }) => event === 'changed').values.learning_rate") == "0.25"
    assert page.evaluate("heard.some(({ event, id }) => event === 'changed' && id !== 'first')") is False
    # As long as it is built anew, it is told of nothing; and each hears of its own figure alone.
    page.evaluate("document.querySelector('#first').set({ learning_rate: null, beat: 'step' })")
    wait_for_event(page, "step", id="first", beat="step")
    assert page.evaluate("heard.some(({ event, id }) => event === 'step' && id !== 'first')") is False


def test_what_is_far_is_made_when_it_comes_near_and_what_is_moved_goes_on(host: Host) -> None:
    page = host(html=COURSE)
    wait_for_event(page, "ready", id="first")
    assert page.is_visible("text=Soon")
    page.evaluate("document.querySelector('#far').scrollIntoView()")
    wait_for_event(page, "ready", id="far")
    assert not page.is_visible("text=Soon")
    page.evaluate("heard.length = 0; document.querySelector('#gap').append(document.querySelector('#far'))")
    wait_for_event(page, "ready", id="far")
    page.evaluate(
        "const late = document.createElement('slope-and-step'); late.id = 'late';"
        "late.setAttribute('loading', 'eager'); document.body.prepend(late)"
    )
    assert page.evaluate(f"() => ({FRAME})('late') !== null")
    # Browsers let a frame far off rest.
    page.evaluate("document.querySelector('#late').scrollIntoView()")
    wait_for_event(page, "ready", id="late")
