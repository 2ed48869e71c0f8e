"""Whether what a sentence counts is led by its writer: which verb governs it, and through which words."""

import re
from functools import cache

from hiring.reading.leadership import LEADING
from hiring.reading.record import ScopeKind
from hiring.reading.scope_counts import Count, find, leadable
from hiring.reading.words import alternatives

_ADVERB = r"(?:(?:\w+ly|also|then|currently|jointly|both)\s+)?"
_VERBS_OF_LEADING = (
    rf"{LEADING}|spearhead(?:s|ed|ing)?|steer(?:s|ed|ing)?|control(?:s|led|ling)?|govern(?:s|ed|ing)?"
    r"|r[au]n(?:s|ning)?|own(?:s|ed|ing)?|employ(?:s|ed|ing)?|handl(?:e|es|ed|ing)|co-?ordinat(?:e|es|ed|ing)"
    r"|co-?ordination[ ]of|(?:supervision|management|leadership|coaching)(?:,?[ ]\w+)?[ ]and[ ]\w+[ ]of"
    r"|line[- ]manag(?:e|es|ed|ing)|t(?:ak(?:e|es|en|ing)|ook)[ ]charge[ ]of"
    r"|(?<!case )(?:manager|supervisor|leader|head|director|foreman|superintendent|captain|chief)"
    r"[ ](?:of|for|over)"
    r"|(?:built|grew|grown|scaled|expanded|doubled|tripled|build|grow|scale|building|growing|scaling)"
    r"(?=[ ](?:up[ ]|out[ ])?(?:(?:the|a|an|my|our)[ ])?(?:[\w-]+[ ]){0,3}(?:teams?|staff|department|crew"
    r"|workforce|head\s?count|organi[sz]ation)\b)"
)
# Verbs that leave who leads as it was: "a centre employing 40", "teams working across 3 sites".
_TRANSPARENT = (
    r"(?:employ|compris|consist|total|includ|involv|span|cover|compos|locat|bas|number|rang|cross|multi|on-?go"
    r"|distribut|combin|skill|dedicat|certifi|licen[sc]|qualifi|experienc|motivat|integrat|outsourc|regist)\w*"
)
# Nouns that are verbs of leading too ("461 cardiac leads, and 3000 others"): verbs only where verbs stand.
_NOUNS_TOO = re.compile(r"(?:leads?|heads?|directs?|runs?|controls?|owns?|commands?|manages?)", re.IGNORECASE)
_HELPED = re.compile(r"\b(?:assist|aid|help|support)\w*\s+(?:[\w'’]+\s+){0,4}$", re.IGNORECASE)
# Where a verb stands: at the beginning, behind a comma or a word that joins or subordinates.
_PLACE = (
    r"(?:^[\W_]*|[,;:()•|–—/]\s*|\s-\s|\b(?:and|or|to|while|by|who|that|which|then|also|&|i|we|was|were|been|be|am|is"
    r"|while|when|as well as|plus|in|for|through|including"
    r"|(?!(?:daily|weekly|monthly|quarterly|yearly|early|family)\b)\w+ly)\s+)"
)
_SIGNS_OF_VERB = r"[a-z][\w-]*(?:ed|ing)\b"
# What can be led under a preposition besides people and places: "operations of 3 sites", "performance of 45
# agents"; not "payroll for 900".
_LED_BEFORE = frozenset(
    """operation operations activity activities work performance running function group unit division
    shift force organization organisation center centre business region area district network
    chain portfolio cluster estate leadership supervision management oversight direction
    responsibility responsibilities accountability command control charge aspect aspects total
    count span size strength up duties manager supervisor leader head director pool brigade squad
    facility plant warehouse store branch site ward hotel kitchen office clinic hospital school
    restaurant production minimum maximum two three four five p&l one average efforts
    divisions departments groups units regions areas districts consisting comprised composed
    comprising consists comprises company platoon battalion regiment shifts""".split()
)
# Work that has people is led "with" them; the functions "of" people are theirs.
_LED_BY = {
    "with": frozenset("account accounts campaign campaigns process project program programme queue".split()),
    "of": frozenset({"functions"}),
}
_PREPOSITION = re.compile(
    r"(?P<head>[\w&]+)?[\s,)]*\b(?P<word>for|of|to|with|on|at|by|from|in|across|within|into|among|between|throughout)\b",
    re.IGNORECASE,
)
# Under these, places are led if what stands before is led: "led 40 agents across 3 sites".
_WHERE = frozenset(
    {"in", "across", "at", "within", "throughout", "between", "on", "over", "of", "with", "for"}
)
_REPORT_TO_ME = re.compile(
    r"^[^.;]{0,40}?\b(?:report(?:ed|ing|s)?\s+(?:directly\s+)?(?:in)?to\s+me|under\s+(?:me\b|my\s+\w+)"
    r"|in\s+my\s+(?:team|charge|care|department))",
    re.IGNORECASE,
)
# Where seats are for those who are served.
_FOR_GUESTS = re.compile(
    r"\b(?:restaurants?|dining|caf[eé]s?|bars?|menus?|covers|guests?|theat(?:er|re)s?|cinemas?|stadium"
    r"|auditorium|arena|church|coach|bus|buses|aircraft|licen[cs]es?|tickets?|parliament|council)\b",
    re.IGNORECASE,
)
# What may follow a figure that stands by itself: "41 nurses signed off" is about something else.
_ENDS_FRAGMENT = re.compile(
    r"\s*(?:$|[^\w\s]|[A-Z]|(?:and|in|on|at|across|over|plus|with|for|from|per|under|within|through|who|reporting"
    r"|handling|answering|supporting|serving|covering|working)\b)"
)
_TO_ME = re.compile(r"\breport(?:ed|ing|s)?\s+(?:directly\s+)?(?:in)?to\s+me\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")
_ME_BEFORE = re.compile(
    r"\bmy\s+(?:[\w-]+\s+){0,2}?(?:team|staff|crew|department)\s+of\s+(?:about\s+|over\s+|up\s+to\s+)?$"
    r"|report(?:ed|ing|s)?\s+(?:directly\s+)?(?:in)?to\s+me\b[^.;]{0,30}$|under\s+my\s+\w+\W*$",
    re.IGNORECASE,
)
_OTHERS_LEAD = re.compile(
    r"\b(?:assist|support|help|aid|report(?:ed|ing|s)?\s+(?:directly\s+)?to|member\s+of|part\s+of|join|work(?:ed|ing|s)?\s+"
    r"(?:with|in|on|alongside|as|under|closely)|collaborat|alongside|one\s+of|partner|liais|within|advis(?:e|ed|ing)\b)",
    re.IGNORECASE,
)
# Words that leave a figure by itself, as the fragments under a leader's job do: "45 agents, 3 sites".
_FRAGMENT = re.compile(
    r"(?:[\W_]|\b(?:with|an?|the|team|teams|total|of|about|up|to|over|more|than|approximately|current(?:ly)?|direct|staff"
    r"|and|plus|across|in|at|size|multi|site|including|headcount|span|control|now|managed|led|supervised|crew|scope"
    r"|department|organi[sz]ation|workforce|people|employees|ftes?|also|both|combined|reporting|me|sites|locations|on|strength|annual"
    r"|area|region|district|cluster|covering|spanning|comprising|(?-i:in\s+[A-Z]\w+))\b)*",
    re.IGNORECASE,
)
# How many characters before and behind a figure tell who leads, and over how many words a verb governs.
_BEFORE, _AFTER, _FARTHEST = 240, 80, 24


