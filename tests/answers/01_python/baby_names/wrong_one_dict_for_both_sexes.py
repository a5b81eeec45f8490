"""One dict with names for keys holds girls and boys.

The learner must see:
"in a dict with names as keys, one of them replaces the other."
"""

import html
import re

SEXES = {"Female name": "F", "Male name": "M"}


def baby_names(page):
    ranks = {}
    for row in re.findall(r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)", page):
        match [html.unescape(text).strip() for text in re.findall(r"(?i)<t[dh]\b[^>]*>([^<]*)", row)]:
            case ["Rank", one, other]:
                left, right = SEXES[one], SEXES[other]
            case [rank, one, other] if rank.isdecimal() and "<th" not in row.lower():
                ranks[one] = int(rank), left
                ranks[other] = int(rank), right
    return sorted((rank, sex, name) for name, (rank, sex) in ranks.items())
