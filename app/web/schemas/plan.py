"""The rule of descent as it is sent: a rule by name or one that is written out, a schedule, and clipping."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, Tag, model_validator
from pydantic_core import CoreSchema, core_schema

from app.descent.clipping import CLIPPINGS, LIMIT
from app.descent.common_settings import learning_rate
from app.descent.own_rule import OwnRule
from app.descent.own_rule_reader import MOST_CONSTANTS, MOST_MEMORIES, RuleError, read_rule
from app.descent.plan import OWN, Chosen, Plan
from app.descent.rules import RULES
from app.descent.schedules import SCHEDULES
from app.expressions.tokens import MOST_CHARACTERS
from app.web.schemas.choice import Choice, NameIn, OneOf
from app.web.schemas.refuse import refused
from app.web.schemas.strict import ByName, ListOf, Strict
from app.web.schemas.words import Reason

_RATE = learning_rate(1e-3)
_ONE_SCHEDULE = OneOf(SCHEDULES)
_ONE_RULE = OneOf(RULES, others=(OWN,))


class ClipFields(Strict):
    """How gradients that are too large are clipped before the rule sees them."""

    by: Annotated[str, NameIn(CLIPPINGS)]
    limit: float = Field(ge=LIMIT.minimum, le=LIMIT.maximum, description=LIMIT.summary)


class RateFields(Strict):
    """What may be added to any rule."""

    schedule: Annotated[Choice, _ONE_SCHEDULE] | None = Field(
        None, description="How the learning rate changes with the number of steps. Null: it stays."
    )
    clip: ClipFields | None = Field(None, description="Null: gradients are left as they are.")


class OwnRuleFields(RateFields):
    """A rule written out: the update, and how memories are renewed before it, for each parameter alike."""

    name: Literal["own_rule"]
    learning_rate: float = Field(
        _RATE.default, ge=_RATE.minimum, le=_RATE.maximum, description="What `lr` stands for."
    )
    formula: str = Field(
        description="The update, made of g, theta, lr, t, constants and memories.",
        examples=["-lr*m/(sqrt(v) + eps)"],
        json_schema_extra={"maxLength": MOST_CHARACTERS},
    )
    memory: ListOf[str] = Field(
        default_factory=list,
        max_length=MOST_MEMORIES,
        description="How each memory is renewed, in this order, before the update is worked out.",
        examples=[["m = beta*m + (1 - beta)*g", "v = 0.99*v + 0.01*g^2"]],
    )
    constants: ByName[float] = Field(
        default_factory=dict,
        max_length=MOST_CONSTANTS,
        description="Numbers by name.",
        examples=[{"beta": 0.9, "eps": 1e-8}],
    )

    @model_validator(mode="after")
    def texts_are_a_rule(self) -> "OwnRuleFields":
        try:
            _ = self.rule
        except RuleError as error:
            raise refused(error.location, Reason(error.message, error.allowed)) from None
        return self

    @cached_property
    def rule(self) -> OwnRule:
        """What was read, once. Raises RuleError."""
        return read_rule(self.formula, self.memory, self.constants)


class RuleByName:
    """Annotates a field of type Plan: an entry of the register with its settings, a schedule and clipping."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        added = {
            name: core_schema.typed_dict_field(
                handler.generate_schema(field.rebuild_annotation()), required=False
            )
            for name, field in RateFields.model_fields.items()
        }
        fields = core_schema.typed_dict_schema(added, extra_behavior="allow")
        return core_schema.no_info_after_validator_function(_by_name, fields)

    def __get_pydantic_json_schema__(self, _: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        described = _ONE_RULE.described()
        for rule in described["oneOf"]:
            rule["properties"] |= {
                "schedule": {"anyOf": [_ONE_SCHEDULE.described(), {"type": "null"}], "default": None},
                "clip": {"anyOf": [ClipFields.model_json_schema(), {"type": "null"}], "default": None},
            }
        return described


class APlan:
    """Annotates a field of type Plan: a rule by name, or one that is written out."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(_plan, handler.generate_schema(_Forms))


def named_plan(name: str) -> Plan:
    """The plan of this rule with all its defaults."""
    return _by_name({"name": name})


def _form(value: object) -> str:
    return "own rule" if isinstance(value, dict) and value.get("name") == OWN else "rule by name"


_Forms = Annotated[
    Annotated[OwnRuleFields, Tag("own rule")] | Annotated[Plan, RuleByName(), Tag("rule by name")],
    Discriminator(_form),
]


def _by_name(value: dict[str, Any]) -> Plan:
    rest = {name: each for name, each in value.items() if name not in RateFields.model_fields}
    chosen = _ONE_RULE.check(rest)
    return _completed(Plan(chosen.name, chosen.settings), value.get("schedule"), value.get("clip"))


def _plan(fields: OwnRuleFields | Plan) -> Plan:
    if isinstance(fields, Plan):
        return fields
    settings: Mapping[str, float] = {"learning_rate": fields.learning_rate}
    return _completed(Plan(OWN, settings, fields.rule), fields.schedule, fields.clip)


def _completed(plan: Plan, schedule: Choice | None, clip: ClipFields | None) -> Plan:
    """The plan with what was added. A constant schedule is none: there is nothing to remember for it."""
    return plan._replace(
        schedule=None if schedule is None or schedule.name == "constant" else Chosen(*schedule),
        clip=None if clip is None else Chosen(clip.by, {"limit": clip.limit}),
    )
