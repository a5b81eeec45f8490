"""Names are left in the order of the page.

The learner must see:
"10 first is the order of the page."
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
                names += sorted([(int(rank), left, one), (int(rank), right, other)])
    return names
