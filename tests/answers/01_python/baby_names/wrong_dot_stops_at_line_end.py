"""The dot does not match line ends, so rows on many lines are lost.

The learner must see:
"By default, a dot does not match the end of a line"
"""

import html
import re

ROW = r"(?i)<tr\b.*?(?=<tr\b|</tr|</table)"
CELL = r"(?i)<t[dh]\b[^>]*>([^<]*)"
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
