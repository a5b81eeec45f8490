"""A greedy pattern takes all cells of a row for one.

The learner must see:
"A greedy pattern finds one row in all, or one cell in a row."
"""

import html
import re

ROW = r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)"
CELL = r"(?is)<t[dh]\b[^>]*>(.*)</t[dh]>"
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
