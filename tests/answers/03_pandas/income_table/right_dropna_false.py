"""Grouped with the missing ones kept, which are renamed at the end."""

import pandas as pd

INCOMES = ["<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k", "$50-75k", "$75-100k", "$100-150k", ">150k"]
UNKNOWN = "Don't know/refused"


def income_table(survey):
    people = survey.groupby(["religion", "income"], dropna=False)["people"].sum()
    shares = people / people.groupby("religion").transform("sum")
    rows = {}
    for (religion, income), share in shares.items():
        rows.setdefault(religion, {})[UNKNOWN if pd.isna(income) else income] = share
    table = pd.DataFrame.from_dict(rows, orient="index", columns=None, dtype=float)
    table = table.reindex(columns=[*INCOMES, UNKNOWN]).fillna(0.0)
    return table.sort_index()
