"""Group by key: how do records become a dict of lists, with one list for each value?

Each value needs its own list, made when it first turns up.  A list that is made once, such as a
default argument, is one list under many names.

Read: https://docs.python.org/3/faq/programming.html#why-are-default-values-shared-between-objects
House rules: README.md of this chapter
"""

from collections.abc import Iterable


def group_by_key(
    records: Iterable[dict], key: str, groups: dict[object, list[dict]] | None = None
) -> dict[object, list[dict]]:
    """Return a dict that maps each value of ``key`` to the list of its records.

    >>> groups = group_by_key([{"id": 1, "class": "2nd"}, {"id": 2, "class": "1st"}], "class")
    >>> group_by_key([{"id": 3, "class": "1st"}], "class", groups)["1st"]
    [{'id': 2, 'class': '1st'}, {'id': 3, 'class': '1st'}]

    Parameters
    ----------
    records : iterable of dict
        All have the key. Its values can be hashed, but perhaps not sorted.
    key : str
    groups : dict of lists, optional
        Add to this very dict, even if empty.

    Returns
    -------
    dict of lists
        ``groups`` itself, or a new plain dict; keys in any order.

    Notes
    -----
    - Each list holds the records in their order. What ``groups`` held stays first.
    - Equal values, like 31 and 31.0, are one.
    """
    raise NotImplementedError
