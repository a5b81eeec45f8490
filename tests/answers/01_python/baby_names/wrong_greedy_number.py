"""A greedy pattern gives int() a text that holds tags.

The learner must see:
"Tags inside a text mean that the pattern was greedy"
"invalid literal for int()"
"""

import html
import re

ROW = r"(?is)<tr[^>]*>\s*<td[^>]*>(.*)</td>\s*<td[^>]*>(.*)</td>\s*<td[^>]*>(.*)</td>\s*(?=</?tr\b|</table)"


def baby_names(page):
    first = re.search(r"(?i)<th[^>]*>\s*(\w+) name", page)
    left, right = ("F", "M") if first and first[1] == "Female" else ("M", "F")
    names = []
    for rank, one, other in re.findall(ROW, page):
        names.append((int(rank), left, html.unescape(one).strip()))
        names.append((int(rank), right, html.unescape(other).strip()))
    return sorted(names)
