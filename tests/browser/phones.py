"""Waiting for something in the page of a phone. Playwright's own way evaluates words, which the page forbids."""

from playwright.sync_api import Page

PATIENCE = 30


def until(page: Page, said: str) -> None:
    """Waits until something is so in the page; tells what never came to be."""
    for _ in range(PATIENCE * 10):
        if page.evaluate(said):
            return
        page.wait_for_timeout(100)
    raise TimeoutError(said)


# So many badges one after the other by the page's own function, some of them twice in a row.
READ_MANY = """
async ([tokens, many, step]) => {
  const tones = {};
  for (let no = 0; no < many; no++) {
    const said = await door.scanToken(tokens[(no * step) % tokens.length]);
    tones[said.tone] = (tones[said.tone] ?? 0) + 1;
  }
  return tones;
}
"""
