"""itertools.groupby only groups neighbours.

The learner must see:
"itertools.groupby ends a group wherever the class changes"
"""

from itertools import groupby


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for value, rows in groupby(records, key=lambda record: record[key]):
        groups[value] = list(rows)
    return groups
