from django.conf import LazySettings

from hiring.apps import embedding_is_installed
from roles.reading.embedding import Embedding, installed


def test_the_default_embedding_is_always_installed() -> None:
    assert embedding_is_installed(None) == []


def test_an_embedding_that_is_not_installed_is_said_at_the_start(settings: LazySettings) -> None:
    settings.EMBEDDING = "minilm"

    found = [(error.id, error.hint) for error in embedding_is_installed(None)]

    hint = "Run make setup EXTRA=minilm, or unset EMBEDDING."
    assert found == ([] if installed(Embedding.MINILM) else [("hiring.E001", hint)])
