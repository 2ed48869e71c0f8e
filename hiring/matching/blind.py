"""What scoring may look at: the resume without the person.

A blind view has no contact, no dates of birth, no graduation years, no employers' places. Words that
tell who somebody is are taken out of the sentences before they are compared with anything, so that
changing a name, a pronoun, an age or an address cannot change a score.
"""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from hiring.reading.employment import level_told
from hiring.reading.leadership import leads_people
from hiring.reading.record import Degree, HeldCertification, Job, Outcome, ResumeReading, Unit
from roles.reading import degrees, titles
from roles.reading.phrases import forms

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


# E-mail addresses, web addresses and telephone numbers.
REACHED_AT = re.compile(
    r"\S+@\S+|\b(?:https?://|www\.|linkedin\.com/|github\.com/)\S+"
    r"|(?:\+|\b00)\d[\d ().-]{7,}\d|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b0\d{3,4}[ -]\d{3}[ -]?\d{3,4}\b"
)
# What somebody earns now, to the end of its line. What they expect is read, and stands outside the score.
CURRENT_PAY = re.compile(
    r"\b(?:current|present|last|previous)(?: +(?:annual|monthly|gross|drawn|fixed|base))*"
    r" +(?:salary|pay|ctc|compensation|remuneration|package|wages?)\b[^\n]*"
)


@dataclass(frozen=True)
class BlindView:
    """The parts of a reading that matching uses. Offsets still point into the resume's text.

    Sentences of `void` (indices) are not the person's own words: they are empty here, and what was read
    from them alone is not there. Sentences of `lists` only name things, wherever they stand.
    """

    reading: ResumeReading
    void: frozenset[int] = frozenset()
    lists: frozenset[int] = frozenset()

    def without(self, void: frozenset[int], lists: frozenset[int]) -> "BlindView":
        """The same view with these sentences taken out, and these known as lists."""
        if not void and not lists:
            return self
        other = replace(self, void=void, lists=lists)
        # Taking the person out of the sentences takes time and was done already.
        other.__dict__["told"] = self.told
        return other

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        return self.reading.units

    @cached_property
    def sentences(self) -> list[str]:
        """The words of each unit with everything personal taken out, lower case; "" for void ones."""
        if not self.void:
            return self.told
        return ["" if index in self.void else sentence for index, sentence in enumerate(self.told)]

    @cached_property
    def told(self) -> list[str]:
        """All sentences, void ones too. One pass over all of them: a resume has a hundred."""
        joined = "\n".join(" ".join(self.reading.quote(unit).lower().split()) for unit in self.units)
        joined = CURRENT_PAY.sub(
            " ", PERSONAL.sub(" ", REACHED_AT.sub(" ", GENDERED.sub(_neutral_word, joined)))
        )
        if self._own_names:
            joined = self._own_names.sub(" ", joined)
        return [self._unaddressed(sentence) for sentence in joined.split("\n")] if self.units else []

    def _unaddressed(self, sentence: str) -> str:
        """A sentence in single blanks; nothing where it says where somebody lives and no more."""
        words = " ".join(sentence.split())
        return "" if words.strip(" ,.|·•") == (self.reading.record.contact.location or "").lower() else words

    @cached_property
    def jobs(self) -> tuple[Job, ...]:
        """The employment history; jobs with void sentences as their other sentences tell them."""
        void = {self.units[index].job for index in self.void}
        return tuple(
            self._retold(number, job) if number in void else job
            for number, job in enumerate(self.reading.record.employment)
        )

    def _retold(self, number: int, job: Job) -> Job:
        title = titles.parse(job.title) if job.title else None
        bullets = tuple(
            self.reading.quote(unit)
            for index, unit in enumerate(self.units)
            if unit.job == number and index not in self.void
        )
        level = level_told(title, leads_people(title, bullets))
        return job.model_copy(update={"bullets": bullets, "level": level})

    @cached_property
    def education(self) -> tuple[Degree, ...]:
        """Degrees of a level that the person's own words name."""
        held = self.reading.record.education
        if not self.void or not held:
            return held
        named = {degree.level for degree in degrees.find(self._own_text)}
        return tuple(degree for degree in held if degree.level in named)

    @cached_property
    def certifications(self) -> tuple[HeldCertification, ...]:
        """Certificates that the person's own words name."""
        held = self.reading.record.certifications
        if not self.void:
            return held
        own = " ".join(self._own_text.lower().split())
        return tuple(each for each in held if " ".join(each.name.lower().split()) in own)

    @property
    def _own_text(self) -> str:
        parts, position = [], 0
        for index in sorted(self.void):
            parts.append(self.reading.text[position : self.units[index].start])
            position = self.units[index].end
        return "\n".join([*parts, self.reading.text[position:]])

    @cached_property
    def described(self) -> list[list[str]]:
        """The words of the sentences that describe each job. A bare list of names describes nothing."""
        told: list[list[str]] = [[] for _ in self.jobs]
        for index, (unit, sentence) in enumerate(zip(self.units, self.sentences, strict=True)):
            if unit.job is not None and unit.job < len(told) and index not in self.lists:
                told[unit.job].append(sentence)
        return [forms(" ".join(sentences)) for sentences in told]

    @cached_property
    def undescribed(self) -> list[int]:
        """How many words each job is told in that describe nothing: void ones and lists. Taking them out
        must not make the rest speak louder."""
        counts = [0 for _ in self.jobs]
        for index in self.void | self.lists:
            job = self.units[index].job
            if job is not None and job < len(counts):
                counts[job] += len(self.told[index].split())
        return counts

    @cached_property
    def relevances(self) -> dict[tuple[str, str], tuple[float, ...]]:
        """What relevance.py worked out, by field of work and title of the role."""
        return {}

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


def neutral(text: str) -> str:
    """A text in lower case without words of gender: "Chairwoman" is "chairperson"."""
    return GENDERED.sub(_neutral_word, text.lower())


def _neutral_word(match: re.Match[str]) -> str:
    if trade := match["trade"]:
        return f"{trade}person"
    return NEUTRAL[match.group().rstrip(".")]
