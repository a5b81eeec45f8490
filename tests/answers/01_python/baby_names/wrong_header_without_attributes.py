"""Header cells are looked for as <th>, without attributes.

The learner must see:
"the sex of 'Jessica': expected 'F' or 'M', got ''."
"""
import html
import re

ROW = r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)"
CELL = r"(?i)<(td(?=[\s>])|th(?=>))[^>]*>([^<]*)"
SEXES = {"Female name": "F", "Male name": "M"}


def baby_names(page):
    names, left, right = [], "", ""
    for row in re.findall(ROW, page):
        match [(kind.lower(), html.unescape(text).strip()) for kind, text in re.findall(CELL, row)]:
            case [("th", "Rank"), ("th", one), ("th", other)]:
                left, right = SEXES[one], SEXES[other]
            case [("td", rank), ("td", one), ("td", other)] if rank.isdecimal():
                names += [(int(rank), left, one), (int(rank), right, other)]
    return sorted(names)
