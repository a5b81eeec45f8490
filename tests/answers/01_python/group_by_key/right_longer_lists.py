"""The dict stays the same, and its lists give way to longer ones."""


def group_by_key(records, key, groups=None):
    if groups is None:
        groups = {}
    for r in records:
        groups[r[key]] = groups.get(r[key], []) + [r]
    return groups
