"""A hire against the ranking: what has to be looked at again before it is done."""

from rest_framework.exceptions import ValidationError

from hiring.actions.choices import SecondLook
from hiring.packet.passing_over import PassedOver


class LookAgain(ValidationError):
    """409 with who is passed over, each an error of `second_look`."""

    status_code = 409

    def __init__(self, look: SecondLook) -> None:
        super().__init__({"second_look": [str(look), *map(_words, look.people)]})


def _words(person: PassedOver) -> str:
    ahead = "could be scored" if person.ahead is None else f"is ahead by {person.ahead.normalize():f} points"
    most = ", ".join(each.asked.label for each in person.differences[:3])
    return f"{person.finalist.name} {ahead}" + (f": {most}" if most else "")
