"""Blanks around a religion are stripped: two religions become one.

The learner must see:
"but 2 are right"
"""

import numpy as np
import pandas as pd

INCOMES = [
    *("<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k"),
    *("$50-75k", "$75-100k", "$100-150k", ">150k"),
]
UNKNOWN = "Don't know/refused"


def income_table(survey: pd.DataFrame) -> pd.DataFrame:
    clean = survey.assign(
        religion=survey["religion"].str.strip(), income=survey["income"].fillna(UNKNOWN)
    )
    table = clean.groupby(["religion", "income"])["people"].sum().unstack(fill_value=0)
    table = table.reindex(columns=[*INCOMES, UNKNOWN], fill_value=0)
    return table.div(table.sum(axis=1), axis=0)
