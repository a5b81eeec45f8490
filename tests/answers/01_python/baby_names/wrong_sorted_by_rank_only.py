"""Only ranks are sorted, so boys stay before girls if the page has them so.

The learner must see:
"expected F before M in each rank"
"""

import html
import re

SEXES = {"Female name": "F", "Male name": "M"}


def baby_names(page):
    names = []
    for row in re.findall(r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)", page):
        match [html.unescape(text).strip() for text in re.findall(r"(?i)<t[dh]\b[^>]*>([^<]*)", row)]:
            case ["Rank", one, other]:
                left, right = SEXES[one], SEXES[other]
            case [rank, one, other] if rank.isdecimal() and "<th" not in row.lower():
                names += [(int(rank), left, one), (int(rank), right, other)]
    return sorted(names, key=lambda row: row[0])
