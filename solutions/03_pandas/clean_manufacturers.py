"""Clean manufacturers, solved with one replace of whole values and one CategoricalDtype."""

import pandas as pd


def clean_manufacturers(names: pd.Series, spellings: dict[str, str], at_least: int) -> pd.Series:
    """Return the maker of each plane as an ordered category, most planes first.

    >>> names = pd.Series(["BELL", "AIRBUS", "AIRBUS LTD"])
    >>> makers = clean_manufacturers(names, {"AIRBUS LTD": "AIRBUS"}, at_least=2)
    >>> makers.tolist(), makers.cat.categories.tolist()
    (['OTHER', 'AIRBUS', 'AIRBUS'], ['AIRBUS', 'OTHER'])

    Parameters
    ----------
    names : Series of str, may be missing, may have no rows
    spellings : dict of str to str
        From spelling to maker, which is never a spelling.
    at_least : int, 1 or more
        Makers of fewer planes become "OTHER", which is nobody's name.

    Returns
    -------
    Series of category, on the index of ``names`` and under its name

    Notes
    -----
    - A spelling is a whole name. Any other name is a maker's own.
    - All spellings of a maker count together.
    - A missing name stays missing.
    - Every category has a row. Equally large makers are sorted. "OTHER" is last.
    """
    # replace with a dict compares whole values, and leaves alone what it doesn't know.
    makers = names.replace(spellings)
    planes = makers.value_counts()
    common = sorted(planes.index[planes >= at_least], key=lambda maker: (-planes[maker], maker))
    makers = makers.where(makers.isin(common) | makers.isna(), "OTHER")
    # The dtype says which values there can be and in which order; OTHER may turn out to be unused.
    order = pd.CategoricalDtype([*common, "OTHER"], ordered=True)
    return makers.astype(order).cat.remove_unused_categories()
