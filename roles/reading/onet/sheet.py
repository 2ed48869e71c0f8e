"""What is known of an occupation as a text of lines, so that every fact can be shown where it is stated."""

from roles.reading.profile import Citation


class Sheet:
    """Grows by lines; each gives the citation of itself."""

    def __init__(self, document: str) -> None:
        self._document = document
        self._lines: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        return "".join(self._lines)

    def heading(self, words: str) -> None:
        """A line with a blank one above it."""
        self._append("\n")
        self.add(words)

    def add(self, line: str) -> tuple[Citation, ...]:
        """One more line. It keeps the words as they are."""
        start = self._length
        self._append(f"{line}\n")
        return (self._citation(start, line),)

    def cite(self, words: str) -> tuple[Citation, ...]:
        """Words that stand in the text already. Raises ValueError where they do not."""
        return (self._citation(self.text.index(words), words),)

    def _append(self, part: str) -> None:
        self._lines.append(part)
        self._length += len(part)

    def _citation(self, start: int, quote: str) -> Citation:
        return Citation(document=self._document, start=start, end=start + len(quote), quote=quote)
