"""An ordered category holds all incomes; groupby keeps the empty ones, transform gives the whole."""

import pandas as pd

INCOMES = ["<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k", "$50-75k", "$75-100k", "$100-150k", ">150k"]
UNKNOWN = "Don't know/refused"


def income_table(survey):
    kinds = pd.CategoricalDtype([*INCOMES, UNKNOWN], ordered=True)
    income = survey["income"].fillna(UNKNOWN).astype(kinds)
    share = survey["people"] / survey.groupby("religion")["people"].transform("sum")
    table = share.groupby([survey["religion"], income], observed=False).sum().unstack()
    return table.reindex(columns=list(kinds.categories))