def led(sentence: str, count: Count, *, leads: bool) -> bool:
    """Whether the writer leads what is counted. `leads` says that the sentence's job leads."""
    before = sentence[max(0, count.start - _BEFORE) : count.start]
    after = sentence[count.end : count.end + _AFTER]
    clause = _TO_ME.sub(" ", before[before.rfind(";") + 1 :])
    if "seat" in count.unit and _FOR_GUESTS.search(before + count.unit + after):
        return False
    if _REPORT_TO_ME.search(after) or _ME_BEFORE.search(before):
        return True
    verb, leading = _last_verb(clause), _last_leading(clause)
    if leading and (verb is None or leading.end() >= verb.end() or _one_chain(clause, leading, verb)):
        governs = verb.end() if verb and verb.end() > leading.end() else leading.end()
        return _bridged(clause[governs:], count)
    if _OTHERS_LEAD.search(clause):
        return False
    if count.own:
        return True
    alone = verb is None and _FRAGMENT.fullmatch(_without(clause)) and _ENDS_FRAGMENT.match(after)
    return leads and bool(alone)


def _last_verb(before: str) -> re.Match[str] | None:
    """The last word that is worded and placed as a verb, and is none that leaves open who leads."""
    last = None
    for found in _verbs().finditer(before):
        if not _transparent().fullmatch(found["verb"]) or found.start() == 0:
            last = found
    return last


def _last_leading(before: str) -> re.Match[str] | None:
    last = None
    for found in _leading().finditer(before):
        placed = not _NOUNS_TOO.fullmatch(found[0]) or _before_verb().search(before, 0, found.start())
        if placed and not _HELPED.search(before, 0, found.start()):
            last = found
    return last


def _one_chain(before: str, leading: re.Match[str], verb: re.Match[str]) -> bool:
    """ "Led, trained and developed": verbs alone stand between the one that leads and the last."""
    return _chain().fullmatch(before, leading.end(), verb.end()) is not None


def _bridged(between: str, count: Count) -> bool:
    """Whether the words between verb and figure let it govern: every preposition stands behind something
    that is led itself."""
    if len(between.split()) > _FARTHEST:
        return False
    for found in _PREPOSITION.finditer(_BRACKETS.sub(" ", between)):
        head, word = found["head"], found["word"].lower()
        if head is None:
            continue
        if not _leadable(head.lower(), word):
            return False
        if count.kind is ScopeKind.SITES and word not in _WHERE:
            return False
    return True


def _leadable(head: str, preposition: str) -> bool:
    if head in _LED_BEFORE or head in leadable() or head.isdigit():
        return True
    return head in _LED_BY.get(preposition, ())


def _without(clause: str) -> str:
    """A clause without what else it counts."""
    for each in reversed(list(find(clause))):
        clause = clause[: each.start] + clause[each.end :]
    return clause


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_VERBS_OF_LEADING})\b".replace("[ ]", r"\s+"), re.IGNORECASE)


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(
        rf"{_PLACE}{_ADVERB}(?P<verb>{_SIGNS_OF_VERB}|(?:{alternatives('opening_verbs')})\b)", re.IGNORECASE
    )


@cache
def _before_verb() -> re.Pattern[str]:
    return re.compile(rf"{_PLACE}{_ADVERB}$", re.IGNORECASE)


@cache
def _transparent() -> re.Pattern[str]:
    return re.compile(_TRANSPARENT, re.IGNORECASE)


@cache
def _chain() -> re.Pattern[str]:
    return re.compile(
        r"(?:[\s,/&]|\band\b|\b\w+ly\b|\b\w+(?:ed|ing|s|[a-z])\b(?=\s*(?:,|/|&|and\b|$)))*", re.IGNORECASE
    )
