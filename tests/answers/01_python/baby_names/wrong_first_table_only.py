"""Only the first table of the page is read.

The learner must see:
"The table of names is the second one here."
"""
import html
import re

ROW = r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)"
CELL = r"(?i)<(t[dh])\b[^>]*>([^<]*)"
SEXES = {"Female name": "F", "Male name": "M"}


def baby_names(page):
    names = []
    table = re.search(r"(?is)<table.*?</table", page)
    for row in re.findall(ROW, table[0] if table else ""):
        match [(kind.lower(), html.unescape(text).strip()) for kind, text in re.findall(CELL, row)]:
            case [("th", "Rank"), ("th", one), ("th", other)]:
                left, right = SEXES[one], SEXES[other]
            case [("td", rank), ("td", one), ("td", other)] if rank.isdecimal():
                names += [(int(rank), left, one), (int(rank), right, other)]
    return sorted(names)
