"""Corrections: what people set right of a resume's reading."""

from django.db.models import QuerySet

from hiring.models import Correction, Resume
from hiring.reading.corrections import CONTACT, Fix


def corrections_in_force(resume: Resume) -> QuerySet[Correction]:
    """In the order in which they were made."""
    return resume.corrections.filter(undone_at=None).order_by("at", "pk")


def fixes_of(resume: Resume) -> list[Fix]:
    """What to lay over the resume's reading."""
    return [Fix(each.path, each.before, each.after) for each in corrections_in_force(resume)]


def correction_over(correction: Correction) -> Correction | None:
    """A later one in force of the same fact, or of a part of it or of what it is a part of."""
    later = corrections_in_force(correction.resume).filter(pk__gt=correction.pk).select_related("by")
    path = f"{correction.path}/"
    return next(
        (each for each in later if f"{each.path}/".startswith(path) or path.startswith(f"{each.path}/")), None
    )


def corrections_told(resume: Resume, *, contact: bool) -> QuerySet[Correction]:
    """All, undone ones too, with who made them; those of the contact only where it may be seen."""
    made = resume.corrections.select_related("by")
    return made if contact else made.exclude(path__startswith=CONTACT)
