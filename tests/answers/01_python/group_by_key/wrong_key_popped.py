"""The key is taken out of the records, which are the caller's.

The learner must see:
"both are in the 1st class; got {'1st': [{'name': 'Ann'}, {'name': 'Bea'}]}."
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        groups.setdefault(record.pop(key), []).append(record)
    return groups
