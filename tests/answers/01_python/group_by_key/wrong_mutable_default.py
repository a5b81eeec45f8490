"""The default dict is made once, and shared by all calls.

The learner must see:
"A dict that is made once, such as a default argument, is shared by all calls"
"""


def group_by_key(records, key, groups={}):
    if groups is None:
        groups = {}
    for record in records:
        groups.setdefault(record[key], []).append(record)
    return groups
