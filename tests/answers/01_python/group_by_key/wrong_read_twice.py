"""The records are read twice.

The learner must see:
"after a first loop over the values, no records are left."
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for value in {record[key] for record in records}:
        groups.setdefault(value, []).extend(r for r in records if r[key] == value)
    return groups
