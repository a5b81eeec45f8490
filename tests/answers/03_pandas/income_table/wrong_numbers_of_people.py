"""The numbers of people were never divided.

The learner must see:
"that is the number of people, not a share."
"""

INCOMES = ["<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k", "$50-75k", "$75-100k", "$100-150k", ">150k"]
UNKNOWN = "Don't know/refused"


def income_table(survey):
    told = survey.fillna({"income": UNKNOWN})
    people = told.pivot_table(index="religion", columns="income", values="people", aggfunc="sum")
    people = people.reindex(columns=[*INCOMES, UNKNOWN]).fillna(0)
    return people.astype(float)
