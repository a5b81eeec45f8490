"""Boys are always looked for in the second column.

The learner must see:
"Some have the wrong sex: the header says which column is which"
"""

import html
import re


def baby_names(page):
    names = []
    for row in re.findall(r"(?is)<tr\b.*?</tr>", page):
        match [html.unescape(text).strip() for text in re.findall(r"(?i)<td\b[^>]*>([^<]*)", row)]:
            case [rank, boy, girl] if rank.isdecimal():
                names += [(int(rank), "M", boy), (int(rank), "F", girl)]
    return sorted(names)
