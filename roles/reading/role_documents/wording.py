"""How strongly a wording asks for something, and in which context alone it does.

The rule: a clause with "preferred", "a plus", "ideal", "advantage" prefers; one with "must",
"required", "at least", "minimum", "need" requires; "some jobs may require", "voluntary" and
"not required" only mention (and prefer where the same sentence calls it an advantage). A clause
without such words asks as strongly as its heading or the sentence that leads in its list.
"""

import re

from roles.enums import CentreKind, Necessity

_EMPLOYER = (
    r"(?:jobs?|employers?|companies|organi[sz]ations?|positions?|roles?|businesses|owners?|hospitals?"
    r"|practices"
    r"|schools?|firms?|places)"
)
_DENIED = re.compile(
    r"\bnot\s+(?:\w+\s+){0,2}(?:required|mandatory|necessary|essential|obligatory|needed|compulsory"
    r"|a\s+must)\b"
    r"|\b(?:isn|aren|doesn|don)['’]t\s+(?:\w+\s+){0,2}(?:requir\w*|mandatory|necessary|essential|need\w*)\b"
    r"|\bvoluntary\b|\boptional\b|\bnone\s+is\s+(?:mandatory|required)|\bwithout\s+such\s+a\s+requirement\b",
    re.I,
)
_PREFERRED = re.compile(
    r"\bprefer(?:red|s|ably|able|ence)?\b|\bideal(?:ly)?\b|\b(?:an?|big|great|real|strong"
    r"|definite)\s+plus\b|\badvantag\w*"
    r"|\bassets?\b(?!\s+manag)|\bbonus\b(?=\s+points|$|[.;,)])|\bnice[ -]to[ -]have|\bdesir(?:ed|able)\b"
    r"|\bbeneficial\b"
    r"|\bwelcome[ds]?\b|\b(?:helpful|useful)\b|\bedge\b|\bset\b[^.]{0,40}\bapart\b|\brecommended\b|\bfavou?red\b"
    r"|\blooked\s+on\s+favou?rabl"
    r"|\bgood\s+to\s+have\b|\bwould\s+be\s+(?:great|good)\b",
    re.I,
)  # fmt: skip
_HEDGED = re.compile(
    rf"\b(?:some|certain|a\s+few|other|others)\b(?:\s+\w+){{0,4}}?\s+(?:may|might|can|require|ask|accept"
    rf"|expect|only|also|take)"
    rf"|\b(?:may|might)\s+(?:also\s+|only\s+|even\s+)*(?:require|need|ask|accept|be|help|take|include)\b"
    rf"|\bcan\s+be\b"
    rf"|\bin\s+some\s+cases\b|\bsometimes\b|\benough\s+for\s+some\s+{_EMPLOYER}",
    re.I,
)
_REQUIRED = re.compile(
    r"\bmust\b|\brequir(?:e|es|ed|ement|ements|ing)\b|\bminimum\b|\bat\s+least\b|\bneed(?:s|ed)?\b"
    r"|\bessential\b|\bnecessary\b"
    r"|\bmandatory\b|\bshould\b|\b(?:has|have)\s+to\b|\bought\s+to\b|\blook(?:s|ing)?\s+for\b"
    r"|\basks?\s+for\b|\bcrucial\b|\bexpect(?:ed|s)?\b"
    r"|\bsuccessful\s+candidate|\b(?:will|you['’]ll)\s+(?:have|need|bring)\b|\bholds?\b"
    r"|\bno\s+less\s+than\b|\bvital\b|\binsists?\b|\bcomes?\s+first\b"
    r"|\bcompulsory\b|\benough\s+for\s+most\b|\bwant\s+to\s+see\b|\bdemands?\b",
    re.I,
)  # fmt: skip
_CONTEXT = re.compile(
    r"\b(?:in\s+(?:the\s+)?case\s+of|(?:only\s+)?for|(?:only\s+)?in|if|when"
    r"|where)\b(?:\s+\w+){0,4}?\s+(inbound|outbound|virtual)\b"
    r"|\b(inbound|outbound|virtual)\s+(?:\w+\s+){0,2}only\b",
    re.I,
)
_CONTEXT_WHOLE = re.compile(
    rf"(?:{_CONTEXT.pattern})(?:\s+(?:call|contact|support|sales|service))?(?:\s+(?:cent(?:er|re)s?"
    rf"|operations?|teams?|roles?|campaigns?|sales))?[,:]?",
    re.I,
)


def necessity(text: str, default: Necessity) -> Necessity:
    """What a clause says; `default` where it says nothing."""
    if _DENIED.search(text):
        return Necessity.PREFERRED if _PREFERRED.search(text) else Necessity.MENTIONED
    if _PREFERRED.search(text):
        return Necessity.PREFERRED
    if _HEDGED.search(text):
        return Necessity.MENTIONED
    return Necessity.REQUIRED if _REQUIRED.search(text) else default


def of_clause(clause: str, sentence: str, default: Necessity) -> Necessity:
    """What a clause says; where it denies a need, the rest of its sentence may call it an advantage."""
    return necessity(sentence if _DENIED.search(clause) else clause, default)


def states_necessity(text: str) -> bool:
    """The clause has wording of its own about how strongly it asks."""
    return any(cue.search(text) for cue in (_DENIED, _PREFERRED, _HEDGED, _REQUIRED))


def context(text: str) -> str:
    """The kind of centre in which alone the text asks for something, or ""."""
    match = _CONTEXT.search(text)
    return CentreKind((match[1] or match[2]).lower()).value if match else ""


def context_span(text: str) -> tuple[int, int] | None:
    """Where the text names the context: offsets, or None."""
    match = _CONTEXT_WHOLE.search(text)
    return match.span() if match else None


def without_context(text: str) -> str:
    """The text without the words that name the context."""
    return _CONTEXT_WHOLE.sub(" ", text).strip(" ,:") if context(text) else text


STRENGTH = {Necessity.MENTIONED: 0, Necessity.PREFERRED: 1, Necessity.REQUIRED: 2}


def stronger(one: Necessity, other: Necessity) -> Necessity:
    return max(one, other, key=STRENGTH.__getitem__)
