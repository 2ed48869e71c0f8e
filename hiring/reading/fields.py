"""Fields of forms: "Employer: Acme Ltd", "Position", "Dates employed: …"."""

import re

# The groups are named as the labels of parts (parts.Label).
FIELD = re.compile(
    r"(?:(?P<title>(?:job |post )?title|position(?: held)?|role|designation|post(?: held)?|rank|appointment"
    r"|(?:job )?function|occupation(?: or position held)?|name of (?:the )?(?:post|position|job))"
    r"|(?P<employer>(?:name (?:and address )?of )?(?:the )?(?:employer|company|organi[sz]ation)"
    r"(?: name| and (?:address|location))?|firm|institution|unit|(?:end )?client|placement"
    r"|(?:assigned|seconded|contracted|deployed) to|placed (?:at|with))"
    r"|(?P<place>location|place|city|address|site)"
    r"|(?P<other>duration|period|dates?(?: employed| of employment| from)?|(?:employment|start|end) dates?"
    r"|from|to|department|dept|team|division|report(?:s|ing) to|industry|sector|salary|hours per week|hours"
    r"|series|pay plan|grade|supervisor|reason for leaving))"
    r"\s*(?::\s*|$)",
    re.IGNORECASE,
)


def names_field(words: str) -> bool:
    """Whether a line gives a named field of a job."""
    return ":" in words and FIELD.match(words) is not None


def without_field(words: str) -> str:
    """What a named field gives; all other lines as they are."""
    field = FIELD.match(words) if ":" in words else None
    return words[field.end() :] if field else words
