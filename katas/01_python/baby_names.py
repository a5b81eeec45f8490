"""Baby names: how do you read a table out of a web page with regular expressions?

``.*`` is greedy: it takes as much as it can, and would run from the first cell to the end of
the last.  Say what a piece may hold (``[^<]*``, anything up to the next tag), or ask for as
little as possible (``.*?``).  Patterns suit a page whose form you know, such as this one;
for any page at all there are parsers.

Read: https://docs.python.org/3/howto/regex.html#greedy-versus-non-greedy
"""


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
    raise NotImplementedError
