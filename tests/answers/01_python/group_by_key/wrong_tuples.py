"""Each group is a tuple.

The learner must see:
"the value '1st' is to have a list, but has ("
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        groups[record[key]] = (*groups.get(record[key], ()), record)
    return groups
