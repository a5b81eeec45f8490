"""Sort records, solved by one stable sort for each field, the least important one first."""


def sort_records(records: list[dict], fields: list[str], descending: set[str]) -> list[dict]:
    """Return the records in a new list, sorted by the first field, ties by the second, and so on.

    Parameters
    ----------
    records : list of dict
        It may be empty. Every record has all the fields. In one field there are numbers (no NaN)
        or texts, but not both, and perhaps some None. ``<`` is their order.
    fields : list of str
        The names of one or more fields, the most important one first, none twice.
    descending : set of str
        Those of the fields that are sorted downwards: the largest first. All others go upwards. It
        may be empty or hold all of them.

    Returns
    -------
    list of dict
        All records, equal ones too. In each field, upwards or downwards, None comes after all that
        is known. Records with equal values in all fields stay in the order in which they came.
        The arguments are left as they are.

    Examples
    --------
    >>> passengers = [
    ...     {"name": "Ann", "class": "2nd", "age": 31},
    ...     {"name": "Bob", "class": "1st", "age": None},
    ...     {"name": "Cy", "class": "1st", "age": 4},
    ...     {"name": "Di", "class": "1st", "age": 58},
    ... ]
    >>> [row["name"] for row in sort_records(passengers, ["class", "age"], {"age"})]
    ['Di', 'Cy', 'Bob', 'Ann']
    """
    result = list(records)
    for field in reversed(fields):
        down = field in descending
        # The pair's first part decides between None and all else, so None is never compared;
        # reverse=True turns that part round as well, and keeps ties in their order.
        result.sort(key=lambda row: ((row[field] is None) != down, row[field]), reverse=down)
    return result
