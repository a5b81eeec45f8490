"""A loop that asks whether the value is there already."""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        value = record[key]
        if value not in groups:
            groups[value] = []
        groups[value] += [record]
    return groups
