"""A table divided by a Series: its labels are looked for among the columns.

The learner must see:
"Dividing by a Series matches columns with its labels, unless you say otherwise."
"""

INCOMES = ["<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k", "$50-75k", "$75-100k", "$100-150k", ">150k"]
UNKNOWN = "Don't know/refused"


def income_table(survey):
    told = survey.fillna({"income": UNKNOWN})
    people = told.pivot_table(index="religion", columns="income", values="people", aggfunc="sum")
    people = people.reindex(columns=[*INCOMES, UNKNOWN]).fillna(0)
    return people / people.sum(axis=1)
