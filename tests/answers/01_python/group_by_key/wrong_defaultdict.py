"""A defaultdict is returned.

The learner must see:
"a defaultdict makes a group for every value that is looked up."
"""

from collections import defaultdict


def group_by_key(records, key, groups=None):
    groups = defaultdict(list) if groups is None else groups
    for record in records:
        if record[key] not in groups:
            groups[record[key]] = []
        groups[record[key]].append(record)
    return groups
