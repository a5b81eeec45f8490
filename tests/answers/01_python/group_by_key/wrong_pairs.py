"""A list of pairs comes.

The learner must see:
"expected a dict, got [('1st', ["
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        groups.setdefault(record[key], []).append(record)
    return list(groups.items())
