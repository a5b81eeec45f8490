"""A dict outside of the function holds the groups of all calls.

The learner must see:
"A dict that is made once, such as a default argument, is shared by all calls"
"""

found = {}


def group_by_key(records, key, groups=None):
    groups = found if groups is None else groups
    for record in records:
        groups.setdefault(record[key], []).append(record)
    return groups
