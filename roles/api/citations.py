"""Citations as anybody may read them."""

from typing import Any

from roles.reading.profile import BY_HAND

# Who wrote a fact that no document states is for the people who keep the role: their pages tell it.
ANONYMOUS = "written by hand"


def without_writers(content: Any) -> Any:
    """JSON in which facts that somebody wrote are cited to nobody in particular."""
    if isinstance(content, dict):
        return {name: without_writers(inner) for name, inner in content.items()}
    if isinstance(content, list):
        return [without_writers(inner) for inner in content]
    return ANONYMOUS if isinstance(content, str) and content.endswith(BY_HAND) else content
