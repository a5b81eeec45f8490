"""A record equal to one in the list is left out.

The learner must see:
"expected three equal records, got"
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        rows = groups.setdefault(record[key], [])
        if record not in rows:
            rows.append(record)
    return groups
