"""White space around names is kept.

The learner must see:
"White space around a name is not part of it."
"""

import html
import re

ROW = r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)"
CELL = r"(?i)<t[dh]\b[^>]*>([^<]*)"
SEXES = {"Female name": "F", "Male name": "M"}


def baby_names(page):
    names = []
    for row in re.findall(ROW, page):
        cells = [html.unescape(text) for text in re.findall(CELL, row)]
        if len(cells) != 3:
            continue
        rank, one, other = cells
        if rank.strip() == "Rank":
            left, right = SEXES[one.strip()], SEXES[other.strip()]
        elif rank.strip().isdigit() and "<th" not in row.lower():
            names += [(int(rank), left, one), (int(rank), right, other)]
    return sorted(names)
