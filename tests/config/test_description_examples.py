"""Whatever the API's description gives as an example is one of what it says there."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from openapi_schema_validator import OAS31Validator
from pydantic import BaseModel

from config.description import description
from roles.api.inputs import Query

Described = tuple[str, dict[str, Any]]


def test_every_example_is_valid_by_its_own_schema() -> None:
    examples = [
        (f"{where}: {name}", holder["schema"], example["value"])
        for where, holder in _everything_described()
        for name, example in holder.get("examples", {}).items()
    ]

    wrong = {where: error for where, schema, value in examples for error in _errors(schema, value)}

    assert wrong == {}
    assert len(examples) > 1_000


def test_no_two_shapes_have_one_name() -> None:
    """The description keeps one of them, and says it of the other too."""
    kept = description()["components"]["schemas"]
    named = defaultdict(set)
    for shape in _heirs(BaseModel):
        # Parameters are spelt out where they stand.
        if ".api." in shape.__module__ and not issubclass(shape, Query):
            for name, schema in _named(shape):
                named[name].add(schema)

    assert [name for name in kept if len(named[name]) > 1] == []


def _everything_described() -> Iterator[Described]:
    """Parameters, bodies and answers of every operation, with where they stand."""
    for path, methods in description()["paths"].items():
        for method, operation in methods.items():
            for what, holder in _of(operation):
                yield f"{method.upper()} {path}, {what}", holder


def _of(operation: dict[str, Any]) -> Iterator[Described]:
    for parameter in operation.get("parameters", ()):
        yield parameter["name"], parameter
    for media, body in operation.get("requestBody", {}).get("content", {}).items():
        yield f"sent {media}", body
    for status, answer in operation["responses"].items():
        for kind in ("content", "headers"):
            for name, holder in answer.get(kind, {}).items():
                yield f"{status} {name}", holder


def _errors(schema: dict[str, Any], value: Any) -> Iterator[str]:
    whole = {**schema, "components": description()["components"]}
    for error in OAS31Validator(whole).iter_errors(json.loads(json.dumps(value))):
        yield f"{'.'.join(map(str, error.absolute_path))}: {error.message}"


def _named(shape: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """The schemas that a shape brings, by the names they are kept under."""
    schema = shape.model_json_schema(mode="serialization")
    for name, inner in (schema.pop("$defs", {}) | {shape.__name__: schema}).items():
        # Whether more than what is named may stand there follows from the shape around it.
        told = {key: value for key, value in inner.items() if key != "additionalProperties"}
        yield name, json.dumps(told, sort_keys=True)


def _heirs(shape: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for heir in shape.__subclasses__():
        yield heir
        yield from _heirs(heir)
