"""What roles are called."""

from difflib import get_close_matches

from django.db.models import QuerySet

from roles.models import Role, RoleAlias


def normalised(name: str) -> str:
    """A role's name as it is compared: its telling words, in the order of the alphabet."""
    from roles.reading.merging.likeness import title_key

    return " ".join(sorted(title_key(name))) or name.lower()


def roles_named(names: list[str]) -> QuerySet[Role]:
    """The roles that go by one of the names, oldest first."""
    wanted = {normalised(name) for name in names}
    return Role.objects.filter(aliases__normalised__in=wanted).distinct().order_by("pk")


def near_slugs(slug: str) -> list[str]:
    """Slugs of known roles that look like this one, most alike first."""
    known = Role.objects.order_by("slug").values_list("slug", flat=True)
    return get_close_matches(slug.lower(), known, n=3, cutoff=0.5)


def names_taken(names: list[str], *, but: Role) -> list[RoleAlias]:
    """Those of the names under which documents speak of another role."""
    wanted = {normalised(name) for name in names}
    return list(RoleAlias.objects.filter(normalised__in=wanted).exclude(role=but).select_related("role"))
