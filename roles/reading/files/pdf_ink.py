"""Draws a page with and without its text: where both are alike, the text can't be seen."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

# Pixels a point: the thin strokes of 8 pt letters still leave ink at this scale.
_SCALE = 1.5
# Pixels along the longer edge at most, whatever size the page claims to have.
_MAX_EDGE = 3000
# The smallest step of a colour channel, of 255, that an eye can see beside its ground.
SEEN_STEP = 20
# Share of a word's box that ink covers at least (a full stop covers 3 hundredths of its own).
_INKED = 0.005
_CHANNEL = 255
# Opacity, of 255, below which paint is as good as not there.
_FAINT = 26
# Points: two places this far apart tell the scale of a drawing to a ten-thousandth.
_FAR = 10_000
# Depth of forms within forms to which text is followed.
_NESTING = 8

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the page in points, y upwards."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def centre(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


@dataclass(frozen=True, slots=True)
class Seen:
    """What drawing showed at one place.

    `inked`: text leaves ink there. `unpainted`: the file says that text there is not to be painted.
    Where one of them raises doubt, also `ground`: the colour without text, 0 to 1; and `pictured`:
    without text there are still shapes (a scan).
    """

    inked: bool
    ground: tuple[float, float, float]
    pictured: bool
    unpainted: bool


def look(document: pypdfium2.PdfDocument, number: int, places: Sequence[Box]) -> list[Seen]:
    """What can be seen at some places of page `number` (from 0). Raises PdfiumError."""
    page = document[number]
    try:
        scale = min(_SCALE, _MAX_EDGE / max(*page.get_size(), 1.0))
        with_text = _drawn(page, scale)
        texts = list(_texts(page))
        unpainted = [_box(text) for text in texts if _is_unpainted(text)]
        for text in texts:
            pdfium.FPDFTextObj_SetTextRenderMode(text, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
        without = _drawn(page, scale)
        to_pixels = _to_pixels(page, without.shape)
    finally:
        page.close()
    changed = _changed(with_text, without)
    return [
        _seen(changed[pixels], without[pixels], _within(place, unpainted))
        for place in places
        for pixels in (to_pixels(place),)
    ]


def _drawn(page: pypdfium2.PdfPage, scale: float) -> Pixels:
    # Copied, since the bitmap's memory goes with it.
    return np.array(page.render(scale=scale, rev_byteorder=True).to_numpy()[:, :, :3])


def _texts(page: pypdfium2.PdfPage) -> Iterator[ctypes.c_void_p]:
    """The page's text objects, also those inside forms."""
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _texts_of(pdfium.FPDFPage_GetObject(page, index), _NESTING)


def _texts_of(item: ctypes.c_void_p, depth: int) -> Iterator[ctypes.c_void_p]:
    kind = pdfium.FPDFPageObj_GetType(item)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        yield item
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
        for index in range(pdfium.FPDFFormObj_CountObjects(item)):
            yield from _texts_of(pdfium.FPDFFormObj_GetObject(item, index), depth - 1)


def _is_unpainted(text: ctypes.c_void_p) -> bool:
    mode = pdfium.FPDFTextObj_GetTextRenderMode(text)
    if mode in (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP):
        return True
    channels = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(text, *channels)
    return mode == pdfium.FPDF_TEXTRENDERMODE_FILL and channels[3].value < _FAINT


def _box(item: ctypes.c_void_p) -> Box:
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(item, *edges)
    return Box(*(edge.value for edge in edges))


def _to_pixels(page: pypdfium2.PdfPage, shape: tuple[int, ...]) -> Callable[[Box], tuple[slice, slice]]:
    """Turns a place into rows and columns of the drawing, whatever the page's crop and rotation."""
    height, width = shape[:2]
    origin, east, north = (_device(page, width, height, *point) for point in ((0, 0), (_FAR, 0), (0, _FAR)))

    def to_pixels(place: Box) -> tuple[slice, slice]:
        corners = [
            [
                origin[axis]
                + x * (east[axis] - origin[axis]) / _FAR
                + y * (north[axis] - origin[axis]) / _FAR
                for axis in (0, 1)
            ]
            for x, y in ((place.left, place.bottom), (place.right, place.top))
        ]
        (x0, x1), (y0, y1) = (sorted(axis) for axis in zip(*corners, strict=True))
        return _slice(y0, y1, height), _slice(x0, x1, width)

    return to_pixels


def _device(page: pypdfium2.PdfPage, width: int, height: int, x: float, y: float) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, across, down)
    return across.value, down.value


def _slice(start: float, end: float, limit: int) -> slice:
    first = min(max(int(start), 0), limit)
    return slice(first, min(max(int(end) + 1, first), limit))


def _within(place: Box, boxes: Sequence[Box]) -> bool:
    return any(box.holds(*place.centre()) for box in boxes)


def _changed(first: Pixels, second: Pixels) -> NDArray[np.bool_]:
    """Where an eye sees a difference between two drawings."""
    steps = np.maximum(first, second) - np.minimum(first, second) > SEEN_STEP
    return np.asarray(steps[:, :, 0] | steps[:, :, 1] | steps[:, :, 2])


def _seen(changed: NDArray[np.bool_], without: Pixels, unpainted: bool) -> Seen:
    inked = bool(np.count_nonzero(changed) > _INKED * changed.size)
    if (inked and not unpainted) or not without.size:
        return Seen(inked=inked, ground=(1.0, 1.0, 1.0), pictured=False, unpainted=unpainted)
    ground = without.reshape(-1, 3)
    red, green, blue = (float(channel) / _CHANNEL for channel in np.median(ground, axis=0))
    steps = ground.max(axis=0).astype(int) - ground.min(axis=0)
    return Seen(inked, (red, green, blue), bool(steps.max() > 3 * SEEN_STEP), unpainted)
