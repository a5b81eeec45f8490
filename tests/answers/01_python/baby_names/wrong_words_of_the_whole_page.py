"""The order of the columns is searched in all of the page's text.

The learner must see:
"but only the th cells are the header, and they say Male name first."
"""

import html
import re

ROW = re.compile(r"<tr(?:\s[^>]*)?>(.*?)(?=<tr\b|</tr|</table)", re.I | re.S)
CELL = re.compile(r"<(t[hd])(?:\s[^>]*)?>([^<]*)</t[hd]\s*>", re.I)


def baby_names(page: str) -> list[tuple[int, str, str]]:
    found = []
    sexes = "FM" if page.rfind("Female name") < page.rfind("Male name") else "MF"
    for row in ROW.findall(page):
        cells = [(kind.lower(), html.unescape(text).strip()) for kind, text in CELL.findall(row)]
        kinds = [kind for kind, _ in cells]
        texts = [text for _, text in cells]
        if kinds == ["th"] * 3 and set(texts) == {"Rank", "Male name", "Female name"}:
            pass
        elif kinds == ["td"] * 3 and re.fullmatch(r"[0-9]+", texts[0]):
            found += [(int(texts[0]), sex, name) for sex, name in zip(sexes, texts[1:])]
    return sorted(found, key=lambda entry: entry[:2])
