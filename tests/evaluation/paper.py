"""How figures are written for people: values with their units, intervals, targets."""

from tests.evaluation.figures import Figure, Target, Unit

# The nearer a share is to nothing or everything, the more decimals tell it apart.
DECIMALS = {0.02: 1, 0.002: 2, 0.0002: 3, 0.0: 4}


def value(number: float, unit: Unit) -> str:
    match unit:
        case Unit.SHARE:
            return _percent(number)
        case Unit.NUMBER:
            return f"{number:.3f}" if abs(number) < 10 else f"{number:,.1f}"
        case Unit.POINTS:
            return f"{number:.2f}"
        case Unit.COUNT:
            return f"{number:,.0f}"
        case Unit.SECONDS:
            return f"{number:.3g} s"
        case Unit.MEGABYTES:
            return f"{number:,.0f} MB"
        case Unit.TIMES:
            return f"{number:.2f}×"


def _percent(share: float) -> str:
    if share in (0, 1):
        return f"{share:.0%}"
    distance = min(abs(share), abs(1 - share))
    decimals = next(decimals for least, decimals in DECIMALS.items() if distance >= least)
    return f"{share:.{decimals}%}"


def interval(figure: Figure) -> str:
    """The 95% interval, "" where there is none."""
    if figure.low is None or figure.high is None:
        return ""
    return f"{value(figure.low, figure.unit)} to {value(figure.high, figure.unit)}"


def target(asked: Target, unit: Unit) -> str:
    limit = f"{asked.limit * 100:g}%" if unit is Unit.SHARE else f"{asked.limit:g}"
    if unit is Unit.MEGABYTES:
        limit += " MB"
    return f"{asked.comparison} {limit}" + (", the whole interval" if asked.clear else "")


def verdict(figure: Figure) -> str:
    """ "" where nothing is asked of the figure."""
    return {True: "reached", False: "not reached", None: ""}[figure.reached]


def shortfall(figure: Figure) -> str:
    """How far the figure, or the end of its interval that decides, is from its target; "" where it only
    has to pass it."""
    if figure.target is None or figure.decisive == figure.target.limit:
        return ""
    return value(abs(figure.decisive - figure.target.limit), figure.unit)


def title(figure: Figure) -> str:
    """The figure's name, with how much it was measured where that is what grows."""
    return figure.name if figure.at is None else f"{figure.name} ({figure.at:,.0f} files)"
