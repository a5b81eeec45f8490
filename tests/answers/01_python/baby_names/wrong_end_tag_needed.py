"""A row is looked for up to its end tag, which it need not have.

The learner must see:
"a row also ends at the next <tr>, or at </table>."
"""
import html
import re

ROW = r"(?is)<tr\b.*?</tr>"
CELL = r"(?i)<(t[dh])\b[^>]*>([^<]*)"
SEXES = {"Female name": "F", "Male name": "M"}


def baby_names(page):
    names = []
    for row in re.findall(ROW, page):
        match [(kind.lower(), html.unescape(text).strip()) for kind, text in re.findall(CELL, row)]:
            case [("th", "Rank"), ("th", one), ("th", other)]:
                left, right = SEXES[one], SEXES[other]
            case [("td", rank), ("td", one), ("td", other)] if rank.isdecimal():
                names += [(int(rank), left, one), (int(rank), right, other)]
    return sorted(names)
