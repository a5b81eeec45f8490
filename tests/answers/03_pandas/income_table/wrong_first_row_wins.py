"""Repeated pairs are dropped, because pivot refuses them; the first one stays.

The learner must see:
"that is 7/20: of two rows, only the first one counts."
"""

INCOMES = ["<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k", "$50-75k", "$75-100k", "$100-150k", ">150k"]
UNKNOWN = "Don't know/refused"


def income_table(survey):
    told = survey.fillna({"income": UNKNOWN})
    told = told.drop_duplicates(["religion", "income"])
    people = told.pivot(index="religion", columns="income", values="people")
    people = people.reindex(columns=[*INCOMES, UNKNOWN]).fillna(0)
    return people.div(people.sum(axis=1), axis=0)
