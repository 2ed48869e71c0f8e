"""What makes a few words look like the name of an employer."""

import re

# Legal forms close a name: whatever follows is something else.
_LEGAL = (
    r"inc|incorporated|llc|l\.l\.c|llp|lp|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|kg|se|sa|s\.a|sas|sarl"
    r"|s\.r\.l|srl|spa|s\.p\.a|bv|b\.v|nv|n\.v|ab|oy|oyj|as|a/s|aps|pty|pvt|private limited|pte|bhd|sdn|kk|z o\.o|sp\. z o\.o"
    r"|d\.o\.o|s\.l|sl|ltda|eirl"
)
_KINDS = (
    r"bank|banking group|hospitals?|university|college|school|academy|institute|clinics?|medical center|health ?care|health"
    r"|services|systems|solutions|technologies|technology|labs?|laborator(?:y|ies)|group|holdings?|partners|associates"
    r"|consulting|consultants|consultancy|industries|enterprises?|international|global|networks?|communications|telecom"
    r"|media|studios?|agency|foundation|trust|council|authority|department|ministry|bureau|commission|government|county"
    r"|city of|state of|army|navy|air force|marine corps|airlines?|airways|hotels?|resorts?|restaurants?|stores?|supermarkets?"
    r"|markets?|foods?|motors|energy|power|electric|insurance|assurance|financial|finance|capital|investments|realty|properties"
    r"|logistics|shipping|freight|transport|pharma|pharmaceuticals?|pharmacy|biotech|analytics|software|robotics|digital"
    r"|center|centre|church|ministries|club|association|society|federation|union|ngo|charity|hq|nhs|freelance|self[- ]employed"
    r"|contact|outsourcing|retail|wholesale|manufacturing|works|mills|farms?|theatre|theater|museum|library|ventures?"
    r"|brothers|bros|& sons?|& co|shop|cafe|café|bistro|inn|spa|salon|gym|fitness|brands?|products|supply|mutual|credit union"
    r"|construction|engineering|research|mobile|wireless|cable|apparel|fashions?|travel|tours|bpo|contact cent(?:er|re)s?"
)
_LEGAL_FORM = re.compile(rf"(?:^|[\s,(])(?:{_LEGAL})\.?\)?$", re.IGNORECASE)
_KIND = re.compile(rf"\b(?:{_KINDS})\b", re.IGNORECASE)
# What masked or unfilled resumes carry in place of a name.
PLACEHOLDER = re.compile(
    r"\b(?:(?:Company|Employer|Organi[sz]ation|Business) Name|Name of (?:Company|Employer|Organi[sz]ation))\b"
)
_NAMED_AFTER = re.compile(r"\b(?:of|for)\s+[A-Z]\w+", re.UNICODE)


def evidence(text: str) -> float:
    """How much the words themselves say that they name an employer: 0 nothing, 3 surely."""
    if PLACEHOLDER.search(text) or _LEGAL_FORM.search(text):
        return 3.0
    last = list(_KIND.finditer(text))
    if not last:
        return 0.0
    if last[-1].end() >= len(text.rstrip(" .)")) - 1:
        return 1.5
    return 1.0


def ends_with_legal_form(text: str) -> bool:
    return _LEGAL_FORM.search(text) is not None


def is_legal_form(text: str) -> bool:
    """Whether `text` is nothing but a legal form, as "Inc." after a comma."""
    return re.fullmatch(rf"(?:{_LEGAL})\.?", text.strip(), re.IGNORECASE) is not None
