"""Each group is a tuple.

The learner must see:
"expected a list for the value '1st', got ("
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        groups[record[key]] = (*groups.get(record[key], ()), record)
    return groups
