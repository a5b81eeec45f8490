"""Group by key, solved with setdefault, which finds a value's list or puts a new one there."""

from collections.abc import Iterable


def group_by_key(
    records: Iterable[dict], key: str, groups: dict[object, list[dict]] | None = None
) -> dict[object, list[dict]]:
    """Return a dict that gives, for each value of the key, the list of its records.

    Parameters
    ----------
    records : iterable of dict
        They may come from a generator, which can be read once, and in any order. All have the key.
        They are left as they are.
    key : str
        The key by whose values to group. The values can be hashed, but not all of them
        compared with ``<``: None may be among them, and is a value like others. What is equal is
        one value, as in every dict, so 31 and 31.0 are; 31 and ``"31"`` are two.
    groups : dict, optional
        A dict of lists, such as the result of an earlier call, to which these records are added:
        the dict itself is changed, and returned. What it holds stays, and comes first; a list in it
        may grow, or give way to a longer one. Without it (None) the result is a new dict at
        every call.

    Returns
    -------
    dict of lists
        The lists hold the records in the order in which they came, equal ones too. It is
        a plain ``dict``: looking up a value that no record has raises KeyError. The order
        of its keys is up to you.

    Examples
    --------
    >>> ann, bob = {"name": "Ann", "class": "2nd"}, {"name": "Bob", "class": "1st"}
    >>> groups = group_by_key([ann, bob], "class")
    >>> groups["1st"]
    [{'name': 'Bob', 'class': '1st'}]
    >>> groups = group_by_key([{"name": "Cy", "class": "1st"}], "class", groups)
    >>> [row["name"] for row in groups["1st"]]
    ['Bob', 'Cy']
    """
    # Not `groups or {}`: an empty dict is false, too, and the caller wants that very one filled.
    if groups is None:
        groups = {}
    for record in records:
        groups.setdefault(record[key], []).append(record)
    return groups
