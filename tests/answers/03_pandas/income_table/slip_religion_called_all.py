"""A religion called All is taken for the margin.

The learner must see:
"Conflicting name "All" in margins"
"""

import numpy as np
import pandas as pd

INCOMES = [
    *("<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k"),
    *("$50-75k", "$75-100k", "$100-150k", ">150k"),
]
UNKNOWN = "Don't know/refused"


def income_table(survey: pd.DataFrame) -> pd.DataFrame:
    table = pd.crosstab(
        survey["religion"],
        survey["income"].fillna(UNKNOWN),
        survey["people"],
        aggfunc="sum",
        margins=True,
    ).fillna(0)
    table = table.div(table["All"], axis=0).drop(index="All", columns="All")
    return table.reindex(columns=[*INCOMES, UNKNOWN], fill_value=0.0).astype("float64")
