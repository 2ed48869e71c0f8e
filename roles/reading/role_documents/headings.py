"""What a heading, a question or the label of a list says about the lines under it."""

import re
from enum import StrEnum


class Section(StrEnum):
    """What the lines of a part of the document are about."""

    NONE = "none"
    TITLE = "title"
    ALIASES = "aliases"
    DUTIES = "duties"
    REQUIREMENTS = "requirements"
    SKILLS = "skills"
    LANGUAGES = "languages"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    CERTIFICATIONS = "certifications"
    KPIS = "kpis"
    SALARY = "salary"
    BENEFITS = "benefits"
    STEPS = "steps"
    OTHER = "other"


REQUIRING = frozenset(
    {Section.REQUIREMENTS, Section.SKILLS, Section.LANGUAGES, Section.EDUCATION, Section.EXPERIENCE,
     Section.CERTIFICATIONS}
)  # fmt: skip

# The kinds whose words settle a heading wherever they stand in it, first match wins.
_DECISIVE = (
    (Section.TITLE, r"^(?:job|position|role|post) ?title|^(?:position|vacancy|post)$"),
    (Section.ALIASES, r"also (?:called|known as)|alternative (?:job )?titles?|other (?:job )?titles|synonyms|^aliases"),
    (Section.OTHER,
     r"\bdisclaimer|^related\b|^sources?$|^references?$|\bconclusion|\bhow to apply|\bappl(?:y|ication)s?\b"
     r"|\bequal opportunit|\bdiversity|\babout (?:us|the (?:company|team|organi[sz]ation|employer|hospital|school|author)"
     r"|our)\b|\bwho we are|\bour (?:company|mission|values|story|culture)\b|\bwhy (?:join|work|us|choose)"
     r"|\bcareer (?:path|advancement|growth|outlook|progression)|\badvancement|\b(?:job )?outlook|\binterview questions"
     r"|\bdifference between|\bworking conditions|\bwork(?:ing)? environment|\bclosing date|\bcontact\b(?! cent)"
     r"|\breports? to|\blocation\b|\bemployment type|\bresumes?\b(?! writ)|\btemplates?\b|\boutsourc|\bfurther reading"
     r"|\bread (?:more|next)|\bsimilar (?:jobs|roles)|\bprivacy|^tags?$|^share\b|^job (?:details|facts)$|\btypes? of\b"
     r"|\bbenefits of\b|\bimportan(?:t|ce)\b(?!.*\bskills)|\bchallenges?\b|^(?:pros|cons|advantages|disadvantages)\b"),
    (Section.STEPS,
     r"\bhow (?:to|do(?:es)? (?:you|one|i)|can (?:you|i|one)) (?:become|get|start|qualify)|\bsteps? to\b|\bbecoming an?\b"
     r"|\bpath to\b"),
    (Section.SALARY, r"\bsalar(?:y|ies)\b|\b(?:pay|earn|earns|earnings|wages?|remuneration|compensation)\b|\bhow much"),
    (Section.BENEFITS, r"\bbenefits\b|\bperks\b|\bwe offer\b|\bwhat you(?:'|’)?(?:ll| will)? get\b|\bour offer\b|\bin return\b"),
    (Section.KPIS,
     r"\bmetrics?\b|\bkpis?\b|\bperformance (?:indicators?|measures?|targets?|goals?|criteria)\b|\bmeasur(?:e|es|ed|ing)\b"
     r"|\bjudged?\b|\bsuccess\b|\bkey results?\b|\bscorecard\b"),
)  # fmt: skip
_SPECIFIC = (
    (Section.LANGUAGES, r"\blanguages?\b"),
    (Section.EDUCATION, r"\beducation(?:al)?\b|\bacademic\b|\bdegrees?\b|\bschooling\b|\bqualifying studies\b"),
    (Section.CERTIFICATIONS, r"\bcertifi(?:cations?|cates?)\b|\blicen[cs](?:es?|ures?|ing)\b|\bcredentials?\b|\baccreditations?\b"),
    (Section.EXPERIENCE, r"\bexperience\b|\bwork history\b|\bbackground\b"),
    (Section.SKILLS,
     r"\bskills?(?:ets?)?\b|\bcompetenc(?:y|e|ies)\b|\babilit(?:y|ies)\b|\btraits?\b|\battributes?\b|\bqualities\b|\bstrengths\b"
     r"|\btechnolog(?:y|ies)\b|\btools?\b|\bknowledge\b|\bsoftware\b|\btech stack\b"),
)  # fmt: skip
_REQUIREMENTS = (
    r"\brequirements?\b|\brequired\b|\bqualifications?\b|\bqualif(?:y|ied)\b|\byou(?:'|’)?(?:ll)?(?: will| should| must)? "
    r"(?:bring|need|have|offer)\b|\blooking for\b|\bwho you are\b|\babout you\b|\bprofile\b|\bperson specification\b"
    r"|\bcandidates?\b|\bmust[- ]haves?\b|\bnice[- ]to[- ]haves?\b|\bpreferred\b|\bdesir(?:able|ed)\b|\bessentials?\b"
    r"|\bwe expect\b|\bideal\b|\bprerequisites?\b|\bcriteria\b|\bbonus(?: points)?\b|\bneeds?\b|\badvantageous\b"
)
_DUTIES = (
    r"\bdut(?:y|ies)\b|\bresponsibilit(?:y|ies)\b|\btasks?\b|\baccountabilit(?:y|ies)\b|\bwhat you(?:'|’)?(?:ll| will)?(?: be)? do"
    r"|\bdo(?:es)?\b(?=[^?]*\bdo\b)|\bwhat .* (?:do|does|doing)\b|\byou(?:'|’)?ll\b|\byou will\b|\bthe (?:role|job|position|opportunity)\b"
    r"|\b(?:role|job|work) (?:of|overview|summary|purpose|involves)\b|\bday[- ]to[- ]day\b|\ba (?:typical )?day\b"
    r"|\bjob description\b|\bkey (?:areas|functions)\b|\bin this (?:role|job|position)\b|\bfunctions\b|\bobjectives\b"
    r"|\bwhat is an?\b|\bscope\b|\bmain purpose\b|\bactivities\b"
)
_PREFERRED = r"\bprefer|\bnice[- ]to|\bdesir|\bbonus|\bideal|\bplus(?:es)?\b|\badvantage|\bassets?\b|\boptional\b|\bgood to have"
_REQUIRED = (
    r"\brequire|\bmust\b|\bessential|\bmandatory|\bminimum|\bneed(?:s|ed)?\b|\bnecessary|\bqualifications?\b|\bneed to\b"
    r"|\bcrucial|\bshould\b|\byou(?:'|’)?(?:ll)?(?: will)? (?:bring|have)\b|\blooking for|\bprofile\b|\babout you\b|\bwho you are\b"
    r"|\bwe expect|\bprerequisites?|\bkey skills"
)
_WORDY = 16


