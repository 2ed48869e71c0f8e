"""Repairs text whose UTF-8 bytes were once read as Windows-1252, and folds typographic glyphs."""


def repair(text: str) -> str:
    """First simple version: ligatures, soft hyphens and no-break spaces."""
    return text.translate(_FOLDED)


_FOLDED = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\u00ad": "",
        "\u00a0": " ",
        "\u202f": " ",
    }
)
