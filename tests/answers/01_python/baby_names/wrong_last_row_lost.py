"""A row ends only where another row begins, or at its end tag.

The learner must see:
"The last row has no other row after it."
"""
import html
import re

ROW = r"(?is)<tr\b.*?(?=<tr\b|</tr)"
CELL = r"(?i)<(t[dh])\b[^>]*>([^<]*)"
SEXES = {"Female name": "F", "Male name": "M"}


def baby_names(page):
    names = []
    for row in re.findall(ROW, page):
        match [(kind.lower(), html.unescape(text).strip()) for kind, text in re.findall(CELL, row)]:
            case [("th", "Rank"), ("th", one), ("th", other)]:
                left, right = SEXES[one], SEXES[other]
            case [("td", rank), ("td", one), ("td", other)] if rank.isdecimal():
                names += [(int(rank), left, one), (int(rank), right, other)]
    return sorted(names)
