"""The pages for a web site: every kata is there, every link leads somewhere, nothing is solved."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pages
import pytest
import yaml
from support.browser import faults_of_access, needs_chromium, width
from support.courses import COURSE
from support.references import own_lines, plain, seen

ADDRESS = "https://example.org/course"


class Links(HTMLParser):
    """What a page refers to, and what in it can be referred to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if name in ("href", "src"):
                self.found.append(value or "")
            elif name == "id":
                self.anchors.add(value or "")


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("pages") / "site"
    pages.write(COURSE, folder, ADDRESS)
    return folder


@pytest.fixture(scope="module")
def texts(site) -> dict[Path, str]:
    return {file: file.read_text("utf-8") for file in site.rglob("*.html")}


def test_every_kata_and_every_chapter_has_its_page(site, texts):
    index = texts[site / "index.html"]
    for kata in COURSE.katas:
        assert plain(kata.title) in seen(texts[site / f"{kata.id}.html"])
        assert f'href="{kata.id}.html"' in index
        assert (
            "def " in texts[site / f"{kata.id}.html"] or "class " in texts[site / f"{kata.id}.html"]
        )
    for chapter in COURSE.chapters:
        assert "House rules" in texts[site / chapter / "index.html"]
        assert (site / chapter / "tour.html").is_file()
    assert f'href="{ADDRESS}"' in index


def test_nothing_of_a_reference_or_an_answer_is_there(texts):
    everything = "\n".join(map(seen, texts.values()))
    for kata in COURSE.katas:
        lines = own_lines(kata, kata.solution)
        assert lines, f"{kata.id}: its reference has no line of its own"
        told = [line for line in lines if line in everything]
        assert not told, f"{kata.id} is given away: {told}"


def test_every_link_leads_somewhere(site, texts):
    read = {file.resolve(): Links(text) for file, text in texts.items()}
    linked = set()
    for file, links in read.items():
        for link in links.found:
            parts = urlsplit(link)
            if parts.scheme:
                assert parts.scheme in ("http", "https"), f"{file}: {link}"
                continue
            there = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            assert there.is_file(), f"{file}: {link}"
            linked.add(there)
            if parts.fragment:
                assert parts.fragment in read[there].anchors, f"{file}: {link}"
    assert {file.resolve() for file in site.rglob("*.*")} == linked


def test_pictures_stand_beside_their_katas(site, texts):
    pictured = list(site.rglob("*.png"))

    assert pictured
    for file in pictured:
        assert f'src="{file.name}" alt="' in texts[file.with_suffix(".html")]


@pytest.mark.parametrize("link", ["../../solutions/01_python/mimic.py", "gone.py"])
def test_a_link_to_what_is_not_published_is_refused(link):
    with pytest.raises(ValueError, match="leads to no page"):
        pages.rendered(f"See [it]({link}).", {})


def test_what_markdown_calls_html_is_text():
    assert "&lt;script&gt;" in pages.rendered("<script>1</script> and <b>", {})


def test_a_folder_that_is_there_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine", "utf-8")

    done = subprocess.run(
        [sys.executable, "tests/pages.py", str(tmp_path)],
        cwd=COURSE.root,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "name a folder that is not" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_no_library_that_is_taught_is_needed(tmp_path):
    """The workflow installs two small packages, not the course."""
    code = (
        "import sys; sys.path[:0] = ['src', 'tests']; import pages; from pathlib import Path; "
        f"pages.write(pages.COURSE, Path({str(tmp_path / 'site')!r})); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=COURSE.root, capture_output=True, text=True, check=True
    )

    tops = {name.partition(".")[0] for name in done.stdout.split()}
    assert not tops & {"numpy", "pandas", "sklearn", "torch", "pytest", "hypothesis", "rich"}


def test_the_workflow_runs_what_is_tested_and_says_that_it_was_not_seen():
    text = (COURSE.root / ".github" / "workflows" / "pages.yml").read_text("utf-8")
    jobs = yaml.safe_load(text)["jobs"]

    steps = [step for job in jobs.values() for step in job["steps"]]
    commands = "\n".join(step.get("run", "") for step in steps)
    assert "python tests/pages.py site" in commands
    needs = re.findall(r"pip install (.*)", commands)[0].split()
    assert set(needs) == {"jinja2", "markdown-it-py"}
    (upload,) = [step for step in steps if "upload-pages-artifact" in step.get("uses", "")]
    assert upload["with"]["path"] == "site"
    assert "not yet seen to run there" in " ".join(text.replace("#", " ").split())
    assert all("!github.event.repository.fork" in job["if"] for job in jobs.values())


@needs_chromium
@pytest.mark.parametrize("page", ["02_numpy/compress_image.html", "03_pandas/index.html"])
def test_a_page_is_for_everybody_on_any_screen(site, visited, page):
    for scheme, pixels in (("light", 1200), ("dark", 320)):
        size = {"width": pixels, "height": 600}
        tab = visited(site / page, color_scheme=scheme, bypass_csp=True, viewport=size)
        assert width(tab) <= pixels
        assert not faults_of_access(tab)


@needs_chromium
def test_no_page_is_wider_than_a_phone(site, visited):
    tab = visited(site / "index.html", viewport={"width": 320, "height": 600})
    for file in [site / "index.html", *site.glob("*/index.html"), *site.glob("*/tour.html")]:
        tab.goto(file.as_uri())
        assert width(tab) <= 320, file
    assert [url for url in tab.asked if not url.startswith("file:")] == []
