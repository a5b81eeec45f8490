"""The groups of groupby are kept as they are: iterators, which the next one empties.

The learner must see:
"expected a list for the value '1st', got <itertools._grouper object"
"""

from itertools import groupby


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    ordered = sorted(records, key=lambda record: str(record[key]))
    groups.update({value: rows for value, rows in groupby(ordered, key=lambda r: r[key])})
    return groups
