"""The values are made text.

The learner must see:
"no record has the value '31'"
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        groups.setdefault(str(record[key]), []).append(record)
    return groups
