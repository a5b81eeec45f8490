"""Group by key: how do records become one list for each value?

Each value needs its own list, made when it turns up.  A list made once, such as a default argument,
is shared.

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
        All have the key. Its values have a hash, perhaps no order.
    key : str
    groups : dict of lists, optional
        Add to this very dict, even an empty one. Its lists may be replaced.

    Returns
    -------
    dict of lists
        ``groups`` itself, or a new plain dict; keys in any order.

    Notes
    -----
    - Lists hold the records in their order, after what ``groups`` held.
    - Equal values, like 31 and 31.0, are one.
    - If ``records`` raises, ``groups`` may be half filled.
    """
    raise NotImplementedError
