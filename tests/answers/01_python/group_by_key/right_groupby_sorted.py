"""itertools.groupby, after a sort by where each value first turned up."""

from itertools import groupby
from operator import itemgetter


def group_by_key(records, key, groups=None):
    records = list(records)
    first = {}
    for record in records:
        first.setdefault(record[key], len(first))
    ordered = sorted(records, key=lambda record: first[record[key]])
    result = groups if groups is not None else {}
    for value, rows in groupby(ordered, key=itemgetter(key)):
        result[value] = [*result.get(value, []), *rows]
    return result
