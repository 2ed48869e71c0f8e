"""What a heading, a question or the label of a list says about the lines under it."""

import re
from enum import StrEnum
from functools import cache

from roles.reading.vocabulary import load


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
    (Section.ALIASES,
     r"also (?:called|known as)|(?:alternative|other) (?:job )?titles?|synonyms|^aliases"),
    (Section.OTHER,
     r"\bdisclaimer|^related\b|^sources?$|^references?$|\bconclusion|\bhow to apply|\bappl(?:y|ication)s?\b"
     r"|\bequal opportunit|\bdiversity|\babout (?:us|the (?:company|team|organi[sz]ation|employer"
     r"|hospital|school|author)"
     r"|our)\b|\bwho we are|\bour (?:company|mission|values|story|culture)\b|\bwhy (?:join|work|us|choose)"
     r"|\bcareer (?:path|advancement|growth|outlook|progression)|\badvancement|\b(?:job )?outlook"
     r"|\binterview questions"
     r"|\bdifference between|\bworking conditions|\bwork(?:ing)? environment|\bclosing date"
     r"|\bcontact\b(?! cent)"
     r"|\breports? to|\blocation\b|\bemployment type|\bresumes?\b(?! writ)|\btemplates?\b|\boutsourc"
     r"|\bfurther reading"
     r"|\bread (?:more|next)|\bsimilar (?:jobs|roles)|\bprivacy|^tags?$|^share\b|^job (?:details|facts)$"
     r"|\btypes? of\b"
     r"|\bbenefits of\b|^(?!.*\bskills).*\bimportan(?:t|ce)\b|\bchallenges?\b|^(?:pros|cons|advantages"
     r"|disadvantages)\b"),
    (Section.STEPS,
     r"\bhow (?:to|do(?:es)? (?:you|one|i)|can (?:you|i|one)) (?:become|get|start|qualify)|\bsteps? to\b"
     r"|\bbecoming an?\b"
     r"|\bpath to\b"),
    (Section.SALARY,
     r"\bsalar(?:y|ies)\b|\b(?:pay|earn|earns|earnings|wages?|remuneration|compensation)\b|\bhow much"),
    (Section.BENEFITS,
     r"\bbenefits\b|\bperks\b|\bwe offer\b|\bwhat you(?:'ll| will)? get\b|\bour offer\b|\bin return\b"),
    (Section.KPIS,
     r"\bmetrics?\b|\bkpis?\b|\bperformance (?:indicators?|measures?|targets?|goals?|criteria)\b"
     r"|\bmeasur(?:e|es|ed|ing)\b|\bhow (?:we|you)(?:'ll| will| shall)? know\b"
     r"|\bjudged?\b|\bsuccess\b|\bkey results?\b|\bscorecard\b"),
)  # fmt: skip
_SPECIFIC = (
    (Section.LANGUAGES, r"\blanguages?\b"),
    (Section.EDUCATION, r"\beducation(?:al)?\b|\bacademic\b|\bdegrees?\b|\bschooling\b"),
    (Section.CERTIFICATIONS,
     r"\bcertifi(?:cations?|cates?)\b|\blicen[cs](?:es?|ures?|ing)\b|\bcredentials?\b|\baccreditations?\b"),
    (Section.EXPERIENCE, r"\bexperience\b|\bwork history\b|\bbackground\b"),
    (Section.SKILLS,
     r"\bskills?(?:ets?)?\b|\bcompetenc(?:y|e|ies)\b|\babilit(?:y|ies)\b|\btraits?\b|\battributes?\b"
     r"|\bqualities\b|\bstrengths\b"
     r"|\btechnolog(?:y|ies)\b|\btools?\b|\bknowledge\b|\bsoftware\b|\btech stack\b"),
)  # fmt: skip
_REQUIREMENTS = (
    r"\brequirements?\b|\brequired\b|\bqualifications?\b|\bqualif(?:y|ied)\b|\byou(?:'|’)?(?:ll)?(?: will"
    r"| should| must)? "
    r"(?:bring|need|have|offer)\b|\blooking for\b|\bwho you are\b|\babout you\b|\bprofile\b"
    r"|\bperson specification\b|\beligib(?:le|ility)\b|\b(?:love|like|want|hope) to (?:meet|hear from)\b"
    r"|\bwhat we (?:ask|want|seek|require|look)\b"
    r"|\bcandidates?\b|\bmust[- ]haves?\b|\bnice[- ]to[- ]haves?\b|\bpreferred\b|\bdesir(?:able|ed)\b"
    r"|\bessentials?\b"
    r"|\bwe expect\b|\bideal\b|\bprerequisites?\b|\bcriteria\b|\bbonus(?: points)?\b|\bneeds?\b"
    r"|\badvantageous\b"
)
_BRING = (
    r"\bwho (?:can|may|should|could)\b.*\b(?:become|be|apply)\b|\bqualif(?:y|ies)\b"
    r"|\byou(?:'ll| will| should| must)? (?:bring|need|have|offer)\b"
)
_DUTIES = (
    r"\bdut(?:y|ies)\b|\bresponsibilit(?:y|ies)\b|\btasks?\b|\baccountabilit(?:y|ies)\b|\bwhat you(?:'"
    r"|’)?(?:ll| will)?(?: be)? do"
    r"|\bwhat (?:do|does|did)\b.*\bdo(?:ing)?\b|\bwhat .* (?:doing|is responsible)\b|\byou(?:'|’)?ll\b"
    r"|\byou will\b|\bthe (?:role|job|position|opportunity)\b"
    r"|\b(?:role|job|work) (?:of|overview|summary|purpose|involves)\b|\bday[- ]to[- ]day\b"
    r"|\ba (?:typical )?day\b"
    r"|\bjob description\b|\bkey (?:areas|functions)\b|\bin this (?:role|job|position)\b|\bfunctions\b"
    r"|\bobjectives\b|\bpurpose of the (?:role|post|job|position)\b|^(?:(?:job|role|position|post) )?purpose$"
    r"|\bwhat is an?\b|\bscope\b|\bmain purpose\b|\bactivities\b"
)
_PREFERRED = (
    r"\bprefer|\bnice[- ]to|\bdesirable\b|\bdesired\b(?! (?:goals?|results?|outcomes?))|\bbonus|\bideal"
    r"|\bplus(?:es)?\b|\badvantage|\bassets?\b|\boptional\b|\bgood to have"
)
_REQUIRED = (
    r"\brequire|\bmust\b|\bessential|\bmandatory|\bminimum|\bneed(?:s|ed)?\b|\bnecessary"
    r"|\bqualifications?\b|\bneed to\b"
    r"|\bcrucial|\bshould\b|\byou(?:'|’)?(?:ll)?(?: will)? (?:bring|have)\b|\blooking for|\bprofile\b"
    r"|\babout you\b|\bwho you are\b"
    r"|\bwe expect|\bprerequisites?|\bkey skills"
)
# Sections of role_headings.jsonl; the others ("about", "faq") say nothing of what comes under them.
_OPENS = {
    "duties": Section.DUTIES,
    "skills": Section.SKILLS,
    "requirements": Section.REQUIREMENTS,
    "education": Section.EDUCATION,
    "experience": Section.EXPERIENCE,
    "certifications": Section.CERTIFICATIONS,
    "kpis": Section.KPIS,
    "salary": Section.SALARY,
    "benefits": Section.BENEFITS,
    "how_to_become": Section.STEPS,
    "related": Section.OTHER,
    "disclaimer": Section.OTHER,
    "outlook": Section.OTHER,
    "training": Section.OTHER,
}
_LABEL_WORDS = frozenset(
    "education educational academic background training experience work working professional and or the a "
    "of for in key main job role required "
    "requirement requirements preferred minimum essential desirable basic additional other general "
    "qualification qualifications certification "
    "certifications certificate certificates license licenses licence licences licensing licensure "
    "credentials skill skills soft hard technical abilities ability "
    "knowledge competencies competences language languages salary pay compensation remuneration range "
    "duties duty responsibilities responsibility tasks "
    "accountabilities nice to have must haves benefits perks kpi kpis metrics performance indicators "
    "about us location reports reporting title "
    "position post vacancy "
    "contact degree degrees tools technologies measured measures success expected average band "
    "typical package level years prior previous relevant".split()
)
_LABEL_LENGTH = 5
_WORDY = 16


