"""Sort records: how do you sort by several fields, some upwards and some downwards?

``sorted`` is stable: what its key calls equal stays in the order in which it came, and that is
true with ``reverse=True``, too.  So a table can be sorted by one field after the other, and a
later sort keeps what the earlier ones did.  In which order, then?  And None has no order at all:
the key must say where it goes before anybody compares it.

Read: https://docs.python.org/3/howto/sorting.html#sort-stability-and-complex-sorts
"""


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
    raise NotImplementedError