def classify(heading: str) -> Section:
    """The section that a heading opens; NONE where its words say nothing known."""
    text = _plain(heading)
    if len(text.split()) > _WORDY:
        return Section.NONE
    for section, pattern in _DECISIVE:
        if re.search(pattern, text):
            return section
    kinds = [section for section, pattern in _SPECIFIC if re.search(pattern, text)]
    asks = bool(re.search(_REQUIREMENTS, text))
    if re.search(_DUTIES, text):
        return Section.NONE if kinds else Section.DUTIES
    if len(kinds) == 1 and not (asks and kinds[0] is Section.SKILLS and re.search(r"\bqualification", text)):
        return kinds[0]
    return Section.REQUIREMENTS if kinds or asks else Section.NONE


def is_label(text: str, section: Section) -> bool:
    """A few words before a colon or period that do nothing but name a section ("Education.")."""
    return section is not Section.NONE and len(text.split()) <= 5


def asks_preferred(heading: str) -> bool:
    return bool(re.search(_PREFERRED, _plain(heading)))


def asks_required(heading: str) -> bool:
    return bool(re.search(_REQUIRED, _plain(heading)))


def _plain(heading: str) -> str:
    """Lower case, without pictures, numbering and marks at the ends."""
    return re.sub(r"^[\W\d_]+|[\s:.*_#?!]+$", "", heading.lower()).replace("’", "'")
