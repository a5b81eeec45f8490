"""One pattern for rows, one for cells; the kinds of a row's cells are compared as a list."""

import html
import re

ROW = re.compile(r"<tr(?:\s[^>]*)?>(.*?)(?=<tr\b|</tr|</table)", re.I | re.S)
CELL = re.compile(r"<(t[hd])(?:\s[^>]*)?>([^<]*)", re.I)


def baby_names(page: str) -> list[tuple[int, str, str]]:
    found = []
    sexes = "MF"
    for row in ROW.findall(page):
        cells = [(kind.lower(), html.unescape(text).strip()) for kind, text in CELL.findall(row)]
        kinds = [kind for kind, _ in cells]
        texts = [text for _, text in cells]
        if kinds == ["th"] * 3 and set(texts) == {"Rank", "Male name", "Female name"}:
            sexes = texts[1][0] + texts[2][0]
        elif kinds == ["td"] * 3 and re.fullmatch(r"[0-9]+", texts[0]):
            found += [(int(texts[0]), sex, name) for sex, name in zip(sexes, texts[1:])]
    return sorted(found, key=lambda entry: entry[:2])
