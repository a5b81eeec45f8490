"""A page without a header raises.

The learner must see:
"a search that finds nothing returns None."
"""

import html
import re

ROW = r"(?is)<tr[^>]*>\s*<td[^>]*>\s*(\d+)\s*</td>\s*<td[^>]*>([^<]*)</td>\s*<td[^>]*>([^<]*)</td>\s*(?=</?tr\b|</table)"


def baby_names(page):
    first = re.search(r"(?i)<th[^>]*>\s*(\w+) name", page)[1]
    left, right = ("F", "M") if first == "Female" else ("M", "F")
    names = []
    for rank, one, other in re.findall(ROW, page):
        names.append((int(rank), left, html.unescape(one).strip()))
        names.append((int(rank), right, html.unescape(other).strip()))
    return sorted(names)
