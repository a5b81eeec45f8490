"""Income table, solved with one pivot_table; the missing answer gets a name before any grouping."""

import pandas as pd

INCOMES = [
    *("<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k"),
    *("$50-75k", "$75-100k", "$100-150k", ">150k"),
]
UNKNOWN = "Don't know/refused"


def income_table(survey: pd.DataFrame) -> pd.DataFrame:
    """Return each income's share among all people of a religion, unknown incomes included.

    >>> survey = pd.DataFrame(dict(income=[">150k", None, ">150k"], people=[5, 2, 1]))
    >>> income_table(survey.assign(religion="Hindu"))[[">150k", UNKNOWN]].values.tolist()
    [[0.75, 0.25]]

    Parameters
    ----------
    survey : DataFrame, at least one row, no index label twice
        religion : str
        income : str, one of `INCOMES`, may be missing
        people : int64, at least 1

    Returns
    -------
    DataFrame of float64, under any names of index and columns
        index : the religions, sorted
        columns : `INCOMES` in order, then `UNKNOWN` for missing incomes

    Notes
    -----
    - Add up rows of the same religion and income. An income that nobody has is 0.
    """
    # Grouping leaves out what is missing, so who told no income needs a name first.
    told = survey.fillna({"income": UNKNOWN})
    people = told.pivot_table(index="religion", columns="income", values="people", aggfunc="sum")
    # The order of incomes is no order of text, and some that exist nobody may have.
    people = people.reindex(columns=[*INCOMES, UNKNOWN]).fillna(0)
    # A Series divides along the columns unless axis=0 says that its labels are those of rows.
    return people.div(people.sum(axis=1), axis=0)
