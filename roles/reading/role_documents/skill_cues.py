"""Wordings by which a role document asks for skills, and those that ask for something else."""

import re

EXPLAINED = re.compile(r"(?P<name>[^.:–—\n]{3,60}?)\s*(?:[.:](?:\*\*|__)?|\s[–—-])\s+(?=\S)")
CUE = re.compile(
    r"\bskills?\b|\babilit(?:y|ies)\b|\bable\s+to\b|\bknowledge\b|\bproficien\w+|\bfamiliar\w*"
    r"|\bunderstanding\s+of\b|\bmindset\b|\bacumen\b|\bfluen\w+"
    r"|\bcommand\s+of\b|\bcompetenc\w+|\bexperience\s+with\b|\bbackground\s+in\b|\battention\s+to\b"
    r"|\bcomfortable\s+with\b|\bat\s+ease\b|\bcan\s+(?:stay|keep|remain|work)\b"
    r"|\bpassionate\b|\bmotivated\b|\bempathy\b|\btechnologies\b|\btools\b",
    re.I,
)
ASKS = re.compile(
    r"\b(?:has|have|having|uses?|need|needs|requires?|demands?|possess(?:es)?|must|should|takes|know|knows"
    r"|bring|expects?|(?:candidate|someone|person|individual|professional)s?\s+with|is|be|can|stay"
    r"|you['’]re|you['’]ve|know\s+your\s+way\s+around|played\s+with|worked\s+with"
    r"|that\s+requires|looking\s+for"
    r"|look\s+for|include|includes|including|like)\s+",
    re.I,
)
# "There are inbound and outbound centers" tells what there is and asks for nothing.
EXIST = re.compile(r"there\s+are\b", re.I)
MATTERS = re.compile(
    r"\b(?:is|are)\s+(?:also\s+|very\s+|all\s+|equally\s+|highly\s+|absolutely\s+|often\s+)*(?:important"
    r"|essential|required|needed|crucial|key|vital|necessary|helpful|a\s+must|a\s+plus|preferred"
    r"|an?\s+(?:advantage|asset)|desirable|expected|critical|beneficial|useful|valued|welcome)\b|\b(?:also\s+)?helps?\b"
    r"|\bcomes?\s+first\b",
    re.I,
)
# "A baker needs patience and strong arms" under a heading about skills: every part names one.
NEEDS = re.compile(
    r"^[^,;]{0,60}\b(?:needs?|requires?|possess(?:es)?|must\s+have|should\s+have)\s"
    r"(?!(?:[\w-]+\s+){0,3}(?:skills?|qualities|abilities|knowledge|experience)\s+(?:to|that|which|for|in)\b)",
    re.I,
)
PERSON = re.compile(
    r"\b(?:for|seeking|want|need|hire|be)\s+an?\s+(?:(?:highly|very|truly)\s+)?(?P<quality>[\w-]+(?:ed|en"
    r"|ve|al|nt|ous|ble|ic))\s+"
    r"(?:individual|person|professional|candidate|self-starter|leader)s?\b",
    re.I,
)
PASSION = re.compile(r"\bpassion(?:ate)?\s+(?:about|for)\s+(?P<what>[\w\s-]{3,50}?)(?=[.,;:]|$)", re.I)
MUST_KNOW = re.compile(
    r"\b(?:need|needs|must|has|have"
    r"|should)(?:\s+to)?\s+(?:have\s+(?:an?\s+)?(?:good\s+)?understanding\s+of|understand"
    r"|know)\s+(?P<what>[^.,;]+?)(?=\s+and\b|[.,;]|$)",
    re.I,
)
HAS_TO = re.compile(
    r"\b(?:he|she|they|you|managers?|directors?|supervisors?|leaders?|engineers?|holder"
    r"|one)\s+(?:also\s+)?(?:(?:has|have|needs?)\s+to\b|must\b|should\b)|\bhas\s+to\s+include\b",
    re.I,
)
INSIDE = re.compile(
    r"\b(?:has\s+to\s+include|include|know\s+how\s+to\s+do|knowledge\s+of"
    r"|know)\s+(?P<what>(?:[\w-]+\s+){0,4}[\w-]+)",
    re.I,
)
# Names of products in an explanation: "people who know Dentrix or Eaglesoft".
TOOLS = re.compile(
    r"\b(?:know|use|using|such\s+as)\s+(?P<what>[A-Z][\w.+#-]*(?:\s[A-Z][\w.+#-]*)*"
    r"(?:(?:,\s+|\s+or\s+|\s+and\s+|,\s+or\s+|,\s+and\s+)[A-Z][\w.+#-]*(?:\s[A-Z][\w.+#-]*)*)*)"
)
SPAN = re.compile(r"\b(?:years?|yrs?|months?)\b", re.I)
# Years of work that close a list of skills: "… communication skills and at least three years of …".
YEARS = re.compile(
    r"(?:^|\b(?:and|with|plus)\s+)(?:(?:at|least|a|minimum|of|over|more|than|some)\s+){0,4}"
    r"[\w+–-]+\s+(?:or\s+more\s+)?(?:years?|yrs?|months?)\b.*",
    re.I | re.S,
)
OTHER_FACT = re.compile(
    r"\b(?:years?|yrs?|months?)\b|\bdegree\b|\bdiploma\b|\bcertificat|\blicen[cs]e|\bmembership\b"
    r"|\bqualification\b"
    r"|\bcertified\b",
    re.I,
)
# "Essential tools include A, B and C"; "A, B and C skills": every part names a skill.
LISTS = re.compile(
    r"\b(?:skills|technologies|tools|software|languages|abilities|qualities|traits"
    r"|competencies)\b[^.,;:]{0,60}?\s(?:includ\w+|are)\b",
    re.I,
)
ENDS_LIST = re.compile(r"\bskills\W*$", re.I)
EXPERIENCE_ALONE = re.compile(
    r"\bexperience\s+(?:working|to|as|(?:in|of)(?!\s+(?!working|leading)\w+ing\b))\b", re.I
)
# What somebody has used or done is a skill even under a heading about experience.
DONE_WITH = re.compile(r"\bexperience\s+(?:with|using|(?:in|of)\s+(?!working|leading)\w+ing)\b", re.I)
LEADS_TEAM = re.compile(r"\bexperience\s+(?:in\s+|of\s+)?(managing|leading|supervising)\b", re.I)
