"""Full grading of baby_names: pages in every form that the stub allows, and a long one."""

from hypothesis import strategies as st

from dojo.check import check

#: How a letter may be written; all others stand for themselves.
SPELLINGS = {
    "é": ["é", "&eacute;", "&eacute", "&#233;", "&#xE9;"],
    "ß": ["ß", "&szlig;", "&#223;"],
    "'": ["'", "&#39;", "&#x27;", "&apos;"],
    "&": ["&amp;", "&#38;"],
    "<": ["&lt;", "&#60;", "&#x3c;"],
    ">": ["&gt;", "&#62;"],
}

NAMES = st.text("abcXYZéß' -&<", min_size=1, max_size=6).filter(
    lambda name: name == " ".join(name.split())
) | st.sampled_from(["a&amp;b", "&lt;b&gt;", "<b>a</b>", "&eacute;"])

#: A rank has as many digits as it needs.
RANKS = st.integers(1, 120) | st.sampled_from([9_999, 10_000, 1_234_567])

OTHER_ROWS = [
    "<tr></tr>",
    "<tr><td colspan=3>2017</td></tr>",
    '<tr class="pages"><td>1</td><td>2</td></tr>',
    "<TR><TD>1</TD><TD>2</TD><TD>3</TD><TD>4</TD></TR>",
    "<tr><td>All ranks</td><td>12345</td><td>23456</td></tr>",
    "<tr><td>2 names</td><td>are not</td><td>shown</td></tr>",
    "<tr><th>1</th><td>A</td><td>B</td></tr>",
    "<tr><TH>1</TH><th>A</th></tr>",
    "<tr><th>Ohio</th><td>1</td><td>A</td><td>B</td></tr>",
    "<tr><td></td><td>1</td><td>A</td><td>B</td></tr>",
    "<tr><td>1</td><td>A</td><td>B</td><td> </td></tr>",
    "<tr><td><b>new</b></td><td>1</td><td>A</td><td>B</td></tr>",
    "<tr><td>1</td><td>A</td><td>B</td><td><img src='up.png'></td></tr>",
    "<tr><td></td><td>A</td><td>B</td></tr>",
    "<tr><td>Year</td><td>1990</td></tr><tr><td>Source</td><td>SSA</td></tr>",
    "<tr><td>Year</td><td>1990</td><tr><td>Source</td><td>SSA</td>",
    "<tr><td colspan=3><small>Note: 1 is the <em>most</em> popular.</small></td></tr>",
    "<tr><td><a href='1.html'>1</a></td><td><!-- title -->A<br />B</td>",
    "<tr valign='top'><td>1",
]

LAYOUT = "<table summary='formatting'><tr><td>Menu</td><td>1</td>"

AROUND = [
    ("<table>", "</table>"),
    ("<h1>1995</h1>\n<table><thead>", "</table><p>1, 2, 3"),
    ("<p>Female name, Male name</p><table>", "</table>Male name, Female name"),
    ("<p>Male name, Female name</p><table>", "</table>Female name, Male name"),
    (f"{LAYOUT}</tr></table><table>", "</TABLE><p>1<!-- 2 -->"),
    (f"{LAYOUT}<tr><td><TABLE>", "</table></td></tr></table>"),
    (f"{LAYOUT}<tr><td>1</td><td><table>", "</table></td><td>Contact</td></tr></table>"),
]


@st.composite
def pages(draw):
    """A page whose tags, spaces and letters are written in ways that change from row to row."""

    def row(kind, *texts):
        spaces = draw(st.sampled_from(["", " ", "\n", "\r\n\t"]))
        attributes = draw(st.sampled_from(["", " nowrap", '\n class="th td"', " align=right"]))
        cells = [f"<{kind}{attributes}>{spaces}{text}{spaces}</{kind}>" for text in texts]
        end = draw(st.sampled_from(["</tr>", ""]))
        whole = f"<tr{attributes}>{spaces}{spaces.join(cells)}{spaces}{end}"
        if draw(st.booleans()):
            for tag in ("tr", kind):
                whole = whole.replace(f"<{tag}", f"<{tag.upper()}").replace(
                    f"</{tag}", f"</{tag.upper()}"
                )
        return whole

    def name():
        return "".join(draw(st.sampled_from(SPELLINGS.get(c, [c]))) for c in draw(NAMES))

    headings = draw(st.permutations(["Male name", "Female name"]))
    ranks = draw(st.lists(RANKS, unique=True, max_size=4))
    rows = [row("td", rank, name(), name()) for rank in ranks]
    rows += draw(st.lists(st.sampled_from(OTHER_ROWS), max_size=2))
    rows = draw(st.permutations(rows))
    if draw(st.booleans()):
        rows.insert(len(rows) // 2, row("th", "Rank", *headings))
    before, after = draw(st.sampled_from(AROUND))
    line_end = draw(st.sampled_from(["", "\n"]))
    return line_end.join([before, row("th", "Rank", *headings), *rows, after])


def rows(names):
    """Return what came, with a plain tuple for a named one."""
    if not isinstance(names, list):
        return names
    return [tuple(row) if isinstance(row, tuple) else row for row in names]


@check({"first": pages(), "second": pages()}, examples=35)
def two_pages(kata, first, second):
    return rows(kata.baby_names(first)), rows(kata.baby_names(second))


@two_pages.large()
def five_thousand_rows(rng):
    header = "<tr><th>Rank</th><th>Female name</th><th>Male name</th></tr>"
    rows = [
        f"<tr align='right'><td>{rank}</td><td>Girl {rank}</td><td>Boy {rank}</td></tr>"
        for rank in rng.permutation(5_000).tolist()
    ]
    return {"first": "\n".join(["<table>", header, *rows, "</table>"]), "second": ""}


@check({"page": st.sampled_from(["", "1 Ann Bob", "<table>\n</table>"])}, examples=3)
def without_names(kata, page):
    return kata.baby_names(page)
