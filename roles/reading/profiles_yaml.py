"""Role profiles as YAML that people read and write: seeds/roles/*.yaml.

The format is the Profile model field by field, with one shorthand: a citation that names a document
and no place in it is written as the document's name alone. Fields that hold their default are left out.
"""

from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError
from yaml.events import AliasEvent
from yaml.nodes import Node

from roles.reading.profile import Profile

WIDTH = 110


class ProfileError(Exception):
    """A profile file that does not hold a profile; `str()` names the file and the place in it."""


class _Loader(yaml.SafeLoader):
    """No aliases: a few lines of them stand for more than any machine can hold."""

    def compose_node(self, parent: Node | None, index: int) -> Node | None:
        if self.check_event(AliasEvent):
            raise yaml.composer.ComposerError(None, None, "an alias", None)
        return super().compose_node(parent, index)


def load(path: Path) -> Profile:
    """The profile in a YAML file. Raises ProfileError naming the file and the path of the wrong field."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ProfileError(f"{path.name}: cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        raise ProfileError(f"{path.name}: is not UTF-8 text; save it as UTF-8") from error
    return loads(text, path.name)


def loads(text: str, name: str) -> Profile:
    """The profile in a YAML text; `name` is the file named in errors."""
    try:
        content = yaml.load(text, _Loader)  # noqa: S506 - a safe loader, and stricter
    except RecursionError as error:
        raise ProfileError(f"{name}: is nested too deeply; write it as in seeds/roles") from error
    except yaml.YAMLError as error:
        raise ProfileError(f"{name}: is not YAML ({_where(error)}); correct that place") from error
    if not isinstance(content, dict):
        raise ProfileError(f"{name}: holds no profile; start it with 'title: …'")
    try:
        return Profile.model_validate(_long(content))
    except ValidationError as error:
        raise ProfileError(f"{name}: {_first(error)}") from error


def dump(profile: Profile) -> str:
    """The profile as YAML: `loads(dump(profile), …) == profile`, fields in the model's order."""
    content = _short(profile.model_dump(mode="json", exclude_defaults=True))
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=WIDTH)


def _long(node: Any) -> Any:
    """Citations given as a document's name become the model's form."""
    if isinstance(node, list):
        return [_long(item) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: _long(value) for key, value in node.items()}
    if isinstance(node.get("citations"), list):
        node["citations"] = [{"document": c} if isinstance(c, str) else c for c in node["citations"]]
    return node


def _short(node: Any) -> Any:
    """Citations that name a document alone become its name, and stand last in their fact."""
    if isinstance(node, list):
        return [_short(item) for item in node]
    if not isinstance(node, dict):
        return node
    if set(node) == {"document"}:
        return node["document"]
    ordered = sorted(node.items(), key=lambda item: item[0] == "citations")
    return {key: _short(value) for key, value in ordered}


def _first(error: ValidationError) -> str:
    """The first fault: where it stands and what is wrong there."""
    fault = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in fault["loc"]) or "the profile"
    more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
    return f"{place}: {fault['msg']}{more}"


def _where(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    return f"line {mark.line + 1}, column {mark.column + 1}" if mark else "no line known"
