"""The first record of a value only makes its list.

The learner must see:
"both are in the 1st class; got {'1st': [{'name': 'Bea', 'class': '1st'}]}."
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        if record[key] in groups:
            groups[record[key]].append(record)
        else:
            groups[record[key]] = []
    return groups
