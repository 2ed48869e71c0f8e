"""Who does what with mail and the trail."""

from hiring.enums import MailKind
from tests.rules.parts_table.lines import A, Deed, Look, R

TEXT = {"subject": "Veto", "body": "{{{{ link }}}}"}

MAIL = [
    Look("reads the whole trail", "/audit/", (A,)),
    Look("reads what mail says", "/mail/", (R, A)),
    Look("reads what was sent", "/mail/sent/", (R, A)),
    Deed("puts the original text back", "/mail/texts/vetoed/reset/", (R,), whole=False),
    Deed("sends a mail again", "/mail/sent/{mail}/again/", (R,)),
    *(Look(f"reads the text: {kind}", f"/mail/texts/{kind}/", (R, A)) for kind in MailKind),
    *(Deed(f"changes the text: {kind}", f"/mail/texts/{kind}/", (R,), TEXT) for kind in MailKind),
]
