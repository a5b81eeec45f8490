"""A walk from tag to tag with str.find, and a list of kinds and texts for each row."""

from html import unescape


def baby_names(page):
    ranks = {}
    girls_first = False
    row = []
    kind = None
    pos = 0
    while True:
        start = page.find("<", pos)
        if start < 0:
            break
        text = page[pos:start]
        end = page.index(">", start)
        words = page[start + 1 : end].lower().split()
        tag = words[0] if words else ""
        pos = end + 1
        if tag in ("td", "th"):
            kind = tag
        elif tag in ("/td", "/th"):
            row.append((kind, unescape(text.strip())))
        elif tag in ("tr", "/tr", "/table"):
            kinds = [k for k, _ in row]
            if kinds == ["th", "th", "th"]:
                girls_first = row[1][1] == "Female name"
            elif kinds == ["td", "td", "td"] and row[0][1].isdigit():
                a, b = row[1][1], row[2][1]
                ranks[int(row[0][1])] = (a, b) if girls_first else (b, a)
            row = []
    out = []
    for rank in sorted(ranks):
        out.append((rank, "F", ranks[rank][0]))
        out.append((rank, "M", ranks[rank][1]))
    return out
