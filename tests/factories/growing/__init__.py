"""A site that grows: so many rows more of everything that a page lists, quickly, whatever they say."""

from tests.factories.growing.about_one import grow_about_one
from tests.factories.growing.openings import grow_openings
from tests.factories.growing.people import grow_people
from tests.factories.growing.roles import grow_roles
from tests.factories.growing.site import Site, make_site
from tests.factories.growing.tokens import grow_tokens
from tests.factories.growing.webhooks import grow_webhooks

__all__ = ["Site", "grow", "make_site"]


def grow(site: Site, number: int) -> None:
    """So many rows more on every list."""
    site.grown += 1
    grow_people(site, number)
    grow_openings(site, number)
    grow_about_one(site, number)
    grow_roles(site, number)
    grow_tokens(site, number)
    grow_webhooks(site, number)
