"""Lines of exported code know their beats, and files hold no trace of that."""

import pytest

from app.export.beats import BEATS, Line, lines_of, marked, marked_code, without_marks
from app.export.jax_script import jax_sections
from app.export.numpy_script import numpy_script, numpy_sections
from app.export.pytorch_script import pytorch_sections
from app.export.section import Section
from tests.export.runs_to_export import EVERY_RULE, KINDS, recipe, small, varied

OF_AN_ITERATION = {"forward", "loss", "backward", "step"}


def beats_of(sections: list[Section]) -> dict[str, tuple[str, ...]]:
    """The beats of each line that does some, without spaces and comments."""
    lines = [line for section in sections for line in lines_of(section.code)]
    return {line.text.split("  #")[0].strip(): line.beats for line in lines if line.beats}


def test_marks_are_read_back_and_taken_off() -> None:
    code = "\n".join(["a = 1", *marked(["b = 2", "", "c = 3"], "forward", "loss")])

    assert lines_of(code)[1:] == (
        Line("b = 2", ("forward", "loss")),
        Line("", ()),
        Line("c = 3", ("forward", "loss")),
    )
    assert without_marks(code) == "a = 1\nb = 2\n\nc = 3"
    function = marked_code('def f():\n    """Text."""\n    # word\n    x', "step")
    assert [line.beats for line in lines_of(function)] == [(), (), (), ("step",)]


def test_pytorch_and_jax_tell_the_halves_apart() -> None:
    clipped = varied(small(), optimizer={"name": "momentum", "clip": {"by": "norm", "limit": 0.5}})
    pytorch, jax = beats_of(pytorch_sections(recipe(clipped))), beats_of(jax_sections(recipe(clipped)))

    assert pytorch["outputs = network(x)"] == ("forward",)
    assert pytorch["optimizer.zero_grad()"] == ("clear",)
    assert pytorch["loss.backward()"] == ("backward",)
    assert pytorch["nn.utils.clip_grad_norm_(trained, 0.5)"] == pytorch["optimizer.step()"] == ("step",)
    assert jax["loss = jnp.mean((outputs - y) ** 2)"] == ("loss",)
    assert jax["loss, slopes = jax.value_and_grad(loss_of)(theta, x, y)"] == ("backward",)
    assert jax["theta = optax.apply_updates(theta, updates)"] == ("step",)


@pytest.mark.parametrize("experiment", [*EVERY_RULE.values(), KINDS["deep"]])
def test_in_numpy_every_beat_has_its_lines_and_no_file_holds_a_mark(experiment: dict[str, object]) -> None:
    found = beats_of(numpy_sections(recipe(experiment)))

    assert {beat for beats in found.values() for beat in beats} == OF_AN_ITERATION < set(BEATS)
    assert found["loss, gradient = measure(theta, x, y)"] == ("forward", "loss", "backward")
    assert found["a1 = np.tanh(z1)"] == ("forward",)
    assert found["dW1 = dz1 @ a0.T"] == ("backward",)
    assert found["theta = theta + update"] == ("step",)
    assert numpy_script(recipe(experiment)).isprintable() is False
    assert all(character.isprintable() or character == "\n" for character in numpy_script(recipe(experiment)))
