"""One verbose pattern with named groups for a whole row of names."""

import html
import re
from operator import itemgetter

ROW = re.compile(
    r"""
    <tr [^>]* > \s*
    <td [^>]* > \s* (?P<rank> \d+ ) \s* </td> \s*
    <td [^>]* > \s* (?P<left> [^<]*? ) \s* </td> \s*
    <td [^>]* > \s* (?P<right> [^<]*? ) \s* </td> \s*
    (?= </?tr | </table )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def baby_names(page):
    first = re.search(r"<th[^>]*>\s*(Fem|M)ale name", page, re.IGNORECASE)
    left, right = ("F", "M") if first and first[1] == "Fem" else ("M", "F")
    names = []
    for row in ROW.finditer(page):
        rank = int(row["rank"])
        names.append((rank, left, html.unescape(row["left"])))
        names.append((rank, right, html.unescape(row["right"])))
    names.sort(key=itemgetter(1))
    names.sort(key=itemgetter(0))
    return names
