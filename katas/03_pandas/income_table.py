"""Income table: what share of each religion's people has which income?

Two labels per row make a table, down the side and along the top. Shares of row, column or all?

Read: https://pandas.pydata.org/docs/user_guide/reshaping.html#pivot-and-pivot-table
House rules: README.md of this chapter
"""

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
    raise NotImplementedError
