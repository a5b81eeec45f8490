"""A greedy pattern that only the end of the line stops.

The learner must see:
"Tags inside a text mean that the pattern was greedy"
"""

import html
import re

ROW = r"(?i)<tr[^>]*>\s*<td[^>]*>\s*(\d+)\s*</td>\s*<td[^>]*>(.*)</td>\s*<td[^>]*>(.*)</td>"


def baby_names(page):
    first = re.search(r"(?i)<th[^>]*>\s*(\w+) name", page)
    left, right = ("F", "M") if first and first[1] == "Female" else ("M", "F")
    names = []
    for rank, one, other in re.findall(ROW, page):
        names.append((int(rank), left, html.unescape(one).strip()))
        names.append((int(rank), right, html.unescape(other).strip()))
    return sorted(names)
