"""Named tuples, tables for each sex merged by rank; the page is split where a row begins."""

import heapq
import re
from html import unescape
from typing import NamedTuple


class Name(NamedTuple):
    rank: int
    sex: str
    name: str


def cells(row, tag):
    found = re.findall(rf"<{tag}(?:\s[^>]*)?>(.*?)</{tag}>", row, flags=re.I | re.S)
    return [unescape(text).strip() for text in found]


def baby_names(page):
    columns = {}
    ranking = {"F": [], "M": []}
    for row in re.split(r"<tr(?=[\s>])|</table", page, flags=re.I):
        headings = cells(row, "th")
        if "Rank" in headings:
            columns = {"F": headings.index("Female name"), "M": headings.index("Male name")}
        texts = cells(row, "td")
        if not headings and len(texts) == 3 and re.fullmatch("[0-9]+", texts[0]):
            for sex, column in columns.items():
                ranking[sex].append(Name(int(texts[0]), sex, texts[column]))
    return list(heapq.merge(sorted(ranking["F"]), sorted(ranking["M"]), key=lambda n: n.rank))
