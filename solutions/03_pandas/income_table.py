"""Income table, solved with one pivot_table; the missing answer gets a name before any grouping."""

import pandas as pd

INCOMES = [
    *("<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k"),
    *("$50-75k", "$75-100k", "$100-150k", ">150k"),
]
UNKNOWN = "Don't know/refused"


def income_table(survey: pd.DataFrame) -> pd.DataFrame:
    """Return the shares of all incomes among the people of each religion.

    Parameters
    ----------
    survey : DataFrame, at least one row
        Columns ``state`` and ``religion`` (str, never missing), ``income`` (str, one of `INCOMES`,
        or NaN where people didn't know it or refused to tell) and ``people`` (int64, at least 1).
        Rows come in any order. The people of one religion and one income may stand in several rows,
        of one state or several, some alike, or in none, if there are none. The index means nothing;
        no label in it repeats. The table belongs to the caller: leave it as it came.

    Returns
    -------
    DataFrame of float64
        One row for each religion of the survey, in the order in which Python sorts text, with the
        religion in the index. Ten columns: `INCOMES` in their order, and then `UNKNOWN` for those
        who told no income. Each number is the share, from 0 to 1 and not rounded, of that income
        among all people of the religion, those who told none included; it is 0 where nobody has
        it. So each row adds up to 1. The names of index and columns are free.

    Examples
    --------
    >>> survey = pd.DataFrame(
    ...     {
    ...         "state": ["NY", "TX", "NY"],
    ...         "religion": ["Hindu", "Hindu", "Hindu"],
    ...         "income": [">150k", ">150k", None],
    ...         "people": [5, 1, 2],
    ...     }
    ... )
    >>> table = income_table(survey)
    >>> table.loc["Hindu", [">150k", "<$10k", UNKNOWN]].tolist()
    [0.75, 0.0, 0.25]
    """
    # Grouping leaves out what is missing, so who told no income needs a name first.
    told = survey.fillna({"income": UNKNOWN})
    people = told.pivot_table(index="religion", columns="income", values="people", aggfunc="sum")
    # The order of incomes is no order of text, and some that exist nobody may have.
    people = people.reindex(columns=[*INCOMES, UNKNOWN]).fillna(0)
    # A Series divides along the columns unless axis=0 says that its labels are those of rows.
    return people.div(people.sum(axis=1), axis=0)
