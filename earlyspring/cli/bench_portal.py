"""What the public pages cost: pages a second, a change of one commitment, the largest page, the node beside nginx."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from earlyspring.cli.bench_results import Figure
from earlyspring.cli.bench_server import _await, _free_port, _get

SINCE = datetime(2026, 11, 22, tzinfo=UTC)
REQUESTS = 300
TICK = os.sysconf("SC_CLK_TCK")
CONF = """daemon off; worker_processes 1; pid {at}/pid; error_log {at}/error.log;
events {{ }}
http {{ access_log off; client_body_temp_path {at}/b; proxy_temp_path {at}/p; fastcgi_temp_path {at}/f; uwsgi_temp_path
{at}/u; scgi_temp_path {at}/s; types {{ text/html html; }}
server {{ listen 127.0.0.1:{port}; root {root}; }} }}
"""


def measured(mechanism: Any, instruments: int, commitments: int) -> Iterator[Figure]:
    """The example as the demo gives it to the public, then a site of so many papers and promises."""
    from django.utils import timezone

    from earlyspring.cli.demo_publishing import publish_history
    from earlyspring.portal.shelves import site_of
    from earlyspring.publishing.queries import public_items

    publish_history(mechanism)
    site = site_of(mechanism)
    yield from _written("portal.example", list(public_items(mechanism, timezone.now())), site)
    yield from beside_nginx(mechanism)
    yield from _written("portal.large", Made(instruments, commitments), site)


def _written(name: str, public: Iterable[Any], site: Any) -> Iterator[Figure]:
    """A whole site, then one commitment with another title, by the clock."""
    from earlyspring.portal.filling import fill
    from earlyspring.portal.shelf import Shelf
    from earlyspring.portal.writing import write

    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder) / "shelf.sqlite3", writes=True)
        began = time.perf_counter()
        fill(shelf, public)
        filled = time.perf_counter()
        told = write(shelf, site, Path(folder) / "site", _nothing)
        seconds = time.perf_counter() - filled
        yield Figure(f"{name}.pages", told.pages, "pages")
        yield Figure(f"{name}.filled", round(filled - began, 2), "s")
        yield Figure(f"{name}.rate", round(told.pages / seconds, 1), "pages/s")
        yield Figure(f"{name}.largest", round(_largest(Path(folder) / "site") / 1000, 1), "kB")
        began = time.perf_counter()
        fill(shelf, _with_another_title(public))
        told = write(shelf, site, Path(folder) / "site", _nothing)
        yield Figure(f"{name}.change.seconds", round(time.perf_counter() - began, 2), "s")
        yield Figure(f"{name}.change.written", told.written, "pages")
        shelf.close()


def _nothing(sha256: str) -> None:
    return None


def _largest(folder: Path) -> int:
    return max(path.stat().st_size for path in folder.rglob("*.html"))


def _with_another_title(public: Iterable[Any]) -> Iterator[Any]:
    first = True
    for one in public:
        if first and one.kind == "commitment":
            content = one.content | {"title": {"vi": "Tên khác", "zh": "别名", "en": "Another name"}}
            yield replace(one, text=json.dumps(content, ensure_ascii=False), digest="0" * 64)
            first = False
        else:
            yield one


class Made:
    """So many invented papers and promises, made while they are read; a second reading gives the same."""

    def __init__(self, instruments: int, commitments: int):
        self.instruments, self.commitments = instruments, commitments

    def __iter__(self) -> Iterator[Any]:
        parties = [_ref("body", f"B-{number}", "Địa phương", "地方", f"Locality {number}") for number in range(8)]
        for number in range(8):
            yield _item("body", f"B-{number}", names=parties[number]["words"], side="S-0", type="province")
        for number in range(self.commitments):
            yield _item("commitment", f"C-{number:06}", **_promise(number, self.instruments, parties))
        for number in range(self.instruments):
            yield _item("instrument", f"I-{number:05}", **_paper(number, parties))
        yield _item(
            "mechanism", "mechanism", names=_text("Cơ chế", "机制", "Mechanism"), parties=parties, fields=FIELDS
        )
        for number in range(20):
            names = _text(f"Kỳ họp {number}", f"第{number}次会晤", f"Meeting {number}")
            yield _item("session", f"S-{number:02}", names=names, status="held", start=f"20{number + 10}-02-11")


def _text(vi: str, zh: str, en: str) -> dict[str, str]:
    return {"vi": vi, "zh": zh, "en": en}


def _ref(kind: str, item: str, vi: str, zh: str, en: str) -> dict[str, Any]:
    return {"item": item, "kind": kind, "words": _text(vi, zh, en)}


FIELDS = [{"code": f"field-{n}", "names": _text(f"lĩnh vực {n}", f"领域{n}", f"field {n}")} for n in range(30)]
SOURCE = {"publisher": _text("Báo", "报", "A newspaper"), "published": "2026-02-11", "url": "https://example.org/a"}


def _session(number: int) -> dict[str, Any]:
    return _ref(
        "session", f"S-{number % 20:02}", f"Kỳ họp {number % 20}", f"第{number % 20}次会晤", f"Meeting {number % 20}"
    )


def _promise(number: int, instruments: int, parties: list[Any]) -> dict[str, Any]:
    paper = number % max(1, instruments)
    return {
        "code": f"C-{number:06}",
        "title": _text(f"Cửa khẩu số {number}", f"口岸事项{number}", f"Border gate matter {number}"),
        "text": _text(
            "Mở rộng thông quan tại cửa khẩu. " * 3, "扩大口岸通关。" * 3, "Widen clearance at the gate. " * 3
        ),
        "session": _session(number),
        "instrument": _ref("instrument", f"I-{paper:05}", f"Thỏa thuận {paper}", f"协议{paper}", f"Agreement {paper}"),
        "parties": [parties[number % 8], parties[(number + 3) % 8]],
        "fields": [f"field-{number % 30}"],
        "due": [{"no": 0, "on": "2027-06-30"}],
        "standing": "reported",
        "sources": [SOURCE],
    }


def _paper(number: int, parties: list[Any]) -> dict[str, Any]:
    return {
        "title": _text(f"Thỏa thuận {number}", f"协议{number}", f"Agreement {number}"),
        "type": "agreement",
        "level": "provincial",
        "status": "signed",
        "signed_on": f"20{number % 20 + 10}-02-11",
        "parties": [{"role": "contracting", "body": parties[number % 8]}],
        "fields": [f"field-{number % 30}"],
        "session": _session(number),
        "standing": "reported",
        "sources": [SOURCE],
    }


def _item(kind: str, item: str, **content: Any) -> Any:
    from earlyspring.publishing.queries import PublicItem

    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return PublicItem(kind, item, "", text, f"{hash_of(text)}", "sha256:" + "0" * 64, SINCE)


def hash_of(text: str) -> str:
    import hashlib

    return hashlib.sha256(text.encode()).hexdigest()


def beside_nginx(mechanism: Any) -> Iterator[Figure]:
    """CPU milliseconds of the server for one static page: the node, and as floor nginx with the same bytes, if it is here."""
    address = f"/public/{mechanism.key}/en/index.html"
    port = _free_port()
    command = [sys.executable, "-m", "earlyspring", "serve", "--port", str(port)]
    node = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603  our own command
    try:
        _await(port)
        own = _cpu_ms(node.pid, port, address)
        floor = _nginx(port, address)
    finally:
        node.terminate()
        node.wait(timeout=30)
    if floor is None:
        print("portal.served: no nginx here to compare with", file=sys.stderr)
    yield Figure("portal.served.cpu", own, "ms", floor)


def _nginx(port: int, address: str) -> float | None:
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not program:
        return None
    import urllib.request

    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "root" / address.lstrip("/")
        page.parent.mkdir(parents=True)
        request = urllib.request.Request(f"http://127.0.0.1:{port}{address}", headers={"Host": "localhost"})
        page.write_bytes(urllib.request.urlopen(request).read())  # noqa: S310  our own server
        for one in (Path(folder), *Path(folder).rglob("*")):
            one.chmod(0o755)  # its worker is another user
        own = _free_port()
        (Path(folder) / "conf").write_text(CONF.format(at=folder, port=own, root=f"{folder}/root"))
        server = subprocess.Popen([program, "-c", f"{folder}/conf", "-p", folder])  # noqa: S603  found above
        try:
            _await(own)
            return _cpu_ms(server.pid, own, address)
        finally:
            server.terminate()
            server.wait(timeout=30)


def _cpu_ms(pid: int, port: int, address: str) -> float:
    """CPU of a process and its children for one request, many asked one after the other, once warmed."""
    for _ in range(REQUESTS // 10):
        _get(port, address, "")
    before = _ticks(pid)
    for _ in range(REQUESTS):
        _get(port, address, "")
    return round((_ticks(pid) - before) / TICK * 1000 / REQUESTS, 3)


def _ticks(pid: int) -> int:
    said = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return int(said[11]) + int(said[12]) + sum(_ticks(int(child)) for child in children)
