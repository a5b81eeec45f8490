"""Group by key, solved with setdefault, which finds a value's list or puts a new one there."""

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
    # Not `groups or {}`: an empty dict is false, too, and the caller wants that very one filled.
    if groups is None:
        groups = {}
    for record in records:
        groups.setdefault(record[key], []).append(record)
    return groups
