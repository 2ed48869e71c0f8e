"""What was read in a resume as facts that can be corrected, as this person may see them."""

from collections.abc import Iterable

from hiring import identity
from hiring.models import Application
from hiring.reading import masking
from hiring.reading.corrections import Fix, Overlay, overlay


def facts_of(application: Application, fixes: Iterable[Fix]) -> Overlay:
    """Masked as long as nobody may know whose it is."""
    laid = overlay(application.resume.reading_record.record, fixes)
    if not identity.hidden(application):
        return laid
    tree = masking.masked_values(laid.tree, identity.identity(application))
    return Overlay(tree, laid.fixed, laid.stale)
