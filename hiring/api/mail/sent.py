"""Mail that was sent, is on its way, or was given up."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.enums import MailKind
from hiring.models import SentMail
from hiring.permissions import may_read_mail
from hiring.queries.mail import MailStatus, sent_mail, status_of, with_status
from roles.api.inputs import asked
from roles.api.lists import Listing, Page, listed
from roles.api.permissions import only
from roles.api.schema import operation


class MailOrder(StrEnum):
    NEWEST = "-created_at"
    OLDEST = "created_at"


class MailListing(Listing):
    kind: MailKind | None = Field(None, description="Only mail of this kind.")
    status: MailStatus | None = Field(None, description="Only mail that stands so.")
    ordering: MailOrder = MailOrder.NEWEST


class MailShown(BaseModel):
    """A mail to one person. `error` is why the last try failed."""

    model_config = ConfigDict(frozen=True)

    id: int
    kind: MailKind
    to: str = Field(description="User name.", examples=["dora"])
    address: str = Field(description='"" where nobody knows one.', examples=["dora@rolefit.example"])
    subject: str = Field(examples=["A packet waits"])
    body: str = Field(examples=["Dear Dora,"])
    status: MailStatus
    error: str = Field(examples=[""])
    attempts: int
    created_at: datetime
    sent_at: datetime | None


class MailPage(Page[MailShown]):
    """Mail."""


class Mail(APIView):
    permission_classes = only(may_read_mail)

    @operation(
        tag="mail", id="sent_mail_list", asks=MailListing, answers={200: MailPage}, errors=(400, 401, 404)
    )
    def get(self, request: Request) -> Response:
        """Mail to people who hire, and whether it left."""
        listing = asked(request, MailListing)
        rows = with_status(sent_mail(), listing.status)
        if listing.kind:
            rows = rows.filter(kind=listing.kind)
        last = "-pk" if listing.ordering is MailOrder.NEWEST else "pk"
        return listed(request, rows, listing, (listing.ordering, last), _shown)


def _shown(mail: SentMail) -> MailShown:
    return MailShown(
        id=mail.pk,
        kind=MailKind(mail.kind),
        to=mail.to.get_username(),
        address=mail.address,
        subject=mail.subject,
        body=mail.body,
        status=status_of(mail),
        error=mail.error,
        attempts=mail.attempts,
        created_at=mail.created_at,
        sent_at=mail.sent_at,
    )
