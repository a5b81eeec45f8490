"""A copy of groups is filled.

The learner must see:
"expected groups itself, changed and returned; got another dict."
"""


def group_by_key(records, key, groups=None):
    groups = {value: list(rows) for value, rows in (groups or {}).items()}
    for record in records:
        groups.setdefault(record[key], []).append(record)
    return groups
