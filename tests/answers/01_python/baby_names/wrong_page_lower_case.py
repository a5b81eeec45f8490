"""The whole page is made lower case, names and all.

The learner must see:
"The whole page was made lower case, and the names with it."
"""

import html
import re

ROW = r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)"
CELL = r"(?i)<t[dh]\b[^>]*>([^<]*)"
SEXES = {"female name": "F", "male name": "M"}


def baby_names(page):
    names = []
    for row in re.findall(ROW, page.lower()):
        cells = [html.unescape(text).strip() for text in re.findall(CELL, row)]
        if len(cells) != 3:
            continue
        rank, one, other = cells
        if rank == "rank":
            left, right = SEXES[one], SEXES[other]
        elif rank.isdigit() and "<th" not in row.lower():
            names += [(int(rank), left, one), (int(rank), right, other)]
    return sorted(names)
