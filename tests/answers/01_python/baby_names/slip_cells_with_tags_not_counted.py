"""Cells that hold tags are not counted, and a row of four looks like one of three.

The learner must see:
"<td><b>new</b></td>"
"""

import html
import re

ROW = re.compile(r"<tr\b[^>]*>(.*?)(?=</tr\b|<tr\b|</table\b|\Z)", re.I | re.S)
CELL = re.compile(r"<(t[dh])\b[^>]*>([^<]*)(?=</t[dh]\b)", re.I | re.S)


def baby_names(page):
    names, order = [], None
    for row in ROW.findall(page):
        cells = [(tag.lower(), text.strip()) for tag, text in CELL.findall(row)]
        tags, texts = [tag for tag, _ in cells], [text for _, text in cells]
        if tags == ["th"] * 3 and texts[0] == "Rank":
            order = {("Male name", "Female name"): "MF", ("Female name", "Male name"): "FM"}.get(
                tuple(texts[1:]), order
            )
        elif tags == ["td"] * 3 and re.fullmatch("[0-9]+", texts[0]):
            for sex, text in zip(order, texts[1:]):
                names.append((int(texts[0]), sex, html.unescape(text)))
    return sorted(names)