def classify(heading: str) -> Section:
    """The section that a heading opens; NONE where its words say nothing known."""
    text = _plain(heading)
    if len(text.split()) > _WORDY:
        return Section.NONE
    if text in _known():
        return _known()[text]
    for section, pattern in _DECISIVE:
        if re.search(pattern, text):
            return section
    if re.search(_BRING, text):
        return Section.REQUIREMENTS
    kinds = [section for section, pattern in _SPECIFIC if re.search(pattern, text)]
    asks = bool(re.search(_REQUIREMENTS, text))
    if re.search(_DUTIES, text):
        return Section.NONE if kinds else Section.DUTIES
    if len(kinds) == 1 and not (asks and kinds[0] is Section.SKILLS and re.search(r"\bqualification", text)):
        return kinds[0]
    return Section.REQUIREMENTS if kinds or asks else Section.NONE


@cache
def _known() -> dict[str, Section]:
    """Whole headings that seeds/vocabulary/role_headings.jsonl lists, with the section they open."""
    return {
        _plain(name): _OPENS[entry.name]
        for entry in load().role_headings
        if entry.name in _OPENS
        for name in (entry.name, *entry.aliases)
    }


def is_label(text: str) -> bool:
    """A few words before a colon or period that do nothing but name a section ("Education.")."""
    found = re.findall(r"[a-z'-]+", _plain(text))
    return (
        0 < len(found) <= _LABEL_LENGTH
        and all(word in _LABEL_WORDS for word in found)
        and classify(text) is not Section.NONE
    )


def asks_preferred(heading: str) -> bool:
    return bool(re.search(_PREFERRED, _plain(heading)))


def asks_required(heading: str) -> bool:
    return bool(re.search(_REQUIRED, _plain(heading)))


def _plain(heading: str) -> str:
    """Lower case, without pictures, numbering and marks at the ends."""
    return re.sub(r"^[\W\d_]+|[\s:.*_#?!]+$", "", heading.lower()).replace("’", "'")
