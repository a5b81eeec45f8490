import csv
import gzip
import random

import pytest

from .baby_names import baby_names

#: Every row of names is here. Its order is neither that of numbers nor that of text.
PAGE = """\
<html><body>
<h1>Most popular names of 1995</h1>
<table>
<tr><th>Rank</th><th>Male name</th><th>Female name</th></tr>
<tr><td>10</td><td>Jordan</td><td>Megan</td></tr>
<tr><td>2</td><td>Matthew</td><td>Ashley</td></tr>
<tr><td>1</td><td>Michael</td><td>Jessica</td></tr>
</table>
</body></html>
"""

NAMES = [
    (1, "F", "Jessica"),
    (1, "M", "Michael"),
    (2, "F", "Ashley"),
    (2, "M", "Matthew"),
    (10, "F", "Megan"),
    (10, "M", "Jordan"),
]


GREEDY = (
    "Tags inside a text mean that the pattern was greedy: it ran on to the last end, not the next."
)


def read(page, about=None):
    """Call ``baby_names`` and make sure that tuples of the right types came back.

    ``about`` says what is special about the page, in case that the call raises.
    """
    try:
        names = baby_names(page)
    except Exception as error:
        if note := GREEDY if "</" in str(error) else about:
            error.add_note(note)
        raise
    assert isinstance(names, list), f"a list is asked, but {names!r} came."
    for row in names:
        assert isinstance(row, tuple) and len(row) == 3, (
            f"tuples of rank, sex and name are asked, but {row!r} came."
        )
        rank, sex, name = row
        assert type(rank) is int, (
            f"the rank of {name!r} is {rank!r}: what a pattern finds is text, and a rank an int."
        )
        assert sex in ("F", "M"), f"the sex of {name!r} is {sex!r}, but 'F' or 'M' is asked."
        assert isinstance(name, str), f"a name is a str, but {name!r} came."
    return names


def assert_names(page, expected, otherwise):
    """Expect these rows in any order; ``otherwise`` says what can be wrong with others."""
    names = read(page, otherwise)

    missing = [row for row in expected if row not in names]
    extra = [row for row in names if row not in expected]
    assert not missing and not extra, (
        f"missing: {missing[:6]}; not on the page: {extra[:6]}. "
        f"{reason(missing, extra, page) or otherwise}"
    )
    assert len(names) == len(expected), (
        f"{len(expected)} names are on the page, but {len(names)} came: "
        "some came twice, or were left from the page before."
    )


def reason(missing, extra, page):
    """Say what makes such rows, if they show it."""
    texts = [name for _, _, name in extra]
    if any("</" in text for text in texts):
        return GREEDY
    if any(text != text.strip() for text in texts):
        return "White space around a name is not part of it."
    if any(text not in page and text.title() in page for text in texts):
        return "The page was made lower case, and not only the pattern that searches it."
    if any((rank, other_sex(sex), name) in missing for rank, sex, name in extra):
        return (
            "Some have the wrong sex: the header says which column is which, "
            "and a search for 'male' finds it in 'Female', too."
        )
    return None


def other_sex(sex):
    return {"F": "M", "M": "F"}[sex]


def instead(name, other):
    """Return NAMES with ``other`` in the place of ``name``."""
    return [(rank, sex, other if old == name else old) for rank, sex, old in NAMES]


def test_a_name_is_a_tuple_of_rank_sex_and_name():
    names = read(PAGE)

    assert names, (
        "the page lists six names, but none came: print the rows and cells that you find. "
        "A greedy pattern finds one row in all, or one cell in a row."
    )


def test_every_row_gives_a_girls_and_a_boys_name():
    assert_names(PAGE, NAMES, "Every row of names has a number, a boy's and a girl's name here.")


def test_the_names_are_sorted_by_rank():
    ranks = [rank for rank, _, _ in read(PAGE)]

    assert ranks == [1, 1, 2, 2, 10, 10], (
        f"the ranks came as {ranks}. 10 before 2 and after 1 is the order of text: "
        "sort numbers. 10 first is the order of the page."
    )


def test_a_girls_name_stands_before_the_boys_name_of_the_same_rank():
    sexes = [sex for _, sex, _ in read(PAGE)]

    assert sexes == ["F", "M"] * 3, f"F and M were to alternate, but {sexes} came."


