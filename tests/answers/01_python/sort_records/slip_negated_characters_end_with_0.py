"""Negated characters end with a 0, which the character chr(0) is as well.

The learner must see:
"'name': 'a'}"
"""


def sort_records(records, fields, descending):
    def part(value, down):
        if value is None:
            return (1,)
        if not down:
            return (0, value)
        if isinstance(value, str):
            return (0, [-ord(letter) for letter in value] + [0])
        return (0, -value)

    return sorted(
        records, key=lambda row: [part(row[field], field in descending) for field in fields]
    )
