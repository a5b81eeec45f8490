"""Sort records, solved by one stable sort for each field, the least important one first."""


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
    result = list(records)
    for field in reversed(fields):
        down = field in descending
        # The pair's first part decides between None and all else, so None is never compared;
        # reverse=True turns that part round as well, and keeps ties in their order.
        result.sort(key=lambda row: ((row[field] is None) != down, row[field]), reverse=down)
    return result
