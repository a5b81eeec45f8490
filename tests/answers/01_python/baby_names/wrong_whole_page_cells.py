"""Cells are read from the whole page, and rows are forgotten.

The learner must see:
"follow each other, but in two rows"
"""

import html
import re


def baby_names(page):
    cells = [html.unescape(c).strip() for c in re.findall(r"(?i)<td[^>]*>([^<]*)", page)]
    flip = page.find("Male name") < page.find("Female name")
    out = []
    for i, c in enumerate(cells):
        if c.isdigit() and i + 2 < len(cells) and not (cells[i+1].isdigit() or cells[i+2].isdigit()):
            a, b = cells[i + 1], cells[i + 2]
            if flip:
                a, b = b, a
            out += [(int(c), "F", a), (int(c), "M", b)]
    return sorted(out)
