"""Whose collections the site uses, told as their publishers ask for it."""

from dataclasses import dataclass

from roles.queries import onet_releases
from roles.reading import vocabulary

# The wording that O*NET asks for where its information was changed.
ONET = (
    "This site includes information from the {release} Database by the U.S. Department of Labor, Employment "
    "and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of "
    "USDOL/ETA. Rolefit has modified some of this information. USDOL/ETA has not approved, endorsed, or "
    "tested these modifications."
)
ONET_CHANGES = (
    "Chosen from it: the most important tasks, technologies and skills of an occupation, and its commonest "
    "other titles. What most people in the occupation say it takes became its requirements."
)
VOCABULARY_CHANGES = (
    "Labels that could mean something else are left out; skills that were known already keep their names."
)


@dataclass(frozen=True, slots=True)
class Source:
    """`credit` is what its publisher asks to be said, `changes` what was made of it."""

    name: str
    credit: str
    licence: str
    changes: str


def sources() -> list[Source]:
    """The collections in use: what roles were made from, then what the vocabulary was extended with."""
    return [
        *(_of_onet(citation) for citation in onet_releases()),
        *(
            Source(f"{item.name} {item.release}".strip(), item.attribution, item.licence, VOCABULARY_CHANGES)
            for item in vocabulary.sources()
        ),
    ]


def _of_onet(citation: str) -> Source:
    release, licence = citation.partition(", ")[0], citation.rpartition(", ")[2]
    return Source(release, ONET.format(release=release), licence, ONET_CHANGES)
