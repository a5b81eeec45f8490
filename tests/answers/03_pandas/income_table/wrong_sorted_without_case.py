"""Religions are sorted as if capitals were small letters.

The learner must see:
"Python sorts capitals first"
"""

import pandas as pd

INCOMES = [
    *("<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k"),
    *("$50-75k", "$75-100k", "$100-150k", ">150k"),
]
UNKNOWN = "Don't know/refused"


def income_table(survey: pd.DataFrame) -> pd.DataFrame:
    told = survey.assign(income=survey["income"].fillna(UNKNOWN))
    table = told.pivot_table(index="religion", columns="income", values="people", aggfunc="sum", fill_value=0)
    table = table.reindex(columns=[*INCOMES, UNKNOWN], fill_value=0).sort_index(key=lambda s: s.str.casefold())
    return table.div(table.sum(axis=1), axis=0)
