"""Baby names, solved with one pattern for rows, one for cells, and a match on what a row holds."""

import html
import re

# (?i) any case, (?s) the dot crosses line ends, and \b keeps <thead> from being a <th>.
# Neither pattern can run away: .*? stops at the nearest </tr>, and [^<]* before any tag.
ROW = r"(?is)<tr\b.*?</tr>"
CELL = r"(?i)<(t[dh])\b[^>]*>([^<]*)"

SEXES = {"Female name": "F", "Male name": "M"}


def baby_names(page: str) -> list[tuple[int, str, str]]:
    """Return the names of a ranking page, each with its rank and its sex.

    Parameters
    ----------
    page : str
        HTML. A row is ``<tr>...</tr>`` around its cells, ``<th>...</th>`` or ``<td>...</td>``, and
        white space; other tags and other text stand outside rows. Tags may be in capitals and
        have attributes. A row may be on one line or on many, and rows may share a line.

        A cell holds plain text or nothing, perhaps with white space around it that does not
        count; between two words is one blank. In a name, any character but white space may be
        a reference such as ``&eacute;``, ``&#39;``, ``&amp;`` or ``&lt;``, as `html.unescape`
        knows them. ``<`` and ``>`` only begin and end tags; there are no comments or scripts.

        The header comes before all names and may be repeated, in the same order: the ``th``
        cells ``Rank``, ``Male name`` and ``Female name``, the last two in either order. No
        other cell reads so, and no other row is three ``th`` cells.

        A row of names is three cells, all of them ``td``: a rank in digits 0 to 9 (the page has
        no other kind of digits), then two names, never empty, in the header's order. Such rows
        come in any order, and no rank comes twice. All other rows hold no names, whatever
        their cells.

    Returns
    -------
    list of tuples (rank, sex, name)
        Two for each row of names: an int, ``"F"`` or ``"M"``, and the name as it reads on the
        screen. Sorted by rank, girls before boys. Empty if the page has no names.

    Examples
    --------
    >>> baby_names(
    ...     "<table><tr><th>Rank</th><th>Male name</th><th>Female name</th></tr>"
    ...     "<tr><td>10</td><td>Jordan</td><td>Megan</td></tr>"
    ...     "<TR><TD ALIGN=right>9</TD> <TD>Tyler</TD> <TD>Ren&eacute;e</TD></TR></table>"
    ... )
    [(9, 'F', 'Renée'), (9, 'M', 'Tyler'), (10, 'F', 'Megan'), (10, 'M', 'Jordan')]
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
