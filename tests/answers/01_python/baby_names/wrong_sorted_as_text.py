"""Ranks are sorted as text and made numbers afterwards.

The learner must see:
"10 before 2 and after 1 is the order of text"
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
                names += [(rank, left, one), (rank, right, other)]
    return [(int(rank), sex, name) for rank, sex, name in sorted(names)]
