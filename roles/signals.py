"""What happens to roles, for apps above to hear of in the same transaction."""

from django.dispatch import Signal

# With `version`.
version_published = Signal()
