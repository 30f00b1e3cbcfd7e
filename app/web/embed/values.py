"""The parameters of one address, read: what they say of the frame, and what of the thing that is shown."""

from typing import NamedTuple

from app.web.service.figure_frames import Controls

_OF_A_PLACE = ("e", "iteration", "beat", "steps", "look", "plane", "window", "heights", "camera")
OF_THE_FRAME = ("show", "hide", "controls", "lock", "theme", "autoplay")
"""What an address says of the frame, and not of what is shown in it."""


class Values(NamedTuple):
    """The parameters of one address, read."""

    told: dict[str, str]

    @property
    def controls(self) -> Controls:
        """Which controls the frame has."""
        return self.told.get("controls", "steps")  # type: ignore[return-value]

    @property
    def theme(self) -> str | None:
        """Light or dark, where the reader's system does not decide."""
        asked = self.told.get("theme", "")
        return asked if asked in ("light", "dark") else None

    @property
    def hidden(self) -> tuple[str, ...]:
        """What the figure goes without."""
        return tuple(self.told.get("hide", "").split(","))

    @property
    def shown(self) -> tuple[str, ...]:
        """The pictures of the figure."""
        return tuple(self.told.get("show", "").split(","))

    def without_hidden(self, parts: tuple[str, ...], **called: str) -> tuple[str, ...]:
        """The parts of a frame that the address does not hide. called: a part by what addresses call it."""
        hidden = {called.get(name, name) for name in self.hidden}
        return tuple(part for part in parts if part not in hidden)

    @property
    def of_the_page(self) -> dict[str, str]:
        """What the full page takes over."""
        return {name: text for name, text in self.told.items() if name not in OF_THE_FRAME}

    def without_choices(self) -> dict[str, str]:
        """Of a whole experiment the address says nothing but where it stands."""
        return {name: text for name, text in self.of_the_page.items() if name in _OF_A_PLACE}

    @property
    def of_the_run(self) -> dict[str, str]:
        """What decides the run, and which stretch of it."""
        return {name: text for name, text in self.told.items() if name == "lock" or name not in OF_THE_FRAME}

    def is_as_usual(self, *names: str) -> bool:
        """Whether nothing but these is said of what is shown."""
        return set(self.of_the_page) <= set(names)
