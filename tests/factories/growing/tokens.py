"""API tokens of one recruiter."""

from roles.enums import Scope
from roles.models import ApiToken
from roles.permissions import Part
from tests.factories.growing.site import Site


def grow_tokens(site: Site, number: int) -> None:
    names = (site.name("token", each) for each in range(number))
    ApiToken.objects.bulk_create(
        ApiToken(
            user=site.people[Part.RECRUITER],
            name=name,
            start="rolefit_made",
            digest=f"{name:>64}",
            scopes=[Scope.READ],
        )
        for name in names
    )
