"""The eight states as shapes that differ in black and white: ● ◐ ◔ ○ ∅ ≠ ⏸ ↻."""

from earlyspring.pictures.svg import tag

STATES = (
    "complete",
    "substantial",
    "limited",
    "not_started",
    "no_evidence",
    "views_differ",
    "awaiting_centre",
    "carried",
)
RING = tag("circle", cls="pic-open", cx=0, cy=0, r=5, fill="none", stroke="currentColor", stroke_width=1.3)


def _full(path: str) -> str:
    return tag("path", cls="pic-full", d=path, fill="currentColor", stroke="none")


def _open(path: str, width: float = 1.3) -> str:
    return tag("path", cls="pic-open", d=path, fill="none", stroke="currentColor", stroke_width=width)


SHAPES = {
    "complete": tag("circle", cls="pic-full", cx=0, cy=0, r=5.6, fill="currentColor"),
    "substantial": RING + _full("M0 -5a5 5 0 0 1 0 10z"),
    "limited": RING + _full("M0 0V-5A5 5 0 0 1 5 0z"),
    "not_started": RING,
    "no_evidence": RING + _open("M-5 6L5 -6"),
    "views_differ": _open("M-5.5 -2H5.5M-5.5 2H5.5M2.5 -6L-2.5 6"),
    "awaiting_centre": _open("M-2.6 -5V5M2.6 -5V5", 2.6),
    "carried": _open("M4.6 -1.8A5 5 0 1 0 4.9 1M5.4 -5.2V-1.6H1.8"),
}


def shape(state: str, x: float, y: float, title: str = "") -> str:
    """The shape of a state centred at x, y, twelve units wide. Raises KeyError for another state."""
    inside = SHAPES[state] + (title and tag("title", title))
    return tag("g", inside, cls=f"pic-state state-{state}", transform=f"translate({x:.1f} {y:.1f})", color="#000")
