"""The public face on the node, before sessions and accounts: no cookie is read or set, and nothing but GET is heard."""

import re
from collections.abc import Callable
from posixpath import splitext

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseNotModified
from django.utils.http import parse_etags

from earlyspring.portal.data_sheets import WORKBOOK
from earlyspring.portal.served import LANGS, Held, Stand, Stands

PREFIX = "/public/"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".ttl": "text/turtle; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".xlsx": WORKBOOK,
    ".vcf": "text/vcard; charset=utf-8",
    ".xml": "application/xml",
    ".atom": "application/atom+xml",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".pdf": "application/pdf",
    ".woff2": "font/woff2",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
FOR_EVER = "public, max-age=31536000, immutable"
FOR_A_MINUTE = "public, max-age=60"
LONGEST_QUESTION = 200
KEY = re.compile(r"[A-Za-z0-9_-]{1,80}")


class Public:
    """Middleware: addresses under /public/ are answered here, all others by the next."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response
        self.stands = Stands()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        if request.method not in ("GET", "HEAD"):
            return _told(HttpResponseNotAllowed(["GET", "HEAD"]))
        key, slash, path = request.path_info[len(PREFIX) :].partition("/")
        stand = self.stands.of(key) if KEY.fullmatch(key) else None
        if stand is None:
            return _told(HttpResponse("404\n", "text/plain; charset=utf-8", status=404))
        if not slash:
            return _told(HttpResponse(status=301, headers={"Location": f"{request.path}/"}))
        return _told(answer(stand, request, path))


def answer(stand: Stand, request: HttpRequest, path: str) -> HttpResponse:
    """What lies at the path; 304 where the reader has it, 410 where it was taken back, 404 where nothing ever was."""
    code, _slash, place = path.partition("/")
    if not path or (code in LANGS and not place):
        path = f"{path}index.html"
    asked = request.GET.get("q", "").strip()[:LONGEST_QUESTION].replace("\x00", "")
    if asked and code in LANGS and place == "search.html":
        found = HttpResponse(stand.found(LANGS[code], asked), TYPES[".html"])
        found["Cache-Control"] = "no-store"
        return found
    held = stand.at(path)
    if held is None:
        status, words = stand.refused(path)
        return HttpResponse(words, TYPES[".html" if words.startswith(b"<") else ".txt"], status=status)
    return _sent(request, held)


def _sent(request: HttpRequest, held: Held) -> HttpResponse:
    ending, encoding = _encoding(request)
    sent = held.every.get(ending, held.data) if ending else held.data
    cache = FOR_EVER if _hashed(held.path) else FOR_A_MINUTE
    fresh = {"Cache-Control": cache, "ETag": held.etag, "Vary": "Accept-Encoding"}
    if held.etag in parse_etags(request.headers.get("If-None-Match", "").replace("W/", "")):
        return HttpResponseNotModified(headers=fresh)
    if sent is not held.data:
        fresh["Content-Encoding"] = encoding
    kind = TYPES.get(splitext(held.path)[1], "application/octet-stream")
    found = HttpResponse(b"" if request.method == "HEAD" else sent, kind, headers=fresh)
    found["Content-Length"] = str(len(sent))
    return found


def _encoding(request: HttpRequest) -> tuple[str, str]:
    """Ending and name of the encoding that the reader takes."""
    taken = {part.partition(";")[0].strip() for part in request.headers.get("Accept-Encoding", "").split(",")}
    if "br" in taken:
        return ".br", "br"
    return (".gz", "gzip") if "gzip" in taken else ("", "")


def _hashed(path: str) -> bool:
    return path.startswith("assets/")


def _told(response: HttpResponse) -> HttpResponse:
    response["Content-Security-Policy"] = POLICY
    response.headers.setdefault("Cache-Control", "no-store")
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
