"""Whether a packet still says what is so: its hash fits, and nothing behind it has changed since."""

from collections.abc import Iterable

from hiring.enums import Stage
from hiring.models import Application, DecisionPacket, Opening
from hiring.packet.content import Content, Judgement, digest
from hiring.packet.writing import judgements, standing, terms

WORDS = {
    "opening": "title",
    "place": "place",
    "centre_kind": "kind of centre",
    "headcount": "number of positions",
    "band": "salary band",
    "blind": "hiding of names",
    "judges_first": "judging before scores",
}


def content_of(packet: DecisionPacket) -> Content:
    return Content.model_validate(packet.content)


def intact(packet: DecisionPacket) -> bool:
    """Does the content still have the hash under which it was submitted, or that it had when a finalist's
    data was erased?"""
    return digest(packet.content) == (packet.erased_sha256 or packet.sha256)


def other_terms(content: Content, opening: Opening) -> list[str]:
    """The terms of the opening, in words, that are no longer what the packet says."""
    return [WORDS[name] for name, value in terms(opening).items() if getattr(content, name) != value]


def changed(content: Content, finalists: Iterable[Application]) -> list[Application]:
    """The finalists who are no longer what the packet says; `finalists` are as hiring.queries.finalists
    gives them."""
    return [each for each in finalists if not _holds(content, each)]


def _holds(content: Content, application: Application) -> bool:
    said = content.finalist(application.pk)
    corrections = {each.id for each in said.corrections}
    # Who has a decision has left the stage by it.
    decided = bool(application.decisions.all())
    return (
        application.match_id == said.match
        and application.resume_id == said.resume
        and {each.pk for each in standing(application)} == corrections
        and _unnamed(judgements(application)) == _unnamed(said.judgements)
        and (decided or application.stage == Stage.DECIDING)
    )


def _unnamed(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Who is called otherwise by now has not judged otherwise."""
    return [each.model_copy(update={"by": ""}) for each in judgements]
