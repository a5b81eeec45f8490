"""The list of names is one for all calls.

The learner must see:
"some occur twice, or are left over from an earlier page."
"""

import html
import re

SEXES = {"Female name": "F", "Male name": "M"}


def baby_names(page, names=[]):
    for row in re.findall(r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)", page):
        match [html.unescape(text).strip() for text in re.findall(r"(?i)<t[dh]\b[^>]*>([^<]*)", row)]:
            case ["Rank", one, other]:
                left, right = SEXES[one], SEXES[other]
            case [rank, one, other] if rank.isdecimal() and "<th" not in row.lower():
                names += [(int(rank), left, one), (int(rank), right, other)]
    return sorted(names)
