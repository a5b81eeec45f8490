"""Female is taken for male, because it holds the word.

The learner must see:
"All girls are 'M', and all boys are right: 'male' is found in 'Female', too."
"""

import html
import re


def baby_names(page):
    names = []
    for row in re.findall(r"(?is)<tr\b.*?(?=<tr\b|</tr|</table)", page):
        cells = [html.unescape(text).strip() for text in re.findall(r"(?i)<t[dh]\b[^>]*>([^<]*)", row)]
        if cells[:1] == ["Rank"]:
            sexes = ["M" if re.search("male", heading, re.I) else "F" for heading in cells[1:]]
        elif len(cells) == 3 and cells[0].isdecimal() and "<th" not in row.lower():
            names += [(int(cells[0]), sex, name) for sex, name in zip(sexes, cells[1:])]
    return sorted(names)
