"""The dialog of one's own table as its tests see it: what it is given, what it shows, what it says."""

from typing import Any

from playwright.sync_api import FilePayload

from tests.browser.conftest import Visit
from tests.browser.lab.page import Lab, open_lab
from tests.browser.rest import wait_for_calm

PETS = "height,weight,kind\n" + "12,3.5,cat\n31,9.1,dog\n14,4,cat\n28,8.2,dog\n" * 3
SHAPES = "a,b,c,kind\n" + "".join(f"{k / 4},{k * 7 % 11},5,{'xyz'[k % 3]}\n" for k in range(30))

READ = "document.querySelector('#own-table-ready').textContent !== 'Reading …'"


class OwnTable:
    """The open dialog, over the lab."""

    def __init__(self, lab: Lab) -> None:
        self.lab = lab
        self.page = lab.page

    def settle(self) -> "OwnTable":
        """Wait until the server has answered what was asked last."""
        wait_for_calm(self.page, READ)
        return self

    def paste(self, text: str) -> "OwnTable":
        """Put a text in the place of what is there, as people do."""
        self.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.page.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.page.focus("#own-table-text")
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Control+v")
        return self.settle()

    def clear(self) -> "OwnTable":
        self.page.fill("#own-table-text", " \n")
        return self.settle()

    def choose_file(self, name: str, content: bytes) -> "OwnTable":
        file: FilePayload = {"name": name, "mimeType": "text/csv", "buffer": content}
        self.page.set_input_files("#own-table-file", file)
        return self.settle()

    def tick(self, place: int, ticked: bool = True) -> "OwnTable":
        self.page.set_checked(f"#own-table-input-{place}", ticked)
        return self.settle()

    def learn(self, place: int) -> "OwnTable":
        """Make a column the target."""
        self.page.check(f"#own-table-target-{place}")
        return self.settle()

    def select(self, name: str, value: str) -> "OwnTable":
        self.page.select_option(f"#own-table-{name}", value)
        return self.settle()

    def use(self) -> Lab:
        self.page.click("#own-table-use")
        self.page.wait_for_selector("#own-table", state="hidden")
        self.lab.settle()
        return self.lab

    def inputs(self) -> list[int]:
        """The columns that are ticked."""
        boxes = self.page.locator("#own-table-columns [type=checkbox]")
        return [place for place, box in enumerate(boxes.all()) if box.is_checked()]

    def target(self) -> int:
        dots = self.page.locator("#own-table-columns [type=radio]")
        return next(place for place, dot in enumerate(dots.all()) if dot.is_checked())

    def is_ready(self) -> bool:
        is_enabled = self.page.get_attribute("#own-table-use", "aria-disabled") == "false"
        return is_enabled and self.says("use") == "Use these rows"

    def says(self, name: str) -> str:
        """What stands in a part of the dialog: "found", "ready", "note", "wrong-text" and so on."""
        return self.page.text_content(f"#own-table-{name}") or ""

    def notes(self) -> list[str]:
        return self.page.locator("#own-table-notes li").all_inner_texts()

    def preview(self) -> tuple[list[str], list[list[float]]]:
        """Heads and rows of numbers, without the numbers of the rows."""
        heads = self.page.locator("#own-table-preview thead th").all_inner_texts()
        rows = self.page.locator("#own-table-preview tbody tr").all()
        return heads[1:], [[float(cell) for cell in row.locator("td").all_inner_texts()] for row in rows]

    def answer(self, text: str, **choices: Any) -> Any:
        """The server's own answer to a table."""
        return self.lab.api("/api/read-table", {"text": text, **choices})

    def refusal(self, text: str, **choices: Any) -> str:
        """What the server itself says against a table."""
        answer = self.page.request.post("/api/read-table", data={"text": text, **choices})
        assert answer.status == 422
        error = answer.json()["error"]
        return f"{error['message']} Allowed: {error['allowed']}."


def open_own_table(visit: Visit, path: str = "/lab?preset=xor", **options: Any) -> OwnTable:
    """The dialog as it opens, empty."""
    lab = open_lab(visit, path, **options)
    lab.page.click("#own-table-open")
    return OwnTable(lab)
