"""A religion with a quote in it breaks the text of a query.

The learner must see:
"at line"
"""

import numpy as np
import pandas as pd

INCOMES = [
    *("<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k"),
    *("$50-75k", "$75-100k", "$100-150k", ">150k"),
]
UNKNOWN = "Don't know/refused"


def income_table(survey: pd.DataFrame) -> pd.DataFrame:
    survey = survey.assign(income=survey["income"].fillna(UNKNOWN))[
        ["religion", "income", "people"]
    ]
    rows = {}
    for religion in sorted(survey["religion"].unique()):
        mine = survey.query(f'religion == "{religion}"')
        people = mine.groupby("income")["people"].sum().reindex([*INCOMES, UNKNOWN], fill_value=0)
        rows[religion] = people / people.sum()
    return pd.DataFrame(rows).T
