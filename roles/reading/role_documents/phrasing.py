"""Names of skills and the like, freed of the words that only praise or lead in."""

import re

_PRAISE = (
    r"excellent|strong|good|great|proven|solid|outstanding|exceptional|effective|highly|high|working"
    r"|hands[- ]on|demonstrated|demonstrable|"
    r"advanced|basic|sound|thorough|deep|superior|superb|first[- ]class|fluent|fluency|proficient"
    r"|proficiency|well[- ]developed|keen|extensive|"
    r"in[- ]depth|relevant|practical|prior|previous|ability|able|capability|capacity|knowledge"
    r"|familiarity|familiar|understanding|grasp|command|"
    r"expertise|expert|experienced|experience|skilled|skill|skills|competence|competent|a|an|the|your|our"
    r"|some|any|also|both|very|clear\s+understanding|"
    r"at\s+least\s+one|one|general|certain|essential|key|must\s+have|have|possess|having|has|more|most"
    r"|other|as\s+well\s+as|and|or|including|such\s+as|level\s+of|levels\s+of|"
    r"several|many|various|different|multiple|a\s+number\s+of|right|necessary|following|specific|soft"
    r"|required|preferred|desirable|willingness|eagerness|aptitude|talent|passion|comfortable|adept"
    r"|at\s+ease|confident|need|needs|you|they|he|she|to\s+be|be"
)
_LINK = r"(?:\s+(?:to|in|of|with|for|at|using|about|on))?"
_LEAD = re.compile(rf"^(?:{_PRAISE}){_LINK}(?=[\s,])\s*", re.I)
_KEPT_LEAD = re.compile(
    r"^(?:able\s+to\s+(?:lift|carry|stand|travel|drive|work)|passion\s+for|comfortable\s+with"
    r"|willingness\s+to"
    r"|working\s+under|clear\s)",
    re.I,
)
_TAIL = re.compile(
    r"(?:\s+(?:skills?|skillset|abilities|ability|capabilities)"
    r"|\s+(?:(?:is|are|would\s+be|will\s+be)\s+(?:\w+\s+){0,3}(?:required|preferred|essential|important"
    r"|helpful|desirable|plus|advantage|must|needed|mandatory|necessary|beneficial|asset))"
    r"|\s*[(,–—-]?\s*(?:required|preferred|essential|desirable|a\s+plus|an\s+advantage|a\s+must|mandatory"
    r"|optional|nice\s+to\s+have)\s*\)?"
    r"|\s+(?:effectively|efficiently|alike|as\s+well|etc\.?|too))$",
    re.I,
)
_MARKS = " \t\n.,;:*_\"'“”‘’!()[]–—-•"
_SHORTENED = re.compile(
    r"\s+(?:at\s+scale|in\s+a\s+(?:\w+[\s-]){1,4}environment|towards?\s+.*|when\s+.*|while\s+.*"
    r"|so\s+that\s+.*)$",
    re.I,
)


def bare(text: str) -> str:
    """ "Excellent communication skills" gives "communication"; "Able to lift 20 kg" stays."""
    text = re.sub(r"\s+", " ", text).strip(_MARKS)
    while not _KEPT_LEAD.match(text) and (shorter := _LEAD.sub("", text)) != text:
        text = shorter.strip(_MARKS)
    text = re.sub(r"[\s,]+(?:and|or|as\s+well\s+as)$", "", _SHORTENED.sub("", text), flags=re.I)
    while (shorter := _TAIL.sub("", text)) != text:
        text = shorter
    return _closed(text.strip(_MARKS))


def _closed(text: str) -> str:
    """A bracket that was stripped with the marks is put back."""
    return text + ")" * max(0, text.count("(") - text.count(")"))


def capital(text: str) -> str:
    """The first letter large, the rest as written."""
    return text[:1].upper() + text[1:]
