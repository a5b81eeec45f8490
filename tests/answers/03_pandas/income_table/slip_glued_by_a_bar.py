"""Religion and income are glued by a bar: a religion with a bar is torn.

The learner must see:
"'religion': pd.array(["
"""

import numpy as np
import pandas as pd

INCOMES = [
    *("<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k"),
    *("$50-75k", "$75-100k", "$100-150k", ">150k"),
]
UNKNOWN = "Don't know/refused"


def income_table(survey: pd.DataFrame) -> pd.DataFrame:
    income = survey["income"].fillna(UNKNOWN)
    people = survey["people"].groupby(survey["religion"] + "|" + income).sum()
    table = {}
    for key, number in people.items():
        religion, name = key.split("|")[:2]
        table.setdefault(religion, dict.fromkeys([*INCOMES, UNKNOWN], 0))
        table[religion][name] = number
    rows = pd.DataFrame.from_dict(table, orient="index", columns=[*INCOMES, UNKNOWN]).sort_index()
    return rows.div(rows.sum(axis=1), axis=0)
