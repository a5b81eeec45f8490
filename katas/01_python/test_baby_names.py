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

#: In the form of the page that the Social Security Administration once served for 1990: tables
#: for the layout, header cells with attributes, rows without an end, and a note as the last row.
PAGE_OF_1990 = """\
<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html lang="en">
<head><title>Popular Baby Names</title>
<meta name="dc.date.reviewed" scheme="ISO8601" content="2005-12-30">
</head>
<body bgcolor="#ffffff" topmargin="1">
<table width="100%" border="0" cellspacing="0" cellpadding="4">
  <tbody>
  <tr><td class="top" valign="bottom" width="25%">
      Online services
    </td><td valign="bottom" class="titletext">
      <!-- title -->Popular Baby Names
    </td>
  </tr>
  <tr>
    <td colspan="2" height="2"></td></tr>
</table>
<table width="100%" border="0" cellpadding="4" summary="formatting">
<tr valign="top">
  <td width="25%" class="greycell">
    <a href="background.html">Background information</a>
    <p><br />
    Select another <label for="yob">year of birth</label>?<br />
    <form method="post" action="names.cgi">
    &nbsp; <input type="text" name="year" id="yob" size="4" value="1990">
    <input type="hidden" name="top" value="1000">
    <input type="submit" value="  Go  ">
    </form>
  </td><td>
<h3 align="center">Popularity in 1990</h3>
<p align="center">
<table width="48%" border="1" bordercolor="#aaabbb"
 cellpadding="2" cellspacing="0" summary="Popularity for top 12">
<tr align="center" valign="bottom">
<th scope="col" width="12%" bgcolor="#efefef">Rank</th>
<th scope="col" width="41%" bgcolor="#99ccff">Male name</th>
<th scope="col" bgcolor="pink" width="41%">Female name</th></tr>
<tr align="right"><td>1</td><td>Michael</td><td>Jessica</td>
<tr align="right"><td>2</td><td>Christopher</td><td>Ashley</td>
<tr align="right"><td>3</td><td>Matthew</td><td>Brittany</td>
<tr align="right"><td>4</td><td>Joshua</td><td>Amanda</td>
<tr align="right"><td>5</td><td>Daniel</td><td>Samantha</td>
<tr align="right"><td>6</td><td>David</td><td>Sarah</td>
<tr align="right"><td>7</td><td>Andrew</td><td>Stephanie</td>
<tr align="right"><td>8</td><td>James</td><td>Jennifer</td>
<tr align="right"><td>9</td><td>Justin</td><td>Elizabeth</td>
<tr align="right"><td>10</td><td>Joseph</td><td>Lauren</td>
<tr align="right"><td>11</td><td>Ryan</td><td>Megan</td>
<tr align="right"><td>12</td><td>John</td><td>Emily</td>
<tr><td colspan="3"><small>Note: Rank 1 is the most popular, rank 2 is the next most popular, and
so forth. <em>Source:</em> all 1990 applications for a card.</small></td></tr></table>
<p>&nbsp;
</td></tr></table>
</body></html>
"""

GREEDY = (
    "Tags inside a text mean that the pattern was greedy: it ran on to the last end, not the next."
)


def read(page, about=None):
    """Call ``baby_names`` and make sure that it returned tuples of the right types.

    ``about`` says what is special about the page, in case that the call raises.
    """
    try:
        names = baby_names(page)
    except Exception as error:
        if note := GREEDY if "</" in str(error) else about:
            error.add_note(note)
        raise
    assert isinstance(names, list), f"expected a list, got {names!r}."
    for row in names:
        assert isinstance(row, tuple) and len(row) == 3, (
            f"expected tuples of rank, sex and name, got {row!r}."
        )
        rank, sex, name = row
        assert type(rank) is int, (
            f"the rank of {name!r} is {rank!r}: a pattern finds text, but a rank is an int."
        )
        assert sex in ("F", "M"), f"the sex of {name!r}: expected 'F' or 'M', got {sex!r}."
        assert isinstance(name, str), f"expected a name to be a str, got {name!r}."
    return names


def assert_names(page, expected, otherwise):
    """Expect these rows in any order; ``otherwise`` says what can be wrong with others."""
    names = read(page, otherwise)

    missing = [row for row in expected if row not in names]
    extra = [row for row in names if row not in expected]
    assert not missing and not extra, (
        f"missing: {missing[:6]}; wrong: {extra[:6]}. "
        f"{reason(names, missing, extra, page) or otherwise}"
    )
    assert len(names) == len(expected), (
        f"expected {len(expected)} names, got {len(names)}: some occur twice, or are left over "
        "from an earlier page."
    )


def reason(names, missing, extra, page):
    """Say what makes such rows, if they show it."""
    texts = [name for _, _, name in extra]
    if any("</" in text for text in texts):
        return GREEDY
    if any(text != text.strip() for text in texts):
        return "White space around a name is not part of it."
    if any(text not in page and text.title() in page for text in texts):
        return "The whole page was made lower case, and the names with it."
    if extra and all(sex == "M" for _, sex, _ in names) and girls(extra) == girls(missing):
        return "All girls are 'M', and all boys are right: 'male' is found in 'Female', too."
    return None


