"""A walk from tag to tag with str.find, and a list of kinds and texts for each row."""

from html import unescape


def baby_names(page):
    ranks = {}
    girls_first = False
    row = None
    kind = None
    text = ""
    pos = 0
    while True:
        start = page.find("<", pos)
        if start < 0:
            break
        text = page[pos:start]
        end = page.index(">", start)
        tag = page[start + 1:end].split()
        name = tag[0].lower().rstrip("/") if not tag[0].startswith("/") else tag[0].lower()
        pos = end + 1
        if name == "tr":
            row = []
        elif name in ("td", "th"):
            kind = name
        elif name in ("/td", "/th"):
            row.append((kind, unescape(text.strip())))
        elif name == "/tr":
            if len(row) == 3:
                if [c[0] for c in row] == ["th", "th", "th"]:
                    if row[1][1] == "Female name":
                        girls_first = True
                    elif row[1][1] == "Male name":
                        girls_first = False
                elif [c[0] for c in row] == ["td", "td", "td"] and row[0][1].isdigit():
                    a, b = row[1][1], row[2][1]
                    ranks[int(row[0][1])] = (a, b) if girls_first else (b, a)
    out = []
    for rank in sorted(ranks):
        out.append((rank, "F", ranks[rank][0]))
        out.append((rank, "M", ranks[rank][1]))
    return out
