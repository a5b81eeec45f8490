"""get makes a list for the moment, and nobody keeps it.

The learner must see:
"both are in the 1st class; got {}."
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        groups.get(record[key], []).append(record)
    return groups
