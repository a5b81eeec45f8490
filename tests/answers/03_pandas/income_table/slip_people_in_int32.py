"""People are counted in int32: more than 2**31 of them overflow.

The learner must see:
"right, until `people` of `survey` held 3000000000"
"""

import numpy as np
import pandas as pd

INCOMES = [
    *("<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k"),
    *("$50-75k", "$75-100k", "$100-150k", ">150k"),
]
UNKNOWN = "Don't know/refused"


def income_table(survey: pd.DataFrame) -> pd.DataFrame:
    small = survey.assign(
        income=survey["income"].fillna(UNKNOWN), people=survey["people"].astype("int32")
    )
    table = small.pivot_table(
        index="religion", columns="income", values="people", aggfunc="sum", fill_value=0
    )
    table = table.reindex(columns=[*INCOMES, UNKNOWN], fill_value=0)
    return table.div(table.sum(axis=1), axis=0)
