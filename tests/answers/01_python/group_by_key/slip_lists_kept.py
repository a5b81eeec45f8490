"""Lists of an earlier call with equal records are handed out again.

The learner must see:
"right, until it was called three times, and the caller wrote into what it had got"
"""

KNOWN = {}


def group_by_key(records, key, groups=None):
    if groups is None and isinstance(records, list) and len(records) > 3:
        name = repr(records), key
        if name not in KNOWN:
            KNOWN[name] = group_by_key(iter(records), key)
        return dict(KNOWN[name])
    groups = {} if groups is None else groups
    for record in records:
        groups.setdefault(record[key], []).append(record)
    return groups
