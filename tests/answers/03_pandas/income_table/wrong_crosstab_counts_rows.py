"""crosstab without values counts the rows of the survey.

The learner must see:
"that is 2/5: you counted rows, not their people."
"""

import pandas as pd

INCOMES = ["<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k", "$50-75k", "$75-100k", "$100-150k", ">150k"]
UNKNOWN = "Don't know/refused"


def income_table(survey):
    table = pd.crosstab(
        survey["religion"], survey["income"].fillna(UNKNOWN), normalize="index",
    )
    return table.reindex(columns=[*INCOMES, UNKNOWN], fill_value=0.0)