def test_a_name_of_both_sexes_keeps_both_ranks():
    assert_names(
        PAGE.replace("Ashley", "Jordan"),
        instead("Ashley", "Jordan"),
        "Jordan is 2nd of the girls and 10th of the boys: in a dict with names for keys, "
        "one of them takes the place of the other.",
    )


def test_the_header_says_which_column_is_which():
    assert_names(
        PAGE.replace("Male", "Fe-male").replace("Female", "Male").replace("Fe-male", "Female"),
        [(rank, other_sex(sex), name) for rank, sex, name in NAMES],
        "The header is Rank, Female name, Male name here, so Michael is a girl's name.",
    )


def test_all_rows_may_be_on_one_line():
    assert_names(PAGE.replace("\n", ""), NAMES, "The page is on one line here.")


def test_a_row_may_be_on_many_lines():
    assert_names(
        PAGE.replace("<td>", "\n  <td>\n    ").replace("</td>", "\n  </td>"),
        NAMES,
        "Every cell is on three lines here, with white space around its text. A dot does not match "
        "the end of a line unless it is told to; nor does a set of letters and blanks.",
    )


def test_tags_may_have_attributes():
    assert_names(
        PAGE.replace("<tr>", '<tr class="odd"\n valign=top>').replace("<td>", "<td align=right>"),
        NAMES,
        "A tag is <td align=right> here, or goes over two lines. What may stand before its end?",
    )


def test_tags_may_be_in_capitals():
    assert_names(
        PAGE.replace("tr>", "TR>").replace("th>", "TH>").replace("td>", "TD>"),
        NAMES,
        "The tags are <TR>, <TH> and <TD> here.",
    )


def test_other_tags_may_stand_around_rows():
    assert_names(
        PAGE.replace("<table>\n", "<table><caption>1995</caption><thead>").replace(
            "Female name</th></tr>", "Female name</th></tr></thead><tbody>"
        ),
        NAMES,
        "<thead> stands before the header here: it begins as <th> does, but is no cell.",
    )


@pytest.mark.parametrize(
    "row",
    [
        "<tr><th>Rank</th><th>Male name</th><th>Female name</th></tr>",
        "<tr><td>Total</td><td>54321</td><td>43210</td></tr>",
        "<tr><td>5 names</td><td>are not</td><td>shown</td></tr>",
        '<tr><td colspan="3">1995</td></tr>',
        "<tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>",
        "<tr></tr>",
    ],
    ids=["the header again", "totals", "a note", "a year", "page numbers", "an empty row"],
)
def test_rows_without_names_are_left_out(row):
    assert_names(
        PAGE.replace("<tr><td>2<", f"{row}\n<tr><td>2<"),
        NAMES,
        f"The row {row} is no row of names: that is three td cells, the first only digits. "
        "A number from it beside a name from below means that the pattern went on "
        "into the next row.",
    )


@pytest.mark.parametrize(
    ("row", "note"),
    [
        (
            "<tr><td>Year</td><td>1990</td></tr>\n<tr><td>Source</td><td>SSA</td></tr>",
            "1990, Source and SSA follow one another, but in two rows: three cells are a row "
            "of names only if one row holds them.",
        ),
        (
            "<tr><th>5</th><td>Emma</td><td>Liam</td></tr>",
            "Its first cell is a th: what a cell is must be known beside its text.",
        ),
        (
            "<tr><th>Ohio</th><td>5</td><td>Emma</td><td>Liam</td></tr>",
            "It has four cells, if one counts the th, too.",
        ),
        (
            "<tr><td></td><td>5</td><td>Emma</td><td>Liam</td></tr>",
            "It has four cells: a pattern that wants a character or more misses the empty one.",
        ),
        (
            "<tr><td></td><td>girls</td><td>boys</td></tr>",
            "Its first cell is empty, and so no number.",
        ),
    ],
    ids=[
        "two short rows",
        "a th before two td",
        "a th before three td",
        "an empty cell",
        "no rank",
    ],
)
def test_a_row_of_names_is_three_td_cells_and_no_others(row, note):
    assert_names(
        PAGE.replace("<tr><td>2<", f"{row}\n<tr><td>2<"), NAMES, f"{row} holds no names. {note}"
    )


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Anne-Marie", "Anne-Marie"),
        ("Mary Ann", "Mary Ann"),
        ("Zoë", "Zoë"),
        ("Ren&eacute;e", "Renée"),
        ("D&#39;Arcy", "D'Arcy"),
        ("Jos&#xE9;e", "Josée"),
    ],
)
def test_a_name_reads_as_on_the_screen(written, name):
    assert_names(
        PAGE.replace("Megan", written),
        instead("Megan", name),
        f"{written} stands for {name}: a name is more than the letters of \\w or [A-Za-z], "
        "and a reference such as &eacute; stands for one letter.",
    )


