"""The HTML parser makes rows of kinds and texts, and match tells them apart."""

import re
from html.parser import HTMLParser
from typing import NamedTuple


class Entry(NamedTuple):
    rank: int
    sex: str
    name: str


class _P(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.rows, self.cell = [], None

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.cell = [tag, ""]

    def handle_data(self, data):
        if self.cell:
            self.cell[1] += data

    def handle_endtag(self, tag):
        if tag == "table":
            self.rows.append([])
        if tag in ("td", "th") and self.cell:
            self.rows[-1].append((self.cell[0], re.sub(r"\s+", " ", self.cell[1]).strip()))
            self.cell = None


def baby_names(page):
    p = _P()
    p.feed(page)
    p.close()
    order, out = None, []
    for row in p.rows:
        match row:
            case [("th", "Rank"), ("th", "Male name"), ("th", "Female name")]:
                order = "MF"
            case [("th", "Rank"), ("th", "Female name"), ("th", "Male name")]:
                order = "FM"
            case [("td", rank), ("td", a), ("td", b)] if re.fullmatch(r"\d+", rank):
                out += [Entry(int(rank), order[0], a), Entry(int(rank), order[1], b)]
    return sorted(out)
