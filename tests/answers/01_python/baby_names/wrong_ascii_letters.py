"""A name ends at its first letter that is not in A to Z.

The learner must see:
"is no row of names: that has three td cells, the first of them only digits."
"""

import html
import re

ROW = r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)"
CELL = r"(?i)<t[dh]\b[^>]*>\s*([A-Za-z -]+|[0-9]+|[^<]*&[^<]*)"
SEXES = {"Female name": "F", "Male name": "M"}


def baby_names(page):
    names = []
    for row in re.findall(ROW, page):
        cells = [html.unescape(text).strip() for text in re.findall(CELL, row)]
        if len(cells) != 3:
            continue
        rank, one, other = cells
        if rank == "Rank":
            left, right = SEXES[one], SEXES[other]
        elif rank.isdigit() and "<th" not in row.lower():
            names += [(int(rank), left, one), (int(rank), right, other)]
    return sorted(names)
