"""A node of its own with the example and the accounts of the demo, served as an operator serves it; and Chromium."""

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.looking import Watched

pytest.register_assert_rewrite(
    *(f"tests.browser.three_days_{one}" for one in ("1_inviting", "2_lists", "3_programme", "4_protocol", "5_days"))
)

if TYPE_CHECKING:
    from tests.browser.three_days import Desks

CHROMIUM = Path("/usr/bin/chromium")
PROGRAM = Path(sys.executable).with_name("earlyspring")
ACCOUNT = re.compile(r"^  (\S+\.\S+) +(spring-\S+) ", re.MULTILINE)
PATIENCE = 60.0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    in_their_order(items)
    absent = pytest.mark.skip(reason=f"no browser at {CHROMIUM}")
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)
            if not CHROMIUM.exists():
                item.add_marker(absent)


def in_their_order(items: list[pytest.Item]) -> None:
    """Puts what is played in a browser first, for it takes longest, each file in the order in which it is written."""
    played = [item for item in items if item.path.parent == Path(__file__).parent]
    played.sort(key=lambda item: (item.path.name, item.function.__module__, item.function.__code__.co_firstlineno))
    others = [item for item in items if item.path.parent != Path(__file__).parent]
    items[:] = played + others


@dataclass
class Node:
    """A served desk and who may sign in there."""

    address: str
    passwords: dict[str, str]
    told: dict[str, str]
    kept: dict[str, Any] = field(default_factory=dict)
    """What a browser keeps of who signed in once, by login."""

    def sign_in(self, page: Page, login: str) -> None:
        page.goto(f"{self.address}/account/login/")
        page.fill("input[name=login]", login)
        page.fill("input[name=password]", self.passwords[login])
        page.press("input[name=password]", "Enter")
        page.wait_for_url(f"{self.address}/gx-vn/")

    def ask(self, script: Path, *said: str) -> Any:
        """What a script says that is run with this node's home, for rows that no page makes."""
        found = subprocess.run([sys.executable, script, *said], env=self.told, capture_output=True, text=True)
        assert found.returncode == 0, f"{script.name} {said}: {found.stderr[-2000:]}"
        return json.loads(found.stdout)

    def speak(self, page: Page, language: str) -> None:
        page.goto(f"{self.address}/language/?to={language}&next=/account/login/")


@pytest.fixture(scope="session")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    home = tmp_path_factory.mktemp("browser")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://localhost:{port}"
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    told = inherited | {"EARLYSPRING_HOME": str(home), "EARLYSPRING_DEMO": "1", "PUBLIC_URL": address}
    made = subprocess.run([PROGRAM, "demo", "--no-serve"], env=told, check=True, capture_output=True, text=True)
    with subprocess.Popen([PROGRAM, "serve", "--port", str(port)], env=told, stderr=subprocess.DEVNULL) as served:
        try:
            wait_for(port, served)
            yield Node(address, dict(ACCOUNT.findall(made.stdout)), told)
        finally:
            served.terminate()


def wait_for(port: int, served: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and served.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"nobody listens on port {port}")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    # No longer than a module: while Playwright is at work in a process, Django refuses its database there.
    with sync_playwright() as playwright:
        quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=quiet)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def desks(chromium: Browser, node: Node) -> "Desks":
    """Everybody's desk in the story of the three days."""
    from tests.browser.three_days import Desks

    return Desks(chromium, node)


@pytest.fixture
def watched(chromium: Browser) -> Iterator[Watched]:
    """A page of the size of a phone, watched from its first moment."""
    with chromium.new_context(viewport={"width": 360, "height": 740}) as context:
        yield Watched(context.new_page())
