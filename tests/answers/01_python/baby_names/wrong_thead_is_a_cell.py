"""<thead> is taken for a <th>.

The learner must see:
"it begins as <th> does, but is no cell."
"""

import html
import re

ROW = r"(?is)<thead.*?</tr>|<tr\b.*?</tr>"
CELL = r"(?is)<t[dh].*?>(.*?)</t[dh]>"
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
        elif rank.isdigit():
            names += [(int(rank), left, one), (int(rank), right, other)]
    return sorted(names)
