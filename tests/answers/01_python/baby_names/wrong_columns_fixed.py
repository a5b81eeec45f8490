"""Boys are always looked for in the second column.

The learner must see:
"Either the order of the columns is fixed in your code"
"""

import html
import re


def baby_names(page):
    names = []
    for row in re.findall(r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)", page):
        match [html.unescape(text).strip() for text in re.findall(r"(?i)<td\b[^>]*>([^<]*)", row)]:
            case [rank, boy, girl] if rank.isdecimal():
                names += [(int(rank), "M", boy), (int(rank), "F", girl)]
    return sorted(names)
