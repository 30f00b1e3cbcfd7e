"""What browsers are told that pages may load and run."""

import re
from base64 import b64decode
from hashlib import sha256

import httpx
import pytest

from app.web.service.content_policy import policy_of_one_file, policy_of_pages
from app.web.service.security_headers import POLICY
from tests.bundled import bundled

pytestmark = pytest.mark.anyio

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


@pytest.mark.parametrize("policy", [policy_of_pages(), policy_of_one_file("play()")])
def test_no_script_is_run_because_it_stands_in_a_page_or_in_a_text(policy: str) -> None:
    directives = dict(one.split(" ", 1) for one in policy.split("; "))
    assert not re.search("unsafe|data:|blob:|[*]|http", directives["script-src"])
    assert directives["default-src"] == directives["base-uri"] == "'none'"


@pytest.mark.parametrize(
    "address", ["iteration.html?preset=mazur", "claims/a-descent-step-always-lowers-the-loss.html"]
)
async def test_a_file_runs_the_one_script_that_it_holds(
    api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    bundled(monkeypatch)
    answer = await api.get(f"/player/{address}")
    [script] = INLINE.findall(answer.text)
    policy, _, ancestors = answer.headers[POLICY].partition("; frame-ancestors ")
    [digest] = re.findall(r"script-src 'sha256-(\S+)'", policy)
    assert b64decode(digest) == sha256(script.encode()).digest()
    assert f'content="{policy}"' in answer.text
    assert ancestors == "'self'"
