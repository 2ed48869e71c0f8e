"""What scoring may look at: the resume without the person.

A blind view has no contact, no dates of birth, no graduation years, no employers' places. Words that
tell who somebody is are taken out of the sentences before they are compared with anything, so that
changing a name, a pronoun, an age or an address cannot change a score.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from hiring.reading.record import Job, Outcome, ResumeReading, Unit

# Both forms of a pair become one word; titles of address go.
NEUTRAL = {
    **dict.fromkeys(["he", "she", "him", "her", "hers", "his", "himself", "herself"], "they"),
    **dict.fromkeys(["mr", "mrs", "ms", "miss", "mister", "madam", "sir"], ""),
    **dict.fromkeys(["man", "woman", "male", "female", "gentleman", "lady"], "person"),
    **dict.fromkeys(["men", "women", "males", "females", "gentlemen", "ladies"], "persons"),
    **dict.fromkeys(["father", "mother", "husband", "wife", "son", "daughter"], ""),
    **dict.fromkeys(["boy", "girl"], "child"),
}
TRADES = "business chair council crafts fire fore police repair sales spokes trades work".split()
GENDERED = re.compile(rf"\b(?:{'|'.join(NEUTRAL)})\b\.?|\b(?P<trade>{'|'.join(TRADES)})(?:wo)?m[ae]n\b")
PERSONAL = re.compile(
    r"\b(?:aged? +\d{2}|\d{2}[ -]years?[ -]old|born +(?:on|in)? *[\w ,/.-]{4,20}|(?:19|20)\d{2})\b"
)


@dataclass(frozen=True)
class BlindView:
    """The parts of a reading that matching uses. Offsets still point into the resume's text."""

    reading: ResumeReading

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        return self.reading.units

    @cached_property
    def sentences(self) -> list[str]:
        """The words of each unit with everything personal taken out, lower case.

        Done in one pass over all of them: a resume has a hundred sentences.
        """
        joined = "\n".join(" ".join(self.reading.quote(unit).lower().split()) for unit in self.units)
        joined = PERSONAL.sub(" ", GENDERED.sub(_neutral_word, joined))
        if self._own_names:
            joined = self._own_names.sub(" ", joined)
        return [" ".join(sentence.split()) for sentence in joined.split("\n")] if self.units else []

    @cached_property
    def jobs(self) -> tuple[Job, ...]:
        return self.reading.record.employment

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        return self.reading.record.outcomes

    def job_of(self, unit: Unit) -> Job | None:
        return self.jobs[unit.job] if unit.job is not None and unit.job < len(self.jobs) else None

    @cached_property
    def _own_names(self) -> re.Pattern[str] | None:
        name = (self.reading.record.contact.name or "").lower()
        words = [re.escape(word) for word in re.split(r"[\s.,]+", name) if len(word) > 1]
        return re.compile(rf"\b(?:{'|'.join(words)})\b(?:['’]s)?") if words else None


def _neutral_word(match: re.Match[str]) -> str:
    if trade := match["trade"]:
        return f"{trade}person"
    return NEUTRAL[match.group().rstrip(".")]
