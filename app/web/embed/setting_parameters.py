"""Parameters of embeds that are settings: of sources and rules, and of what is descended."""

from collections.abc import Iterable, Iterator

from app.problems.curves import CURVES
from app.problems.surfaces import SURFACES
from app.setting import Setting
from app.web.api.catalog import CATALOG
from app.web.embed.formula_readings import setting as setting_reader
from app.web.embed.parameter import Parameter


def of_choices() -> Iterator[Parameter]:
    """One for each setting of any source or rule."""
    entries = [entry for kind in ("sources", "optimizers") for entry in CATALOG[kind]]
    return _one_each(Setting(**told) for entry in entries for told in entry["settings"])


def of_grounds() -> Iterator[Parameter]:
    """One for each setting of any surface or curve."""
    of_grounds = [one.settings for one in SURFACES.values()] + [one.settings for one in CURVES.values()]
    return _one_each(setting for settings in of_grounds for setting in settings)


def _one_each(settings: Iterable[Setting]) -> Iterator[Parameter]:
    """Those of the same name are one parameter."""
    by_name: dict[str, list[Setting]] = {}
    for setting in settings:
        by_name.setdefault(setting.name, []).append(setting)
    for name, alike in by_name.items():
        widest = alike[0]._replace(
            minimum=min(one.minimum for one in alike), maximum=max(one.maximum for one in alike)
        )
        yield Parameter(name, widest.summary, allowed=widest.allowed, reader=setting_reader(widest))
