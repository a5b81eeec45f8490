"""Clean manufacturers: one name per maker, in an order that means something, a byte per plane.

A column of category dtype writes each name down once and keeps a small number per row. Its
categories are part of the column: they decide how rows sort and compare and in which order a table
or a plot shows them, and a category stays there when no row uses it any more.

Read: https://pandas.pydata.org/docs/user_guide/categorical.html#sorting-and-order
"""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    """Return the maker of each plane as an ordered category, the makers of most planes first.

    Parameters
    ----------
    names : Series of str, n rows (n may be 0)
        The manufacturer's name of each plane, NaN where nobody knows it. The index has one level;
        its labels may repeat.
    spellings : dict of str to str
        From a spelling to the maker's own name. A spelling is a whole name, letter for letter: part
        of a name is none. Every name that is no spelling here is a maker's own. No maker's own name
        is also a spelling. There may be spellings and makers that no plane has.
    at_least : int
        1 or more. Makers of fewer planes, all their spellings counted together, become
        ``"OTHER"``, which is nobody's name or spelling. ``names`` and ``spellings`` belong to the
        caller: leave them as they came.

    Returns
    -------
    Series of category, n rows
        In the order of ``names``, on its index and under its name; NaN stays missing, and is no
        category. The categories are those that some row has: the makers of most planes first,
        makers of equally many as Python sorts their names, and ``"OTHER"`` always last. They are
        ordered, so that ``makers <= "AIRBUS"`` chooses the rows of ``"AIRBUS"`` and of the
        categories before it.

    Examples
    --------
    >>> names = pd.Series(["BELL", "DOUGLAS", "PIPER", "MCDONNELL DOUGLAS"])
    >>> makers = clean_manufacturers(names, {"DOUGLAS": "MCDONNELL DOUGLAS"}, at_least=2)
    >>> makers.tolist()
    ['OTHER', 'MCDONNELL DOUGLAS', 'OTHER', 'MCDONNELL DOUGLAS']
    >>> makers.cat.categories.tolist()
    ['MCDONNELL DOUGLAS', 'OTHER']
    """
    raise NotImplementedError
