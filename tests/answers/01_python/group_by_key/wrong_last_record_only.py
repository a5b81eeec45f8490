"""Each value keeps its last record, and no list.

The learner must see:
"expected a list for the value '1st', got {'name': 'Bea', 'class': '1st'}."
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        groups[record[key]] = record
    return groups
