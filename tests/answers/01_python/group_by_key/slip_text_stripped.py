"""White space is stripped from texts, which makes two values one.

The learner must see:
"group_by_key(…)[0] lacks ["
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        value = record[key]
        if isinstance(value, str):
            value = value.strip()
        groups.setdefault(value, []).append(record)
    return groups
