"""Rows are not asked how many cells they have.

The learner must see:
"is no row of names: that has three td cells, the first of them only digits."
"""

import html
import re

SEXES = {"Female name": "F", "Male name": "M"}


def baby_names(page):
    names, sexes = [], []
    for row in re.findall(r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)", page):
        cells = [html.unescape(text).strip() for text in re.findall(r"(?i)<t[dh]\b[^>]*>([^<]*)", row)]
        if cells[:1] == ["Rank"]:
            sexes = [SEXES[heading] for heading in cells[1:]]
        elif cells and cells[0].isdecimal() and "<th" not in row.lower():
            names += [(int(cells[0]), sex, name) for sex, name in zip(sexes, cells[1:])]
    return sorted(names)
