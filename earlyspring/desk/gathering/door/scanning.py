"""The scan page of a phone and the worker that keeps it there. Both say nothing of any gathering, so anyone may open them.

They look nothing up: what an address names is learned from the list that an admitted phone fetches.
"""

import hashlib
import json
from functools import cache, lru_cache
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from earlyspring.delegations.models import CATEGORIES
from earlyspring.desk.access import anyone
from earlyspring.desk.gathering.door.words import REFUSED
from earlyspring.lang.tongues import OWN_NAMES, TAGS, site_code

HERE = Path(settings.PACKAGE) / "static" / "earlyspring"
PARTS = (
    "style.css",
    "favicon.svg",
    "door/scan.css",
    *(f"door/{name}.js" for name in ("scan", "door", "sync", "store", "roster", "presence", "fold", "token", "camera")),
    "door/vendor/jsQR.js",
    "fonts/be-vietnam-pro-400.woff2",
    "fonts/be-vietnam-pro-600.woff2",
)
MARK = 16


@anyone
@require_safe
def scan_page(request: HttpRequest, mechanism: str, key: str, language: str) -> HttpResponse:
    if language not in TAGS:
        raise Http404
    return HttpResponse(shell(mechanism, key, language))


@anyone
@require_safe
def worker(request: HttpRequest, mechanism: str, key: str) -> HttpResponse:
    """The script that keeps the page on the phone; it changes with any byte of what it keeps."""
    written = shelf(mechanism, key) + _read("door/worker.js").decode()
    return HttpResponse(written, content_type="text/javascript; charset=utf-8")


@lru_cache(maxsize=32)
def shell(mechanism: str, key: str, language: str) -> str:
    """The scan page in a language. It is the same for whoever asks."""
    base = reverse("scan_page", args=[mechanism, key, language]).removesuffix(f"{language}/")
    with translation.override(site_code(language)):
        said = {
            "base": base,
            "language": language,
            "reader": static("earlyspring/door/vendor/jsQR.js"),
            "worker": reverse("scan_worker", args=[mechanism, key]),
            "tongues": [(code, TAGS[code], name, f"{base}{code}/") for code, name in OWN_NAMES.items()],
            "categories": CATEGORIES,
            "refusals": [(code, REFUSED[code]) for code in REFUSED],
        }
        return render_to_string("desk/gathering/door/scan.html", said)


@lru_cache(maxsize=32)
def shelf(mechanism: str, key: str) -> str:
    """What the worker keeps: the page in every language, and all it needs, under a name made of their bytes."""
    pages = {reverse("scan_page", args=[mechanism, key, code]): shell(mechanism, key, code) for code in TAGS}
    digest = hashlib.sha256(bytes_of_parts() + "".join(pages.values()).encode()).hexdigest()[:MARK]
    files = [*pages, *(static(f"earlyspring/{part}") for part in PARTS)]
    base = next(iter(pages)).rsplit("/", 2)[0]
    return f"const SHELF = {json.dumps({'name': f'{base}#{digest}', 'files': files})};\n"


@cache
def bytes_of_parts() -> bytes:
    return b"".join(_read(part) for part in (*PARTS, "door/worker.js"))


def _read(part: str) -> bytes:
    return (HERE / part).read_bytes()
