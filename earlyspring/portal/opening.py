"""The page before all others: which language is to be read. None is chosen for the reader."""

from django.utils import translation
from jinja2 import Environment, FileSystemLoader

from earlyspring.lang.tongues import LANGUAGES, OWN_NAMES, SITE_CODES, tag_of
from earlyspring.portal.assets import assets
from earlyspring.portal.being_made import Site
from earlyspring.portal.rendering import TEMPLATES
from earlyspring.portal.shelf import Shelf
from earlyspring.portal.words import plain


def page(shelf: Shelf, site: Site) -> bytes:
    mechanism = shelf.get("mechanism", "mechanism")
    named = {}
    for lang in LANGUAGES:
        with translation.override(SITE_CODES[lang]):
            named[lang] = plain(mechanism.names, lang) if mechanism else "earlyspring"
    every = [(lang, tag_of(lang), OWN_NAMES[lang], f"{SITE_CODES[lang]}/index.html", named[lang]) for lang in LANGUAGES]
    house = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    told = {name: assets()[name][0] for name in ("style", "mark", "icon")}
    names = list(dict.fromkeys(named.values()))
    return house.get_template("root.html").render(every=every, names=names, root=site.root, **told).encode()
