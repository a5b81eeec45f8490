"""itertools.groupby after a sort by the values, among which is None.

The learner must see:
"The values were sorted, but None cannot be compared with others."
"""

from itertools import groupby


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    ordered = sorted(records, key=lambda record: record[key])
    for value, rows in groupby(ordered, key=lambda record: record[key]):
        groups.setdefault(value, []).extend(rows)
    return groups
