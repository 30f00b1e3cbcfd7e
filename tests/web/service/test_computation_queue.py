"""Turns: one at a time, the cheapest first; who leaves the queue gets none."""

import anyio
import pytest

from app.web.service.computation_queue import Turns

pytestmark = pytest.mark.anyio


async def test_light_ones_pass_heavy_ones_and_equal_ones_keep_their_order() -> None:
    turns, order = Turns(), list[str]()

    async def take(name: str, price: float) -> None:
        await turns.wait(turns.join(price))
        order.append(name)
        turns.pass_on()

    await turns.wait(turns.join())
    async with anyio.create_task_group() as group:
        for name, price in (("heavy", 9.0), ("light", 1.0), ("middle", 5.0), ("light too", 1.0)):
            group.start_soon(take, name, price)
            await anyio.wait_all_tasks_blocked()
        turns.pass_on()

    assert order == ["light", "light too", "middle", "heavy"]


@pytest.mark.parametrize("is_called", [False, True])
async def test_who_has_left_holds_up_nobody(is_called: bool) -> None:
    turns = Turns()

    async def take() -> None:
        await turns.wait(turns.join())
        try:
            await anyio.sleep_forever()
        finally:
            turns.pass_on()

    await turns.wait(turns.join())
    async with anyio.create_task_group() as group:
        group.start_soon(take)
        await anyio.wait_all_tasks_blocked()
        if is_called:
            turns.pass_on()
        group.cancel_scope.cancel()
    if not is_called:
        turns.pass_on()

    with anyio.fail_after(1):
        await turns.wait(turns.join())
