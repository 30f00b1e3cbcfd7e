"""Pages run no script but our own and ask nobody but this server, whatever would lead them to it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Request

from app.web.embed.kinds import KINDS
from app.web.site.register import DOCUMENTS
from tests.browser.conftest import Visit
from tests.browser.rest import FRAMES, LASTS
from tests.serving import Server

EMBEDS = tuple(f"/embed/v1/{name}" for name in KINDS)
OTHERS = ("/embed/v1", "/openapi.json", "/qr.svg?address=/graph", "/card/index.png", "/api/catalog")
FAMILIES = ("/claims", "/lessons")
ONE_OF_EACH = tuple(next(one for one in DOCUMENTS if one.startswith(f"{family}/")) for family in FAMILIES)
PAGES = tuple(
    one for one in DOCUMENTS if not one.startswith(("/claims/", "/lessons/")) or one.endswith("/teacher")
)
EVERY_KIND = (*PAGES, *ONE_OF_EACH, *EMBEDS, *OTHERS)
ELSEWHERE = "https://elsewhere.example"

# What a test evaluates may read texts as scripts; what happens later is the page's own doing.
RUNS_A_TEXT = """() => new Promise((tell) => setTimeout(() => {
  try {
    tell(Function('return "ran"')());
  } catch (error) {
    tell(error instanceof EvalError ? 'refused' : String(error));
  }
}))"""
RUNS_WHAT_IS_WRITTEN_INTO_IT = """() => {
  const script = document.createElement('script');
  script.textContent = 'window.wasRun = true';
  document.head.append(script);
  return window.wasRun ?? 'refused';
}"""
ASKS_ELSEWHERE = "(address) => fetch(address).then(() => 'asked', () => 'refused')"
LOADS_FROM_ELSEWHERE = """(address) => new Promise((tell) => {
  const image = new Image();
  image.onload = () => tell('loaded');
  image.onerror = () => tell('refused');
  image.src = address;
})"""


@pytest.fixture
def asked(profile: BrowserContext) -> Iterator[list[str]]:
    """The addresses of everything that any frame of any tab asks for."""
    addresses: list[str] = []

    def note(request: Request) -> None:
        addresses.append(request.url)

    profile.on("request", note)
    yield addresses
    profile.remove_listener("request", note)


@pytest.mark.expected_problems("Content Security Policy", "^csp: ")
@pytest.mark.parametrize("path", ["/iteration", "/embed/v1/graph"])
def test_what_gets_into_a_page_can_neither_run_nor_ask_elsewhere(visit: Visit, path: str) -> None:
    page = visit(path)
    assert page.evaluate(RUNS_A_TEXT) == "refused"
    assert page.evaluate(RUNS_WHAT_IS_WRITTEN_INTO_IT) == "refused"
    assert page.evaluate(ASKS_ELSEWHERE, f"{ELSEWHERE}/api") == "refused"
    assert page.evaluate(LOADS_FROM_ELSEWHERE, f"{ELSEWHERE}/picture.png") == "refused"


@pytest.mark.deep
@pytest.mark.parametrize("path", EVERY_KIND)
def test_a_page_asks_this_server_alone_and_breaks_no_rule_of_its_own(
    visit: Visit, server: Server, asked: list[str], path: str
) -> None:
    page = visit(path)
    page.wait_for_load_state("load")
    page.wait_for_function(LASTS.replace("CONDITION", "window.waiting.comesToAnEnd()"), arg=FRAMES)
    own = (f"{server.address}/", "data:", "blob:")
    assert [address for address in asked if not address.startswith(own)] == []
    assert f"{server.address}{path}" in asked
