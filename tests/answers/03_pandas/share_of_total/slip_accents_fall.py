"""Regions are tidied up before they are compared: letters lose their accents.

The learner must see:
"right, until `region` of `orders` held"
"""

import unicodedata


def bare(word):
    letters = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def share_of_total(orders):
    region = orders["region"].map(bare, na_action="ignore")
    totals = orders["revenue"].groupby(region).transform("sum")
    return (orders["revenue"] / totals).rename("share")
