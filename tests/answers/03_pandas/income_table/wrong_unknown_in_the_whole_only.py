"""The whole has those who told no income, the column has not.

The learner must see:
"These people were lost before the column was added."
"""

INCOMES = ["<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k", "$50-75k", "$75-100k", "$100-150k", ">150k"]
UNKNOWN = "Don't know/refused"


def income_table(survey):
    whole = survey.groupby("religion")["people"].sum()
    told = survey
    people = told.pivot_table(index="religion", columns="income", values="people", aggfunc="sum")
    people = people.reindex(columns=[*INCOMES, UNKNOWN]).fillna(0)
    return people.div(whole, axis=0)
