from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class RolesConfig(AppConfig):
    name = "roles"

    def ready(self) -> None:
        """Whatever process this is (site, worker, command) reads with the vocabulary imported here."""
        from django.conf import settings

        from roles.reading import vocabulary

        vocabulary.use(settings.VOCABULARY)
        post_migrate.connect(make_parts, sender=self)


def make_parts(using: str, **_: Any) -> None:
    """The groups by which people play their parts: there from the start, so that they can be chosen."""
    from django.contrib.auth.models import Group

    from roles.permissions import Part

    for part in Part:
        Group.objects.using(using).get_or_create(name=part.value)
