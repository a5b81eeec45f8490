"""<thead> is taken for a <th>.

The learner must see:
"it begins like <th>, but is no cell."
"""

import html
import re

ROW = r"(?is)<tr[^>]*>\s*<td[^>]*>\s*(\d+)\s*</td>\s*<td[^>]*>([^<]*)</td>\s*<td[^>]*>([^<]*)</td>\s*(?=</?tr\b|</table)"


def baby_names(page):
    headings = [text.strip() for text in re.findall(r"(?is)<th[^>]*>(.*?)</th>", page)]
    names = []
    for rank, one, other in re.findall(ROW, page):
        place = headings.index("Rank")
        left, right = "FM" if headings[place + 1] == "Female name" else "MF"
        names.append((int(rank), left, html.unescape(one).strip()))
        names.append((int(rank), right, html.unescape(other).strip()))
    return sorted(names)
