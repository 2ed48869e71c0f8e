"""How an action says no: in words for the person who asked."""


class Refused(Exception):
    """What was asked cannot be done; nothing was changed. The words say why and what to do."""


class Changed(Refused):
    """Somebody has changed what this was about since it was looked at."""


class NotAllowed(Exception):
    """Not theirs to do: pages and API answer as if there were nothing."""
