"""By the API alone, with the client that others may copy: from checking oneself to being hired, as everybody
who has a part in it, with other software listening."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from django.conf import LazySettings
from django.contrib.auth.models import User
from pytest_django.live_server_helper import LiveServer
from standardwebhooks.webhooks import WebhookVerificationError

from hiring.webhooks.signing import new_secret
from roles.actions.tokens import issue_token
from roles.permissions import Part, scopes_of
from tests.client import Json, Problem, Rolefit
from tests.factories.models import make_applicant, make_user, make_version
from tests.factories.receiver import Receiver, receiving
from tests.factories.texts import RESUME

pytestmark = [pytest.mark.worker, pytest.mark.usefixtures("worker")]

TOLD = ("opening.opened", "application.created", "packet.submitted", "decision.made")
As = Callable[[User], Rolefit]


@pytest.fixture(scope="module", autouse=True)
def _calls_stay_here() -> Iterator[None]:
    """The worker may call the receiver on this machine."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("WEBHOOKS_OVER_HTTP", "1")
        environment.setenv("WEBHOOKS_TO_PRIVATE_ADDRESSES", "1")
        yield


@pytest.fixture
def stranger(live_server: LiveServer, settings: LazySettings) -> Iterator[Rolefit]:
    settings.WEBHOOKS_OVER_HTTP = settings.WEBHOOKS_TO_PRIVATE_ADDRESSES = True
    with Rolefit(live_server.url) as api:
        yield api


@pytest.fixture
def signed_in(live_server: LiveServer) -> Iterator[As]:
    with ExitStack() as open_ones:

        def api_of(user: User) -> Rolefit:
            _, token = issue_token(by=user, name="script", scopes=scopes_of(user))
            return open_ones.enter_context(Rolefit(live_server.url, token))

        yield api_of


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as receiver:
        yield receiver


def test_from_checking_oneself_to_being_hired(stranger: Rolefit, signed_in: As, receiver: Receiver) -> None:
    make_version()
    recruiter, director = (signed_in(make_user(part)) for part in (Part.RECRUITER, Part.DIRECTOR))
    applicant = signed_in(make_applicant("ada.obi@example.org"))

    secret = listen(recruiter, receiver)
    checked = check(stranger)
    vacancy = fill(recruiter, director)
    own = apply(applicant, vacancy)
    explained = applicant.get(own["explanation"])
    application = shortlist(recruiter, vacancy)
    packet = submit(recruiter, vacancy, application)
    hire(director, packet, application)

    assert explained["gates"] == checked["gates"]
    assert applicant.get(own["url"])["status"] == "hired"
    assert kinds_told(receiver, secret, len(TOLD)) == sorted(TOLD)
    with pytest.raises(WebhookVerificationError):
        receiver.got[0].verified(new_secret())


def listen(api: Rolefit, receiver: Receiver) -> str:
    made = api.post("/webhooks/", {"address": receiver.url(), "kinds": list(TOLD)})
    return str(made["secret"])


def check(api: Rolefit) -> Json:
    with pytest.raises(Problem, match=r"^401 "):
        api.get("/openings/")
    (role,) = api.pages("/roles/")
    return api.post(f"/roles/{role['slug']}/check/", {"text": RESUME})


def fill(recruiter: Rolefit, director: Rolefit) -> str:
    """An opening is proposed, its terms are changed, and it is accepted as they stand."""
    proposed = recruiter.post("/openings/", {"role": "nurse-manager", "title": "Nights"})
    recruiter.get(proposed["terms"])
    recruiter.patch(proposed["terms"], {"place": "Leeds"})
    director.get(proposed["terms"])
    accepted = director.post(f"{proposed['url']}accept/", seen=proposed["terms"])
    assert (accepted["status"], accepted["place"]) == ("open", "Leeds")
    return f"/vacancies/{accepted['id']}/"


def apply(api: Rolefit, vacancy: str) -> Json:
    asked = api.get(f"{vacancy}applications/")["consent"]
    agreed = {"consent": "true", "consent_version": asked["version"]}
    sent = api.post(f"{vacancy}applications/", data=agreed, files={"file": ("ada.txt", RESUME.encode())})
    return api.wait_for(sent["url"])


def shortlist(api: Rolefit, vacancy: str) -> Json:
    """Held for a moment, judged, and recommended."""
    opening = vacancy.replace("vacancies", "openings")
    (found,) = api.pages(f"{opening}applications/")
    here = f"/applications/{found['id']}/"
    seen = {"id": found["id"], "revision": found["revision"]}
    api.post(f"{opening}moves/", {"applications": [seen], "to": "hold"})
    asked = api.get(f"{here}judgement/")["asked"]
    levels = {each["key"]: each["levels"][-1]["level"] for each in asked}
    api.put(f"{here}judgement/", {"levels": levels, "record": True})
    revision = api.get(here)["revision"]
    recommended = {"outcome": "shortlist", "revision": revision, "reason": "Led a ward of 24 nurses."}
    assert api.put(f"{here}recommendation/", recommended)["stage"] == "shortlisted"
    return api.get(here)


def submit(api: Rolefit, vacancy: str, application: Json) -> Json:
    chosen = {"id": application["id"], "revision": application["revision"]}
    packets = vacancy.replace("vacancies", "openings") + "packets/"
    return api.post(packets, {"applications": [chosen], "summary": "Ada leads wards."})


def hire(api: Rolefit, packet: Json, application: Json) -> None:
    (waiting,) = api.get("/desk/")["waiting"]
    read = api.get(waiting["url"])
    assert (read["sha256"], read["intact"]) == (packet["sha256"], True)
    choice = {"application": application["id"], "sha256": read["sha256"], "reason": "The right person."}
    api.post(f"{packet['url']}hire/", choice)


def kinds_told(receiver: Receiver, secret: str, wanted: int) -> list[str]:
    """What was told, each with a signature by the secret."""
    receiver.await_calls(wanted)
    return sorted(each.verified(secret)["type"] for each in receiver.got)
