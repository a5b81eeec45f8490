"""A row counts if its first cell begins with a number.

The learner must see:
"The row <tr><td>5 names</td><td>are not</td><td>shown</td></tr> is no row of names"
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
        elif len(cells) == 3 and (rank := re.match(r"\d+", cells[0])) and "<th" not in row.lower():
            names += [(int(rank[0]), sex, name) for sex, name in zip(sexes, cells[1:])]
    return sorted(names)
