"""What a careful eye finds wrong with a page in the browser: asked of the page itself, told in words."""

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Page

TAGS = {"vi": "vi", "zh": "zh-Hans", "en": "en"}

# Before any script of the page: what the policy forbids is kept where it can be read again.
WATCH = """
window.__refused = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.__refused.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
"""

LOOK = """
() => {
  const found = window.__refused.map((one) => `policy: ${one}`);
  const all = (what) => [...document.querySelectorAll(what)];
  const told = (one) => one.outerHTML.replace(/\\s+/g, " ").slice(0, 90);
  const words = (ids) => (ids || "").split(" ").map((id) => document.getElementById(id)?.textContent.trim()).join("");
  const named = (one) => one.getAttribute("aria-label")?.trim() || words(one.getAttribute("aria-labelledby"));
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) found.push(`wide: ${wide} of ${innerWidth}`);
  if (all("h1").length !== 1 || !document.querySelector("h1").textContent.trim()) found.push("not one h1 with words");
  for (const one of all("input:not([type=hidden]), select, textarea")) {
    const label = [...one.labels].map((each) => each.textContent.trim()).join("");
    if (!label && !named(one)) found.push(`no label: ${told(one)}`);
  }
  for (const one of all("img:not([alt])")) found.push(`no alternative: ${told(one)}`);
  for (const one of all("svg"))
    if (one.getAttribute("aria-hidden") !== "true" && !(["img", "group"].includes(one.getAttribute("role")) && named(one)))
      found.push(`no alternative: ${told(one)}`);
  for (const one of all("a[href], button, summary")) {
    const alternative = [...one.querySelectorAll("title, [aria-label]")]
      .map((each) => each.getAttribute("aria-label") || each.textContent);
    if (!one.textContent.trim() && !named(one) && !alternative.join("").trim()) found.push(`no words: ${told(one)}`);
  }
  for (const landmark of ["header", "main", "footer"])
    if (all(`body > ${landmark}, body > .house > ${landmark}`).length !== 1) found.push(`not one ${landmark}`);
  const unnamed = all("nav").filter((one) => !named(one));
  for (const one of unnamed) found.push(`navigation without a name: ${told(one)}`);
  const ids = all("[id]").map((one) => one.id);
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) found.push(`two of #${id}`);
  for (const one of all("[aria-describedby], [aria-labelledby]"))
    for (const name of ["aria-describedby", "aria-labelledby"])
      for (const id of (one.getAttribute(name) || "").split(" ").filter(Boolean))
        if (!document.getElementById(id)) found.push(`${name} leads to nothing: #${id}`);
  for (const one of all("[lang]"))
    if (!["vi", "zh-Hans", "zh-Hant", "en"].includes(one.getAttribute("lang"))) found.push(`lang: ${told(one)}`);
  for (const one of document.querySelectorAll("th:not([scope])")) found.push(`head without scope: ${told(one)}`);
  return found;
}
"""


@dataclass
class Watched:
    """A page of the browser, and all it has complained about since it was last asked."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.add_init_script(WATCH)
        self.page.on("console", self.heard)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))

    def heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"console: {message.text}")

    def faults(self, language: str) -> list[str]:
        """What is wrong with the open page, in words; nothing when all is well. Width is that of the window."""
        said = self.page.evaluate("document.documentElement.lang")
        found = [] if said == TAGS[language] else [f"the page says it is in {said}"]
        found += self.page.evaluate(LOOK) + self.complaints
        self.complaints.clear()
        return found
