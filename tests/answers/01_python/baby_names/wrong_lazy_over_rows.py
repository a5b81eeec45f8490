"""Every gap is lazy, but may cross the end of a row.

The learner must see:
"means that the pattern ran on into the next row."
"""

import html
import re

ROW = r"(?is)<tr\b.*?<td\b[^>]*>\s*(\d+)\s*</td>.*?<td\b[^>]*>(.*?)</td>.*?<td\b[^>]*>(.*?)</td>"


def baby_names(page):
    first = re.search(r"(?i)<th\b[^>]*>\s*(\w+) name", page)
    left, right = ("F", "M") if first and first[1] == "Female" else ("M", "F")
    names = []
    for rank, one, other in re.findall(ROW, page):
        names.append((int(rank), left, html.unescape(one).strip()))
        names.append((int(rank), right, html.unescape(other).strip()))
    return sorted(names)
