"""Baby names: how do you read a table out of a web page with regular expressions?

``.*`` is greedy: it runs on to the last place that fits.  Say what a piece may hold (``[^<]*``), or
ask for as little as possible (``.*?``).  Patterns suit pages whose form you know, such as these;
for all others there are parsers.

Read: https://docs.python.org/3/howto/regex.html#greedy-versus-non-greedy
House rules: README.md of this chapter
"""


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
    raise NotImplementedError
