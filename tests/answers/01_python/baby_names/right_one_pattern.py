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
    </tr>
    """,
    re.VERBOSE | re.IGNORECASE,
)


def baby_names(page):
    girls_first = re.search(r"<th[^>]*>\s*Female.*Male", page, re.IGNORECASE | re.DOTALL)
    found = re.search(r"(fe)?male name", page, re.IGNORECASE)
    girls_first = bool(found and found[1])
    left, right = ("F", "M") if girls_first else ("M", "F")
    names = []
    for row in ROW.finditer(page):
        rank = int(row["rank"])
        names.append((rank, left, html.unescape(row["left"])))
        names.append((rank, right, html.unescape(row["right"])))
    names.sort(key=itemgetter(1))
    names.sort(key=itemgetter(0))
    return names
