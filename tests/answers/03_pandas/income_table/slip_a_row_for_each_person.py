"""Makes a row for each of the people: too many for memory.

The learner must see:
"Unable to allocate"
"survey.index.repeat"
"""

import numpy as np
import pandas as pd

INCOMES = [
    *("<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k"),
    *("$50-75k", "$75-100k", "$100-150k", ">150k"),
]
UNKNOWN = "Don't know/refused"


def income_table(survey: pd.DataFrame) -> pd.DataFrame:
    one = survey.loc[survey.index.repeat(survey["people"])]
    table = pd.crosstab(one["religion"], one["income"].fillna(UNKNOWN), normalize="index")
    return table.reindex(columns=[*INCOMES, UNKNOWN], fill_value=0.0)
