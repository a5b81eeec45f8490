"""Each value keeps its last record, and no list.

The learner must see:
"the value '1st' is to have a list, but has {'name': 'Bea', 'class': '1st'}."
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        groups[record[key]] = record
    return groups
