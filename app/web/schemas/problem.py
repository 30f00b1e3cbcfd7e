"""What is to be minimised: a network with its data and its loss, or an expression."""

from functools import cached_property
from typing import Annotated, Any, Literal

import numpy as np
from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from app.derivatives.primitives.activations import ACTIVATIONS
from app.derivatives.primitives.losses import LOSSES
from app.problems.data import Data
from app.problems.features import derived_columns
from app.problems.initialisers import initial_theta
from app.problems.networks import (
    Biases,
    Network,
    NetworkGraph,
    Regularisation,
    network_graph,
    parameter_count,
    parameter_names,
)
from app.problems.per_node import per_node
from app.problems.problem_graph import ProblemGraph
from app.setting import SettingError
from app.slope import Array
from app.web.schemas import words
from app.web.schemas.choice import NameIn
from app.web.schemas.data import MadeData, with_outputs_of_network
from app.web.schemas.expression import ExpressionProblem
from app.web.schemas.features import Features, with_features
from app.web.schemas.limits import MOST_LAYERS, MOST_WIDTH
from app.web.schemas.network_parts import BiasesField, FixedBiases, InitialiserField, RegularisationFields
from app.web.schemas.refuse import refused
from app.web.schemas.strict import LARGE_IS_WHOLE, ListOf, Strict
from app.web.schemas.words import Reason

Width = Annotated[int, Field(ge=1, le=MOST_WIDTH), LARGE_IS_WHOLE]


class NetworkProblem(Strict):
    """A multilayer perceptron on data: any of up to 8 layers of 32 neurons after the inputs."""

    kind: Literal["network"] = "network"
    layers: ListOf[Width] = Field(
        min_length=2, max_length=MOST_LAYERS + 1, description="Neurons in each layer, the inputs first."
    )
    activations: ListOf[Annotated[str, NameIn(ACTIVATIONS)]] = Field(
        max_length=MOST_LAYERS, description="One for each layer after the inputs."
    )
    loss: Annotated[str, NameIn(LOSSES)]
    biases: BiasesField = "trained"
    initialiser: InitialiserField = "xavier"
    data: Annotated[Data, MadeData()]
    features: Features | None = None
    regularisation: RegularisationFields = RegularisationFields()

    @model_validator(mode="before")
    @classmethod
    def data_fit_the_network(cls, fields: Any) -> Any:
        """Data that can have one output or two have as many as the network, unless the request says."""
        return with_outputs_of_network(fields)

    @model_validator(mode="after")
    def parts_agree(self) -> "NetworkProblem":
        self._check_activations()
        self._check_biases()
        self._check_ends()
        self._check_targets()
        self._check_start()
        return self

    @cached_property
    def network_data(self) -> Data:
        """The data as the network sees them: with derived inputs, where there are any."""
        return with_features(self.data, self.features)

    def network_inputs(self, x: Array) -> Array:
        """What the network is given (rows, layers[0]) for inputs x (rows, inputs) as the data have them."""
        return x if self.features is None else derived_columns(x, self.features)

    @property
    def network(self) -> Network:
        """The engine's network."""
        shape = tuple(self.layers), tuple(self.activations)
        penalties = Regularisation(**self.regularisation.model_dump())
        return Network(*shape, self.loss, self._network_biases, penalties)

    @property
    def size(self) -> int:
        """P, how many parameters are trained."""
        return parameter_count(tuple(self.layers), self._network_biases)

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the parameters, in the order of theta."""
        names = parameter_names(tuple(self.layers), self._network_biases)
        return tuple(name.label for name in names)

    @property
    def rows(self) -> int:
        """How many rows there are to learn from."""
        return len(self.data.x)

    @property
    def numbers_by_node(self) -> int:
        """How many numbers the nodes of one measurement take, at most: four a neuron, and the targets."""
        return 4 * sum(self.layers) + self.layers[-1]

    def initial_point(self, seed: int) -> Array:
        """The point (P,) where a run of this seed starts."""
        chosen = self.initialiser
        name, settings = (chosen, {}) if isinstance(chosen, str) else (chosen.name, chosen.settings)
        return initial_theta(name, settings, self.layers, self.biases == "trained", seed)

    def graph(self, rows: Array | None = None) -> ProblemGraph:
        """The graph of the loss on these rows of the data; None: on all of them."""
        graph, layers = self.layered_graph(rows)
        target = layers[-1].target
        assert target is not None
        return ProblemGraph(
            graph,
            lambda values, adjoints, example: [
                layer._asdict() for layer in per_node(layers, values, adjoints, example)
            ],
            (layers[-1].value, target),
        )

    def layered_graph(self, rows: Array | None = None) -> NetworkGraph:
        """The same graph, and where the layers stand in it."""
        x, y = self.network_data.x, self.network_data.y
        if rows is not None:
            x, y = x[rows], y[rows]
        return network_graph(self.network, x, y)

    @property
    def _network_biases(self) -> Biases:
        if isinstance(self.biases, FixedBiases):
            return tuple(tuple(layer) for layer in self.biases.fixed)
        return self.biases

    def _check_activations(self) -> None:
        layers = len(self.layers) - 1
        if len(self.activations) != layers:
            found = len(self.activations)
            raise refused(("activations",), words.WRONG_ACTIVATIONS, found=found, layers=layers)

    def _check_biases(self) -> None:
        if not isinstance(self.biases, FixedBiases):
            return
        widths = self.layers[1:]
        if [len(layer) for layer in self.biases.fixed] != widths:
            raise refused(("biases", "fixed"), words.WRONG_BIASES, widths=widths)

    def _check_ends(self) -> None:
        inputs, outputs = self.network_data.x.shape[1], self.network_data.y.shape[1]
        if self.layers[0] != inputs:
            wrong = words.WRONG_FIRST_LAYER if self.features is None else words.WRONG_FIRST_LAYER_FOR_FEATURES
            raise refused(("layers", 0), wrong, found=self.layers[0], columns=inputs)
        if self.layers[-1] != outputs:
            last = len(self.layers) - 1
            raise refused(("layers", last), words.WRONG_LAST_LAYER, found=self.layers[last], columns=outputs)

    def _check_targets(self) -> None:
        y, targets = self.data.y, LOSSES[self.loss].targets
        if targets == "one class" and y.shape[1] < 2:
            raise refused(("loss",), words.LOSS_NEEDS_TWO_OUTPUTS)
        if targets == "one class" and not (np.isin(y, (0, 1)).all() and (y.sum(axis=1) == 1).all()):
            raise refused(("data",), words.LOSS_NEEDS_CLASSES)
        if targets == "yes or no" and not np.isin(y, (0, 1)).all():
            raise refused(("data",), words.LOSS_NEEDS_YES_OR_NO)

    def _check_start(self) -> None:
        try:
            self.initial_point(seed=0)
        except SettingError as error:
            raise refused(("initialiser", error.field), Reason(error.message, error.allowed)) from None


_KINDS = ("network", "expression")


def _kind(value: object) -> object:
    """Without a kind it is a network."""
    return value.get("kind", _KINDS[0]) if isinstance(value, dict) else _KINDS[0]


def _kind_is_known(value: object) -> object:
    if _kind(value) not in _KINDS:
        raise refused(("kind",), words.UNKNOWN_PROBLEM, known=", ".join(_KINDS))
    return value


Problem = Annotated[
    Annotated[NetworkProblem, Tag("network")] | Annotated[ExpressionProblem, Tag("expression")],
    Discriminator(_kind),
    BeforeValidator(_kind_is_known),
]
