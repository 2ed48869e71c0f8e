"""Contrast of text as the browser draws it, by the formula of WCAG 2.2 (relative luminance)."""

from playwright.sync_api import Page

LEAST = 4.5

FAINT = """
least => {
  const part = value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const colour = text => text.match(/[\\d.]+/g).map(Number);
  const luminance = ([r, g, b]) =>
    0.2126 * part(r / 255) + 0.7152 * part(g / 255) + 0.0722 * part(b / 255);
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const back = colour(getComputedStyle(at).backgroundColor);
      if (back.length < 4 || back[3] === 1) return back;
    }
    return [255, 255, 255];
  };
  const faint = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim(), element = walker.currentNode.parentElement;
    if (!text || !element.checkVisibility()) continue;
    const [a, b] = [luminance(colour(getComputedStyle(element).color)), luminance(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < least) faint.add(`${ratio.toFixed(2)} ${element.className || element.tagName}: ${text}`);
  }
  return [...faint];
}
"""


def faint_texts(page: Page) -> list[str]:
    """Every visible text with less contrast to what is behind it than WCAG AA asks."""
    found: list[str] = page.evaluate(FAINT, LEAST)
    return found
