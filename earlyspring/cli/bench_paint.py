"""How soon a reader sees a public page: Chromium without a window on a slow line, as Lighthouse looks at a page."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from earlyspring.cli.bench_results import Figure
from earlyspring.cli.bench_server import _await, _free_port

LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
"""What Lighthouse calls slow 4G: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up."""
PHONE = {"width": 360, "height": 740}
PAGES = {"start": "index.html", "session": "sessions/SM-2026.html"}
SEEN = r"""() => new Promise((done) => {
  let paint = 0, shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => { paint = Math.max(paint, one.startTime); }))
    .observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((one) => { shift += one.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => {
    const every = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    const light = every.filter((one) => !/\.(woff2|png|jpe?g|webp|svg)$/.test(new URL(one.name).pathname));
    done([paint, shift, light.reduce((sum, one) => sum + one.transferSize, 0)]);
  }, 300);
})"""


@dataclass(frozen=True)
class Painted:
    """`paint`: milliseconds to the largest paint; `shift`: how far things moved; `weight`: bytes, fonts and pictures left out."""

    paint: float
    shift: float
    weight: int


def painted(browser: Any, address: str, size: dict[str, int], language: str = "en") -> Painted:
    """A page as somebody sees it who was never there before."""
    with browser.new_context(viewport=size, locale=language) as context:
        page = context.new_page()
        context.new_cdp_session(page).send("Network.emulateNetworkConditions", LINE)
        page.goto(address, wait_until="load")
        paint, shift, weight = page.evaluate(SEEN)
        return Painted(round(paint), round(shift, 4), weight)


def measured(mechanism: Any) -> Iterator[Figure]:
    """The start, a session and the heaviest list of the example, on a phone. Nothing, with a word, without Chromium."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        chromium = None
    if not chromium:
        print("portal.paint: no Chromium and Playwright here to look with", file=sys.stderr)
        return
    port = _free_port()
    command = [sys.executable, "-m", "earlyspring", "serve", "--port", str(port)]
    node = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603  our own command
    try:
        _await(port)
        root = f"http://localhost:{port}/public/{mechanism.key}/en/"
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            seen = _seen(browser, root)
            browser.close()
    finally:
        node.terminate()
        node.wait(timeout=30)
    for name, one in seen.items():
        yield Figure(f"portal.paint.{name}", one.paint, "ms")
        yield Figure(f"portal.paint.{name}.weight", round(one.weight / 1000, 1), "kB")
        yield Figure(f"portal.paint.{name}.shift", one.shift, "")


def _seen(browser: Any, root: str) -> dict[str, Painted]:
    """Each page the second time: the node has made it by then, and it is the line that is measured."""
    pages = PAGES | {"list": heaviest(browser, root)}
    for place in pages.values():
        painted(browser, f"{root}{place}", PHONE)
    return {name: painted(browser, f"{root}{place}", PHONE) for name, place in pages.items()}


def heaviest(browser: Any, root: str) -> str:
    """Which of the lists has most bytes."""
    from earlyspring.portal.places import LISTS

    with browser.new_context() as context:
        sizes = {f"{name}.html": len(context.request.get(f"{root}{name}.html").body()) for name in LISTS.values()}
    return max(sizes, key=lambda name: sizes[name])
