"""The setting says which engine computes, and what is wrong with it is said before the server starts."""

import pytest

from app.training import engines
from app.training.engines import engine_at
from app.training.tasks import IN_PROCESS


def test_without_a_setting_this_process_computes() -> None:
    assert engine_at("") is IN_PROCESS


@pytest.mark.parametrize(
    "address", ["scheduler:8786", "http://scheduler:8786", "tcp://scheduler", "tcp://a b:1"]
)
def test_what_is_no_address_of_a_scheduler_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="SLOPE_CLUSTER is not an address such as"):
        engine_at(address)


def test_a_cluster_without_dask_is_refused_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "find_spec", lambda name: None)

    with pytest.raises(ValueError, match=r"pip install '\.\[cluster\]'"):
        engine_at("tcp://scheduler:8786")
