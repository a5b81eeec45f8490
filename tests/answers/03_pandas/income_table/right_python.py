"""Plain Python: a dict of dicts, and a DataFrame of its rows."""

import pandas as pd

INCOMES = ["<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k", "$50-75k", "$75-100k", "$100-150k", ">150k"]
UNKNOWN = "Don't know/refused"


def income_table(survey):
    people = {}
    for religion, income, number in zip(survey["religion"], survey["income"], survey["people"]):
        row = people.setdefault(religion, dict.fromkeys([*INCOMES, UNKNOWN], 0))
        row[UNKNOWN if pd.isna(income) else income] += number
    religions = sorted(people)
    rows = [[n / sum(people[r].values()) for n in people[r].values()] for r in religions]
    return pd.DataFrame(rows, index=religions, columns=[*INCOMES, UNKNOWN], dtype=float)
