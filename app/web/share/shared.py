"""What is passed on: a page of ours at the moment that its address says, and its embed, if it has one."""

from collections.abc import Mapping
from html import escape
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from app.web.embed.kind import OF_OWN, EmbedKind
from app.web.embed.kinds import KINDS, kind_named
from app.web.embed.page import VERSION
from app.web.embed.values import Values
from app.web.site.register import DOCUMENTS

QUESTION = "predict"
"""The parameter that asks before the figure shows."""

LONGEST = 8000
"""The longest address that is read: longer ones are refused by servers on the way."""


class Size(NamedTuple):
    """Of a frame, in pixels: at first as course sites give it."""

    width: int = 700
    height: int = 450


class Shared(NamedTuple):
    """A page in full, and what shows the same in a frame.

    site: scheme and host. page: the address of the page in full, from its path on. title: in words.
    kind: None where there is no embed. asked: what the embed's address says.
    """

    site: str
    page: str
    title: str
    kind: EmbedKind | None
    asked: Mapping[str, str]

    @property
    def embed(self) -> str:
        """The address of the embed, from its path on; empty where there is none."""
        if self.kind is None:
            return ""
        usual = {one.name: one.usual for one in self.kind.parameters}
        said = {name: text for name, text in self.asked.items() if text not in ("", usual[name])}
        address = f"{VERSION}/{self.kind.name}"
        return f"{address}?{urlencode(said, safe=',:;')}" if said else address

    @property
    def can_ask(self) -> bool:
        """Whether the figure can hold until a question is answered."""
        return self.kind is not None and any(one.name == QUESTION for one in self.kind.parameters)

    def changed(self, asked: Mapping[str, str]) -> "Shared":
        """The same with other words in the embed's address; what is unknown there is left out."""
        known = {one.name for one in self.kind.parameters} if self.kind else set()
        return self._replace(asked={k: text for k, text in {**self.asked, **asked}.items() if k in known})

    def asking(self, question: str) -> "Shared":
        """The same with a question before the reveal, which the page in full asks, too; "" is none."""
        if not self.can_ask:
            return self
        if urlsplit(self.page).path == OF_OWN:
            # The lab asks nothing.
            return self.changed({QUESTION: question})
        path, _, query = self.page.partition("?")
        query, mark, section = query.partition("#")
        said = [part for part in query.split("&") if part and not part.startswith(f"{QUESTION}=")]
        said += [urlencode({QUESTION: question}, safe=",:;")] if question else []
        page = f"{path}?{'&'.join(said)}" if said else path
        return self.changed({QUESTION: question})._replace(page=page + mark + section)

    def told(self) -> dict[str, str]:
        """What snippets are filled with: whole addresses, the title, and the embed's attributes in HTML."""
        path, _, query = self.embed.partition("?")
        attributes = {
            "figure": path.removeprefix(f"{VERSION}/"),
            **dict(parse_qsl(query)),
            "title": self.title,
        }
        return {
            "site": self.site,
            "page": self.site + self.page,
            "embed": self.site + self.embed,
            "title": self.title,
            "attributes": " ".join(f'{name}="{escape(text)}"' for name, text in attributes.items()),
        }


def shared_at(site: str, address: str) -> Shared | None:
    """What stands at an address of this site, from its path on: a page or an embed. None if neither does."""
    split = urlsplit(address)
    path, query = split.path, dict(parse_qsl(split.query, keep_blank_values=True))
    if path.startswith(f"{VERSION}/"):
        return _of_an_embed(site, path.removeprefix(f"{VERSION}/"), query)
    if path not in DOCUMENTS:
        return None
    # A long experiment stands behind the mark.
    query |= dict(parse_qsl(split.fragment))
    kind = kind_of_page(path, split.fragment)
    said = kind.of_full(query) if kind else {}
    return Shared(site, address, DOCUMENTS[path].title, kind, {}).changed(said)


def kind_of_page(path: str, section: str = "") -> EmbedKind | None:
    """What shows in a frame what this page shows, or a section of it."""
    if path == OF_OWN:
        return KINDS["iteration"]
    named = kind_named(path.removeprefix("/"))
    known = [*([named] if named else []), *KINDS.values()]
    of_page = [kind for kind in known if kind.page.partition("#")[0] == path]
    of_section = [kind for kind in of_page if section and kind.page == f"{path}#{section}"]
    return next(iter(of_section + of_page), None)


def has_embed(path: str) -> bool:
    """Whether this page does: its head then says where other sites ask for it."""
    return kind_of_page(path) is not None


def _of_an_embed(site: str, name: str, query: Mapping[str, str]) -> Shared | None:
    kind = kind_named(name)
    if kind is None:
        return None
    shared = Shared(site, kind.page, kind.title, kind, {}).changed(query)
    return shared._replace(page=kind.full_address(Values(dict(shared.asked))))
