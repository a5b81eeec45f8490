"""References are left as they are written.

The learner must see:
"a reference such as &eacute; stands for one letter"
"Ren&eacute;e stands for Renée"
"""

import re

ROW = r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)"
CELL = r"(?i)<t[dh]\b[^>]*>([^<]*)"
SEXES = {"Female name": "F", "Male name": "M"}


def baby_names(page):
    names = []
    for row in re.findall(ROW, page):
        cells = [text.strip() for text in re.findall(CELL, row)]
        if len(cells) != 3:
            continue
        rank, one, other = cells
        if rank == "Rank":
            left, right = SEXES[one], SEXES[other]
        elif rank.isdigit() and "<th" not in row.lower():
            names += [(int(rank), left, one), (int(rank), right, other)]
    return sorted(names)
