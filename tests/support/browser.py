"""Fixtures that open pages in a real Chromium, and what axe says of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

needs_chromium = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium here: apt-get install chromium"
)

OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true })"

#: Each would run, load, restyle or break out, if it were not escaped.
HOSTILE = (
    "<script>document.title = 'owned'</script>",
    "<img src=x onerror=\"document.title = 'owned'\">",
    "</pre></details></main><style>* { display: none }</style>",
    "\"'><svg onload=\"document.title = 'owned'\">",
    "javascript:document.title='owned'",
    "{{ 7 * 7 }} {% include '/etc/passwd' %} &lt;b&gt; \x00\x1b[31m \udcff ‮abc",
    "--></textarea><iframe src=https://example.org></iframe>",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visited(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open a file; whatever it asks of the network is noted in ``asked``."""
    contexts = []

    def visit(file: Path, **how: Any) -> Any:
        context = browser.new_context(**how)
        contexts.append(context)
        tab = context.new_page()
        tab.asked = []
        tab.on("request", lambda request: tab.asked.append(request.url))
        tab.goto(file.as_uri())
        return tab

    yield visit
    for context in contexts:
        context.close()


@pytest.fixture
def opened(visited: Callable[..., Any], tmp_path: Path) -> Callable[..., Any]:
    """Open a page that is not written yet."""

    def open_page(text: str, **how: Any) -> Any:
        file = tmp_path / "report.html"
        file.write_text(text, "utf-8")
        return visited(file, **how)

    return open_page


def faults_of_access(tab: Any) -> str:
    """Return what axe finds wrong when all that can be opened is open; the page's policy is off."""
    from axe_playwright_python.sync_playwright import Axe

    tab.evaluate(OPEN_ALL)
    found = Axe().run(tab)
    return str(found.generate_report()) if found.violations_count else ""


def width(tab: Any) -> int:
    """Return how wide the page is when all that can be opened is open (pixels)."""
    tab.evaluate(OPEN_ALL)
    return int(tab.evaluate("document.documentElement.scrollWidth"))


def seconds_to_load(tab: Any) -> float:
    """Return what the browser's process of this tab has computed (s).

    It is as long as the page takes on a machine of its own, whoever else has the processor here.
    """
    session = tab.context.new_cdp_session(tab)
    session.send("Performance.enable")
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "ProcessTime"))
