"""No pattern at all: the page is cut at every tag, and what follows a tag is its text."""

import html


def rows_of(page):
    row = []
    for piece in page.split("<")[1:]:
        tag, _, text = piece.partition(">")
        kind = (tag.split() or [""])[0].lower()
        if kind in ("tr", "/tr", "/table"):
            yield row
            row = []
        elif kind in ("td", "th"):
            row.append((kind, html.unescape(text.strip())))


def baby_names(page):
    by_rank = {}
    sexes = None
    for row in rows_of(page):
        kinds = [kind for kind, _ in row]
        texts = [text for _, text in row]
        if kinds == ["th"] * 3:
            sexes = ["F" if text.startswith("Female") else "M" for text in texts[1:]]
        elif kinds == ["td"] * 3 and texts[0] and set(texts[0]) <= set("0123456789"):
            by_rank[int(texts[0])] = dict(zip(sexes, texts[1:]))
    return [(rank, sex, by_rank[rank][sex]) for rank in sorted(by_rank) for sex in "FM"]
