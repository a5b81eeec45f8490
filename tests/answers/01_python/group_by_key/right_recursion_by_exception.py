"""Easier to ask forgiveness: append, and make the list where there is none."""


def group_by_key(records, key, groups=None):
    if groups is None:
        return group_by_key(records, key, {})
    for record in records:
        try:
            groups[record[key]].append(record)
        except KeyError:
            groups[record[key]] = [record]
    return groups
