"""Clean manufacturers, solved with one replace of whole values and one CategoricalDtype."""

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
    # replace with a dict compares whole values, and leaves alone what it doesn't know.
    makers = names.replace(spellings)
    planes = makers.value_counts()
    common = sorted(planes.index[planes >= at_least], key=lambda maker: (-planes[maker], maker))
    makers = makers.where(makers.isin(common) | makers.isna(), "OTHER")
    # The dtype says which values there can be and in which order; OTHER may turn out to be unused.
    order = pd.CategoricalDtype([*common, "OTHER"], ordered=True)
    return makers.astype(order).cat.remove_unused_categories()
