"""Texts go downwards by lists of negated characters: the shorter one comes first.

The learner must see:
"lists of negated characters do not reverse that."
"""


def sort_records(records, fields, descending):
    def part(r, f):
        v = r[f]
        if v is None:
            return (1, 0)
        if f in descending:
            return (0, [-ord(c) for c in v] if isinstance(v, str) else -v)
        return (0, v)

    return sorted(records, key=lambda r: [part(r, f) for f in fields])
