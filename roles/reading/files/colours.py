"""Whether two colours of a file can be told apart."""

# The smallest step of a colour channel, of 255, that an eye can see.
_SEEN_STEP = 20


def alike(first: str, second: str) -> bool:
    """Whether two colours written RRGGBB look the same; names that are no such colour never do."""
    try:
        channels = zip(bytes.fromhex(first), bytes.fromhex(second), strict=True)
        return all(abs(one - other) <= _SEEN_STEP for one, other in channels)
    except ValueError:
        return False
