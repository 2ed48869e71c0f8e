"""One level or number of several is the gate; the others stand beside it."""

from roles.enums import Necessity


def beside_gate(stated: Necessity, *, below: bool) -> Necessity:
    """What is asked as strongly as documents say, and never as a second gate: more than the gate is
    preferred, less is mentioned."""
    if below or stated is Necessity.MENTIONED:
        return Necessity.MENTIONED
    return Necessity.PREFERRED
