"""SCORM packages: every claim and lesson has one; its manifest is of the schema, and names what is there."""

import re
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import httpx
import pytest

from app.web.player.scorm import MANIFEST, package
from app.web.player.text_file import KINDS, names_of
from tests.bundled import bundled
from tests.deep import deep

IMS, ADL = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}", "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
# Of imscp_rootv1p1p2.xsd: the children of an element in their order, and the attributes that it must have.
CHILDREN = {
    "manifest": ["metadata", "organizations", "resources"],
    "metadata": ["schema", "schemaversion"],
    "organizations": ["organization"],
    "organization": ["title", "item"],
    "item": ["title"],
    "resources": ["resource"],
    "resource": ["file"],
}
REQUIRED = {
    "manifest": {"identifier"},
    "organization": {"identifier"},
    "item": {"identifier"},
    "resource": {"identifier", "type"},
    "file": {"href"},
}
LONGEST = {"schema": 100, "schemaversion": 20, "title": 200}
ALL = [(kind, name) for kind in KINDS for name in names_of(kind)]
FEW = {("claims", names_of("claims")[0]), ("lessons", "first-iteration"), ("lessons", "what-goes-wrong")}


@pytest.fixture(autouse=True)
def bundles(monkeypatch: pytest.MonkeyPatch) -> None:
    bundled(monkeypatch)


def check(element: ElementTree.Element) -> None:
    """Fails for what the schema does not allow."""
    name = element.tag.removeprefix(IMS)
    assert [child.tag for child in element] == [f"{IMS}{child}" for child in CHILDREN.get(name, [])]
    assert element.attrib.keys() >= REQUIRED.get(name, set())
    assert len(element.text or "") <= LONGEST.get(name, 1000)
    for child in element:
        check(child)


@pytest.mark.parametrize(("kind", "name"), [one if one in FEW else deep(*one) for one in ALL])
def test_a_package_is_valid_and_all_that_it_names_is_there(kind: str, name: str) -> None:
    whole = package(KINDS[kind](name, ""))
    archive = ZipFile(BytesIO(whole))
    root = ElementTree.fromstring(archive.read(MANIFEST))

    assert whole == package(KINDS[kind](name, ""))
    check(root)
    identifiers = [element.attrib["identifier"] for element in root.iter() if "identifier" in element.attrib]
    assert len(set(identifiers)) == len(identifiers)
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", one) for one in identifiers)
    [item], [resource] = root.iter(f"{IMS}item"), root.iter(f"{IMS}resource")
    assert item.attrib["identifierref"] == resource.attrib["identifier"]
    assert root.find(f"{IMS}organizations").attrib["default"] in identifiers  # type: ignore[union-attr]
    assert resource.attrib[f"{ADL}scormtype"] == "sco"
    named = {MANIFEST, resource.attrib["href"], *(one.attrib["href"] for one in root.iter(f"{IMS}file"))}
    assert named == set(archive.namelist())

    text = archive.read(resource.attrib["href"]).decode()
    assert len(text.encode()) <= 1_000_000
    # Nothing is fetched, and no link leads into a site that nobody knows.
    assert re.findall(r"""(?:src|href)=["']?(?!data:|#)[^"'\s>]+""", text) == []
    assert "default-src 'none'" in text


@pytest.mark.anyio
async def test_packages_and_files_are_given_by_address(api: httpx.AsyncClient) -> None:
    name = names_of("claims")[0]
    course = await api.get(f"/player/claims/{name}.zip")
    file = await api.get(f"/player/lessons/{names_of('lessons')[0]}.html")
    unknown = await api.get("/player/lessons/nothing.zip")

    assert course.headers["content-type"] == "application/zip"
    assert course.content == package(KINDS["claims"](name, ""))
    assert file.text.startswith("<!doctype html>")
    assert unknown.status_code == 404


def test_with_a_site_every_link_is_whole() -> None:
    text = KINDS["claims"](names_of("claims")[0], "https://example.org").html

    links = re.findall(r'<a [^>]*href="([^"]+)"', text)
    assert links
    assert [link for link in links if not link.startswith("https://example.org/")] == []


def test_a_map_that_has_a_surface_on_the_page_is_a_map_in_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the page paints surfaces: the file has no button that does nothing."""
    bundled(monkeypatch)
    html = KINDS["lessons"]("landscape", "").html
    assert "network-landscape-plot" in html
    assert "network-surface-button" not in html