def girls(rows):
    """Return what is left of the rows when the sex of all is the same."""
    return sorted((rank, name) for rank, _, name in rows)


def exchanged(rows):
    """Return the rows with the sexes exchanged, sorted."""
    return sorted((rank, {"F": "M", "M": "F"}[sex], name) for rank, sex, name in rows)


def instead(name, other):
    """Return NAMES with ``other`` in the place of ``name``."""
    return [(rank, sex, other if old == name else old) for rank, sex, old in NAMES]


def test_a_name_is_a_tuple_of_rank_sex_and_name():
    names = read(PAGE)

    assert names, (
        "the page lists six names; got none. Print the rows and cells that you find. "
        "A greedy pattern finds one row in all, or one cell in a row."
    )


def test_every_row_gives_a_girls_and_a_boys_name():
    assert_names(PAGE, NAMES, "Each row of names has a rank, a boy's name and a girl's name here.")


def test_the_names_are_sorted_by_rank():
    ranks = [rank for rank, _, _ in read(PAGE)]

    assert ranks == [1, 1, 2, 2, 10, 10], (
        f"expected the ranks 1, 1, 2, 2, 10, 10, got {ranks}. 10 before 2 and after 1 is the order "
        "of text: sort numbers. 10 first is the order of the page."
    )


def test_a_girls_name_stands_before_the_boys_name_of_the_same_rank():
    sexes = [sex for _, sex, _ in read(PAGE)]

    assert sexes == ["F", "M"] * 3, f"expected F before M in each rank, got {sexes}."


def test_a_name_of_both_sexes_keeps_both_ranks():
    assert_names(
        PAGE.replace("Ashley", "Jordan"),
        instead("Ashley", "Jordan"),
        "Jordan is 2nd of the girls and 10th of the boys. If only one is missing: in a dict with "
        "names as keys, one of them replaces the other.",
    )


def test_the_header_says_which_column_is_which():
    page = PAGE.replace("Male", "Fe-male").replace("Female", "Male").replace("Fe-male", "Female")

    names = read(page, "The header is Rank, Female name, Male name here.")

    assert sorted(names) != NAMES, (
        "all sexes are exchanged: the header is Rank, Female name, Male name here, so Michael is a "
        "girl's name. Either the order of the columns is fixed in your code, or 'male' was found "
        "in 'Female'."
    )
    assert_names(page, exchanged(NAMES), "The header is Rank, Female name, Male name here.")


def test_all_rows_may_be_on_one_line():
    assert_names(PAGE.replace("\n", ""), NAMES, "The page is on one line here.")


def test_a_row_may_be_on_many_lines():
    assert_names(
        PAGE.replace("<td>", "\n  <td>\n    ").replace("</td>", "\n  </td>"),
        NAMES,
        "Every cell is on three lines here, with white space around its text. By default, a dot "
        "does not match the end of a line; a set of letters and blanks never does.",
    )


def test_tags_may_have_attributes():
    assert_names(
        PAGE.replace("<tr>", '<tr class="odd"\n valign=top>').replace("<td>", "<td align=right>"),
        NAMES,
        "Tags are <td align=right> here, or go over two lines. What may stand before the >?",
    )


def test_header_cells_may_have_attributes():
    assert_names(
        PAGE.replace("<th>", '<th scope="col" width="12%">'),
        NAMES,
        'Header cells are <th scope="col" width="12%"> here.',
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
        "<thead> stands before the header here: it begins like <th>, but is no cell.",
    )


def test_other_tables_may_stand_before():
    table = (
        "<table summary='formatting'>\n<tr><td>Year of birth</td><td><b>1995</b></td></tr>\n"
        "<tr><td><a href='about.html'>About 1995</a><br />\n<input name='year'></td></tr></table>\n"
    )

    assert_names(
        PAGE.replace("<table>", f"{table}<table>"),
        NAMES,
        "The table of names is the second one here. The first has rows of one and two cells, and "
        "other tags inside its cells.",
    )


@pytest.mark.parametrize(
    ("after", "note"),
    [
        ("</table>", "The last row has no other row after it."),
        (
            "</table></td><td>Contact</td></tr></table>",
            "The cell Contact comes after </table>, so it is not part of the last row.",
        ),
    ],
    ids=["in a table of its own", "in a table for the layout"],
)
def test_a_row_may_have_no_end_tag(after, note):
    before = "<table>" if after == "</table>" else "<table><tr><td>Menu</td><td><table>"

    assert_names(
        PAGE.replace("</tr>", "").replace("<table>", before).replace("</table>", after),
        NAMES,
        f"No row of names has an end tag here: a row also ends at the next <tr>, or at </table>. "
        f"{note}",
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
        f"The row {row} is no row of names: that has three td cells, the first of them only "
        "digits. A number from this row with a name from the next one means that the pattern ran "
        "on into the next row.",
    )


