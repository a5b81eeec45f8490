"""A copy of groups is filled.

The learner must see:
"groups was to be changed and returned, but another dict came"
"""


def group_by_key(records, key, groups=None):
    groups = {value: list(rows) for value, rows in (groups or {}).items()}
    for record in records:
        groups.setdefault(record[key], []).append(record)
    return groups
