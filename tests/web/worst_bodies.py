"""The worst bodies of a call, made from its schema: every list and every object of it as long as will fit."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from app.web.service.body_limit import MOST_BODY_BYTES

Schema = dict[str, Any]
MANY_NAMES = 200_000
ROOM = MOST_BODY_BYTES - 10_000  # bytes, without what stands around the part that is too long


class Body(NamedTuple):
    """What is wrong, and the bytes to send."""

    what: str
    content: bytes


def worst_bodies(
    schema: Schema, definitions: dict[str, Schema], seen: set[str], *, thorough: bool
) -> Iterator[Body]:
    """Bodies in which one part is as long as will fit, and wrong; all around it is as in the schema.

    seen: parts deep within others that have been tried before are left out, and new ones are added. One part
    stands for all of the same form, as one object for all that hold nothing but numbers and choices.
    thorough: also with other wrong items than empty texts, and with right ones, and every part of a body
    itself. Otherwise within others the longest list that is allowed stands for longer ones.
    """
    for path, part in _variants(schema, definitions):
        name = json.dumps(part) if not path else _form(part, definitions)
        if name not in seen or path.count("/") <= thorough:
            seen.add(name)
            for kind, long_part in _long(part, definitions, thorough=thorough, is_within=path != ""):
                yield Body(f"{path or 'body'}: {kind}", _around(path, long_part, schema, definitions))


def _variants(schema: Schema, definitions: dict[str, Schema], path: str = "") -> Iterator[tuple[str, Schema]]:
    """Every list, object and text within a schema, with its path: /name, /[] for an item, /?2 for a form."""
    schema = _resolved(schema, definitions)
    for number, form in enumerate(schema.get("anyOf") or schema.get("oneOf") or []):
        yield from _variants(form, definitions, f"{path}/?{number}")
    if schema.get("type") in ("array", "object") or _is_free_text(schema):
        yield path, schema
    for name, inside in schema.get("properties", {}).items():
        yield from _variants(inside, definitions, f"{path}/{name}")
    if "items" in schema:
        yield from _variants(schema["items"], definitions, f"{path}/[]")
    if isinstance(schema.get("additionalProperties"), dict):
        yield from _variants(schema["additionalProperties"], definitions, f"{path}/*")


def _form(schema: Schema, definitions: dict[str, Schema]) -> str:
    """What a part is read as, whatever it is called."""
    if _is_plain(schema, definitions):
        return "plain"
    read_as = ("type", "items", "minItems", "maxItems", "properties", "additionalProperties", "pattern")
    return json.dumps({name: schema[name] for name in read_as if name in schema})


def _is_plain(schema: Schema, definitions: dict[str, Schema]) -> bool:
    """Whether it is an object without lists, objects and texts in it."""
    fields = [_resolved(field, definitions) for field in schema.get("properties", {}).values()]
    inner = [form for field in fields for form in field.get("anyOf") or field.get("oneOf") or [field]]
    return schema["type"] == "object" and not any(
        "$ref" in form or form.get("type") in ("array", "object") or _is_free_text(form) for form in inner
    )


def _is_free_text(schema: Schema) -> bool:
    return schema.get("type") == "string" and not {"const", "enum"} & schema.keys()


def _long(
    schema: Schema, definitions: dict[str, Schema], *, thorough: bool, is_within: bool
) -> Iterator[tuple[str, bytes]]:
    """The part itself, too long or wrong or both."""
    if schema["type"] == "array":
        inner = _resolved(schema["items"], definitions)
        items = ["", {"a": [""]}, sample(inner, definitions)] if thorough else [""]
        if inner.get("type") == "array":
            items.append([""] * min(inner.get("maxItems", 1000), 8_000))
        for text in {json.dumps(item, separators=(",", ":")) for item in items}:
            if thorough or not is_within or "maxItems" not in schema:
                yield f"a list of {text[:12]}", _list(text, None)
            if "maxItems" in schema:
                yield f"the longest list of {text[:12]}", _list(text, schema["maxItems"])
    elif schema["type"] == "object":
        # Numbers are right where any names are.
        has_any_names = isinstance(schema.get("additionalProperties"), dict)
        for value in ("0", '""') if thorough and has_any_names else ('""',):
            yield f"names of {value}", _names(value)
    else:
        yield "a long text", b'"%s"' % (b"((" * (ROOM // 2))


@cache
def _list(item: str, most: int | None) -> bytes:
    fit = ROOM // (len(item) + 1)
    return f"[{','.join([item] * min(fit, most or fit))}]".encode()


@cache
def _names(value: str) -> bytes:
    return b"{%s}" % ",".join(f'"{i:x}":{value}' for i in range(MANY_NAMES)).encode()


def _around(path: str, part: bytes, schema: Schema, definitions: dict[str, Schema]) -> bytes:
    """The part at its path in a body as the schema wants it."""
    marker = "the part that is too long"
    value = _with(path.split("/")[1:], marker, schema, definitions)
    return json.dumps(value).encode().replace(json.dumps(marker).encode(), part, 1)


def _with(steps: list[str], marker: str, schema: Schema, definitions: dict[str, Schema]) -> Any:
    if not steps:
        return marker
    step, *rest = steps
    schema = _resolved(schema, definitions)
    if step.startswith("?"):
        forms = schema.get("anyOf") or schema["oneOf"]
        return _with(rest, marker, forms[int(step[1:])], definitions)
    if step == "[]":
        return [_with(rest, marker, schema["items"], definitions)]
    if step == "*":
        return {"m": _with(rest, marker, schema["additionalProperties"], definitions)}
    return {
        **sample(schema, definitions),
        step: _with(rest, marker, schema["properties"][step], definitions),
    }


def sample(schema: Schema, definitions: dict[str, Schema]) -> Any:
    """A value of the schema's form, the shortest there is."""
    schema = _resolved(schema, definitions)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    for forms in ("anyOf", "oneOf"):
        if forms in schema:
            return sample(schema[forms][0], definitions)
    kind = schema.get("type")
    if kind == "object":
        needed = schema.get("required", [])
        return {name: sample(schema["properties"][name], definitions) for name in needed}
    if kind == "array":
        return [sample(schema["items"], definitions)] * schema.get("minItems", 0)
    plain = {"string": "x", "boolean": False, "null": None}
    return plain[kind] if kind in plain else schema.get("minimum", 1)


def _resolved(schema: Schema, definitions: dict[str, Schema]) -> Schema:
    while "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    return schema
