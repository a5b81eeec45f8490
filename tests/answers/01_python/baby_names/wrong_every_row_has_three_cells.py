"""Every row is taken for three cells.

The learner must see:
"The first has rows of one and two cells"
"""
import html
import re

ROW = r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)"
CELL = r"(?i)<(t[dh])\b[^>]*>([^<]*)"
SEXES = {"Female name": "F", "Male name": "M"}


def baby_names(page):
    names = []
    for row in re.findall(ROW, page):
        cells = [(kind.lower(), html.unescape(text).strip()) for kind, text in re.findall(CELL, row)]
        (kind, rank), (_, one), (_, other) = cells
        if kind == "th":
            left, right = SEXES[one], SEXES[other]
        elif rank.isdecimal():
            names += [(int(rank), left, one), (int(rank), right, other)]
    return sorted(names)
