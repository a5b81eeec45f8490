"""The groups hold copies of the records."""


def group_by_key(records, key, groups=None):
    if groups is None:
        groups = {}
    for r in records:
        if r[key] not in groups:
            groups[r[key]] = []
        groups[r[key]].append(dict(r))
    return groups
