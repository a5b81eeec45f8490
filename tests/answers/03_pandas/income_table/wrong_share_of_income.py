"""Normalised along the columns: how the people of an income divide into religions.

The learner must see:
"that is 8/8, of all who have that income: normalised along the wrong axis."
"""

INCOMES = ["<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k", "$50-75k", "$75-100k", "$100-150k", ">150k"]
UNKNOWN = "Don't know/refused"


def income_table(survey):
    told = survey.fillna({"income": UNKNOWN})
    people = told.pivot_table(index="religion", columns="income", values="people", aggfunc="sum")
    people = people.reindex(columns=[*INCOMES, UNKNOWN]).fillna(0)
    return people.div(people.sum()).fillna(0)
