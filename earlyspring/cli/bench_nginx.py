"""What one public page costs the server: the node, and as floor nginx with the same bytes."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from earlyspring.cli.bench_results import Figure
from earlyspring.cli.bench_server import _await, _free_port, _get

REQUESTS = 300
TICK = os.sysconf("SC_CLK_TCK")
CONF = """daemon off; worker_processes 1; pid {at}/pid; error_log {at}/error.log;
events {{ }}
http {{ access_log off; client_body_temp_path {at}/b; proxy_temp_path {at}/p; fastcgi_temp_path {at}/f; uwsgi_temp_path
{at}/u; scgi_temp_path {at}/s; types {{ text/html html; }}
server {{ listen 127.0.0.1:{port}; root {root}; }} }}
"""


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
