"""Sort records: how do you sort by several fields, some upwards and some downwards?

``sorted`` is stable: what its key calls equal keeps its old order, even with ``reverse=True``.
So sort by one field after another; in which order?  None cannot be compared, so the key must say
where it goes.

Read: https://docs.python.org/3/howto/sorting.html#sort-stability-and-complex-sorts
House rules: README.md of this chapter
"""


def sort_records(records: list[dict], fields: list[str], descending: set[str]) -> list[dict]:
    """Return the records in a new list, sorted by the first field, ties by the next.

    >>> ann, bob = {"class": "2nd", "age": 31}, {"class": "1st", "age": None}
    >>> cy, di = {"class": "1st", "age": 4}, {"class": "1st", "age": 58}
    >>> sort_records([ann, bob, cy, di], ["class", "age"], {"age"}) == [di, cy, bob, ann]
    True

    Parameters
    ----------
    records : list of dict, may be empty
        A field holds numbers (no NaN) or text, perhaps None.
    fields : list of str
        One or more, the most important first.
    descending : set of str
        Fields to sort from large to small.

    Notes
    -----
    - None comes last in its field, either way.
    - Records equal in all fields keep their old order.
    - Integers may be too large for a float.
    """
    raise NotImplementedError
