"""Baby names, solved with one pattern for rows, one for cells, and a match on what a row holds."""

import html
import re

# (?i) any case, (?s) the dot crosses line ends, and \b keeps <thead> from being a <th>.
# Neither pattern can run away: .*? stops at the nearest end of a row, which (?=...) leaves for
# the next match to begin with, and [^<]* stops before any tag.
ROW = r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)"
CELL = r"(?i)<(t[dh])\b[^>]*>([^<]*)"

SEXES = {"Female name": "F", "Male name": "M"}


def baby_names(page: str) -> list[tuple[int, str, str]]:
    """Return all names of a ranking page with rank and sex, sorted by rank, girls before boys.

    >>> page = '''<table><tr><td><a href="/">Home</a></td><td>Year: 1990</td></tr></table>
    ... <TABLE border="1">
    ... <tr align="center">
    ...   <th scope="col" width="12%">Rank</th>
    ...   <th scope="col">Male name</th> <th bgcolor="pink">Female name</th></tr>
    ... <tr align="right"><td>10</td><td>Jordan</td><td>Megan</td>
    ... <tr align="right"><td>9</td><td> Tyler </td><td>Ren&eacute;e</td>
    ... <TR><TD colspan="3"><small>Note: Rank 1 is the <em>most</em> popular.</small></TD></TR>
    ... </TABLE>'''
    >>> baby_names(page)
    [(9, 'F', 'Renée'), (9, 'M', 'Tyler'), (10, 'F', 'Megan'), (10, 'M', 'Jordan')]

    Parameters
    ----------
    page : str
        HTML. ``<`` and ``>`` occur only in tags.

    Returns
    -------
    list of tuples (rank, sex, name), sex is "F" or "M"

    Notes
    -----
    - A row begins at ``<tr``. It ends at ``</tr>``, the next ``<tr`` or ``</table>``.
    - The header comes before all names: three ``th`` cells that read as above, the last two in
      either order. It may be repeated.
    - A row of names is three ``td`` cells and no others: a rank in digits, each rank once, then
      two names in the header's order. These cells hold plain text and end with ``</td>``.
    - All other rows hold no names.
    - Strip white space around each text, and apply `html.unescape` to names.
    """
    names = []
    for row in re.findall(ROW, page):
        cells = re.findall(CELL, row)
        # References come last, and once: &lt; is no tag, and &amp;lt; is not <.
        match [(kind.lower(), html.unescape(text).strip()) for kind, text in cells]:
            case [("th", "Rank"), ("th", one), ("th", other)]:
                left, right = SEXES[one], SEXES[other]
            case [("td", rank), ("td", one), ("td", other)] if rank.isdecimal():
                names += [(int(rank), left, one), (int(rank), right, other)]
    # Tuples compare from the left: rank as a number first, then "F" before "M".
    return sorted(names)