@pytest.mark.parametrize(
    ("row", "note"),
    [
        (
            "<tr><td>Year</td><td>1990</td></tr>\n<tr><td>Source</td><td>SSA</td></tr>",
            "1990, Source and SSA follow each other, but in two rows: three cells are a row "
            "of names only if they are in one row.",
        ),
        (
            "<tr><th>5</th><td>Emma</td><td>Liam</td></tr>",
            "Its first cell is a th: remember which kind each cell is.",
        ),
        (
            "<tr><th>Ohio</th><td>5</td><td>Emma</td><td>Liam</td></tr>",
            "It has four cells: the th counts, too.",
        ),
        (
            "<tr><td></td><td>5</td><td>Emma</td><td>Liam</td></tr>",
            "It has four cells: a pattern that needs at least one character misses the empty one.",
        ),
        (
            "<tr><td></td><td>girls</td><td>boys</td></tr>",
            "Its first cell is empty, so it is no number.",
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
        f"{written} stands for {name}: a name may have more than the letters of \\w or [A-Za-z], "
        "and a reference such as &eacute; stands for one letter.",
    )


@pytest.mark.parametrize(
    ("written", "name", "note"),
    [
        (
            "Jo&lt;Ann",
            "Jo<Ann",
            "Unescaped before the page is cut into cells, &lt; looks like the start of a tag.",
        ),
        (
            "Jo&amp;amp;Ann",
            "Jo&amp;Ann",
            "Jo&Ann means that references were unescaped twice: the first & made another one.",
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

    assert sorted(names) != exchanged(NAMES), (
        "all sexes are exchanged: the text before and after the table says Female name first, "
        "but only the th cells are the header, and they say Male name first."
    )
    assert_names(page, NAMES, "There is text before and after the table here.")


@pytest.mark.parametrize(
    "page",
    ["", "<p>No names this year.</p>", PAGE[: PAGE.index("<tr><td>")] + "</table>"],
    ids=["no text", "no table", "only a header"],
)
def test_a_page_without_names_gives_an_empty_list(page):
    names = read(page, "This page has no names: a search that finds nothing returns None.")

    assert names == [], f"expected [], got {names!r}."


def test_one_page_leaves_nothing_behind_for_the_next():
    read(PAGE.replace("Megan", "Emma"))

    assert_names(PAGE, NAMES, "Emma, if she is here, was on an earlier page: make a new list.")


def ranked(girls, boys):
    """Return what a page with these names holds."""
    return [
        (rank, sex, name)
        for rank, pair in enumerate(zip(girls, boys, strict=True), start=1)
        for sex, name in zip("FM", pair, strict=True)
    ]


def test_the_page_of_1990():
    names = read(PAGE_OF_1990, "See PAGE_OF_1990 in the tests: print what you find in it.")

    lines = [line for line in PAGE_OF_1990.splitlines() if line.startswith('<tr align="right">')]
    cells = [line.replace("</td>", "").split("<td>") for line in lines]
    expected = ranked([row[3] for row in cells], [row[2] for row in cells])
    assert names == expected, (
        f"expected 24 names, from Jessica and Michael to Emily and John, got {len(names)}: "
        f"{names[:4]} ... {names[-4:]}. See PAGE_OF_1990 in the tests, and print the rows and "
        "cells that you find in it."
    )


@pytest.fixture
def top_100(data):
    """The hundred commonest names of 1995 in the USA, girls and boys, the commonest first."""
    with gzip.open(data / "babynames_top100.csv.gz", "rt", encoding="utf-8") as file:
        rows = [line.split(",") for line in file if line.startswith("1995.0,")]
    return [[name for _, sex, name, _ in rows if sex == which] for which in "FM"]


def ranking_page(girls, boys, rng):
    """Return the names as a page of many hands: rows shuffled, tags in several forms."""
    header = "<TR bgcolor=silver><TH>Rank</TH>\n<TH>Female name</TH> <TH>Male name</TH></TR>"
    forms = [
        "<tr><td>{}</td><td>{}</td><td>{}</td></tr>",
        "<tr align=right><td>{}</td><td>{}</td><td>{}</td>\n",
        '<tr align="right"><td> {} </td>\n<td> {} </td>\n<td> {} </td></tr>\n',
        '<TR CLASS="even"><TD>{}</TD><TD\n WIDTH=90>{}</TD>\t<TD>\n{}</TD>\n</TR>\n\n',
    ]
    places = list(enumerate(zip(girls, boys, strict=True), start=1))
    rows = [
        rng.choice(forms).format(rank, *names) for rank, names in rng.sample(places, len(places))
    ]
    for place in (75, 50, 25, 0):
        rows.insert(place, header)
    return f"<table border=1><thead>{''.join(rows)}<tr><td colspan=3>1995</td></tr></table>"


def test_a_whole_page_of_1995(top_100, seed):
    girls, boys = top_100
    page = ranking_page(girls, boys, random.Random(seed))

    names = read(page)

    expected = ranked(girls, boys)
    assert_names(
        page,
        expected,
        "This page has the names of 1995: rows in any order and several forms, four headers.",
    )
    assert names == expected, "all 200 names are right, but not in the order of rank, F before M."
