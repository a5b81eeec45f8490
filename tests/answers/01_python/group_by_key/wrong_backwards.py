"""New records are put in front.

The learner must see:
"both are in the 1st class; got {'1st': [{'name': 'Bea', 'class': '1st'}, {'name': 'Ann'"
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        groups.setdefault(record[key], []).insert(0, record)
    return groups
