"""dropna before anything else: who told no income is gone, from the whole too.

The learner must see:
"that is 8/15: people of unknown income are left out of the divisor."
"""

INCOMES = ["<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k", "$50-75k", "$75-100k", "$100-150k", ">150k"]
UNKNOWN = "Don't know/refused"


def income_table(survey):
    told = survey.dropna()
    people = told.pivot_table(index="religion", columns="income", values="people", aggfunc="sum")
    people = people.reindex(columns=[*INCOMES, UNKNOWN]).fillna(0)
    return people.div(people.sum(axis=1), axis=0)