@pytest.mark.parametrize(
    ("written", "name", "note"),
    [
        (
            "Jo&lt;Ann",
            "Jo<Ann",
            "If the whole page is unescaped before it is cut, &lt; looks like the start of a tag.",
        ),
        (
            "Jo&amp;amp;Ann",
            "Jo&amp;Ann",
            "Jo&Ann means that references were read twice: the & of the first time began another.",
        ),
    ],
)
def test_a_reference_is_read_once_and_is_no_tag(written, name, note):
    assert_names(
        PAGE.replace("Megan", written),
        instead("Megan", name),
        f"{written} stands for {name}. {note}",
    )


def test_words_outside_rows_are_no_header():
    page = PAGE.replace("<table>", "<p>Female name, Male name, and how often:</p><table>").replace(
        "</table>", "</table><p>Female name and Male name: as on the birth certificate.</p>"
    )

    names = read(page)

    assert sorted(names) != sorted((rank, other_sex(sex), name) for rank, sex, name in NAMES), (
        "all sexes are exchanged: the texts before and after the table say Female name first, "
        "but only the th cells are the header, and they say Male name first."
    )
    assert_names(page, NAMES, "Text stands before and after the table here.")


@pytest.mark.parametrize(
    "page",
    ["", "<p>No names this year.</p>", PAGE[: PAGE.index("<tr><td>")]],
    ids=["no text", "no table", "only a header"],
)
def test_a_page_without_names_gives_an_empty_list(page):
    names = read(page, "This page has no names: a search that finds nothing gives None.")

    assert names == [], f"[] is asked, but {names!r} came."


def test_one_page_leaves_nothing_behind_for_the_next():
    read(PAGE.replace("Megan", "Emma"))

    assert_names(PAGE, NAMES, "Emma was on the page before: every call needs a new list.")


@pytest.fixture
def top_100(data):
    """The hundred commonest names of 1995 in the USA for each sex, the commonest first."""
    with gzip.open(data / "babynames_top100.csv.gz", "rt", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["year"] == "1995.0"]
    return {sex: [row["name"] for row in rows if row["sex"] == sex] for sex in "FM"}


def ranking_page(girls, boys, rng):
    """Return the names as a page of many hands: rows shuffled, tags in every form."""
    header = "<TR bgcolor=silver><TH>Rank</TH>\n<TH>Female name</TH> <TH>Male name</TH></TR>"
    forms = [
        "<tr><td>{}</td><td>{}</td><td>{}</td></tr>",
        '<tr align="right"><td> {} </td>\n<td> {} </td>\n<td> {} </td></tr>\n',
        '<TR CLASS="even"><TD>{}</TD><TD\n WIDTH=90>{}</TD>\t<TD>\n{}</TD>\n</TR>\n\n',
    ]
    ranked = list(enumerate(zip(girls, boys, strict=True), start=1))
    rows = [
        rng.choice(forms).format(rank, *names) for rank, names in rng.sample(ranked, len(ranked))
    ]
    for place in (75, 50, 25, 0):
        rows.insert(place, header)
    return f"<table border=1><thead>{''.join(rows)}<tr><td colspan=3>1995</td></tr></table>"


def test_a_whole_page_of_1995(top_100, seed):
    girls, boys = top_100["F"], top_100["M"]
    page = ranking_page(girls, boys, random.Random(seed))

    names = read(page)

    expected = [
        (rank, sex, name)
        for rank, (girl, boy) in enumerate(zip(girls, boys, strict=True), start=1)
        for sex, name in (("F", girl), ("M", boy))
    ]
    assert_names(page, expected, "The tests above try each form of this page on its own.")
    assert names == expected, "all 200 names came, but not in the order of rank, F before M."
