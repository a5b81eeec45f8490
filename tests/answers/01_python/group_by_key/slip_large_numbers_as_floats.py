"""Values are looked up as floats, so that 2**53 and 2**53 + 1 become one.

The learner must see:
"9007199254740993"
"""


def group_by_key(records, key, groups=None):
    if groups is None:
        groups = {}
    known = {}

    def plain(value):
        return float(value) if isinstance(value, int) else value

    for value in groups:
        known[plain(value)] = value
    for record in records:
        value = known.setdefault(plain(record[key]), record[key])
        groups.setdefault(value, []).append(record)
    return groups
