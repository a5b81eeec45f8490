"""Write the course as pages for a web site: tasks, house rules, tours and pictures, no solution.

``python tests/pages.py FOLDER [ADDRESS]`` makes FOLDER, where nothing may be yet; ADDRESS is where
the course can be got from. It needs jinja2 and markdown-it-py, and no library that is taught.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from markdown_it import MarkdownIt
from markdown_it.token import Token

from dojo.course.catalogue import Course, Kata
from dojo.reporting.html import environment
from dojo.reporting.task_text import blocks, house_rules, task_lines

COURSE = Course(Path(__file__).parents[1])
#: What a Markdown file of a chapter is called as a page.
PAGES = {"README.md": "index.html", "TOUR.md": "tour.html"}
#: What is wider than a phone is scrolled by itself, by keys too.
WIDER = {
    "<table>": '<div class="wide" tabindex="0"><table>',
    "</table>": "</table></div>",
    "<pre>": '<pre class="code" tabindex="0">',
}


def write(course: Course, folder: Path, address: str = "") -> None:
    """Write all pages into ``folder``.

    Parameters
    ----------
    course : Course
    folder : Path
        Where nothing is yet.
    address : str
        Where the course can be got from; empty if that is not said.

    Raises
    ------
    FileExistsError
        If something is there.
    ValueError
        If a chapter's text links to what is not published.
    """
    folder.mkdir(parents=True)
    templates = _templates()
    for name, values in _pages(course, address):
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        top = "../" * (len(PurePosixPath(name).parts) - 1)
        text = templates.get_template("pages.html.jinja").render(top=top, **values)
        file.write_text(text, "utf-8")
        if picture := values.get("picture"):
            shutil.copy(course.root / "docs" / "pictures" / picture["file"], file.parent)


def _pages(course: Course, address: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each page's place and what the template shows there."""
    readme = (course.root / "README.md").read_text("utf-8")
    about = readme.partition("\n\n")[2].partition("\n<!--")[0]
    chapters = [
        {"name": name, "title": title, "katas": [k for k in course.katas if k.chapter == name]}
        for name, title in course.chapters.items()
    ]
    yield (
        "index.html",
        {
            "kind": "course",
            "title": "ml-dojo",
            "about": rendered(about, {}),
            "chapters": chapters,
            "number": len(course.katas),
            "address": address,
        },
    )
    pictures = re.findall(r"!\[(.*?)\]\(docs/pictures/(\w+\.png)\)", readme)
    alts = {file: alt for alt, file in pictures}
    for chapter in chapters:
        here = course.root / "katas" / chapter["name"]
        links = PAGES | {kata.stub.name: f"{kata.name}.html" for kata in chapter["katas"]}
        for name in filter(lambda name: (here / name).is_file(), PAGES):
            body = rendered((here / name).read_text("utf-8"), links)
            values = {"kind": "text", "title": chapter["title"], "body": body}
            yield f"{chapter['name']}/{PAGES[name]}", values
        for kata in chapter["katas"]:
            yield f"{kata.id}.html", _kata(kata, alts, (here / "TOUR.md").is_file())


def _kata(kata: Kata, alts: dict[str, str], tour: bool) -> dict[str, Any]:
    """Return what is shown of a kata: nothing of it lies in solutions/ or tests/."""
    file = f"{kata.name}.png"
    return {
        "kind": "kata",
        "title": kata.title,
        "kata": kata,
        "task": blocks(task_lines(kata.stub.read_text("utf-8"))),
        "rules": blocks(house_rules(kata)),
        "picture": {"file": file, "alt": alts[file]} if file in alts else None,
        "tour": tour,
    }


def _templates() -> Environment:
    made = environment()
    return made.overlay(loader=ChoiceLoader([FileSystemLoader(Path(__file__).parent), made.loader]))


def rendered(text: str, links: dict[str, str]) -> str:
    """Return Markdown as HTML.

    Parameters
    ----------
    text : str
        What is HTML in it is shown as text.
    links : dict of str to str
        What the files that it links to are called as pages.

    Raises
    ------
    ValueError
        If it links to another file.
    """
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = reader.parse(text)
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "heading_open" and following:
            token.attrSet("id", _anchor(following))
        if token.type == "fence":
            token.content = token.content.rstrip()
        for child in token.children or ():
            if child.type == "link_open":
                child.attrSet("href", _address(str(child.attrGet("href")), links))
    html: str = reader.renderer.render(tokens, reader.options, {})
    # Text has no such signs left, and neither have attributes.
    for plain, wider in WIDER.items():
        html = html.replace(plain, wider)
    return html


def _anchor(heading: Token) -> str:
    """Return the name that GitHub gives to a heading, to which links lead."""
    words = "".join(child.content for child in heading.children or ())
    return re.sub(r"[^\w -]", "", words.lower()).replace(" ", "-")


def _address(href: str, links: dict[str, str]) -> str:
    file, mark, anchor = href.partition("#")
    if not file or re.match(r"https?://", href):
        return href
    if file not in links:
        raise ValueError(f"{href} leads to no page: a chapter links to its katas, README and TOUR.")
    return links[file] + mark + anchor


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    try:
        write(COURSE, Path(sys.argv[1]), *sys.argv[2:3])
    except FileExistsError:
        sys.exit(f"{sys.argv[1]} is there already: name a folder that is not.")
