"""Downwards is done by a minus, which texts have not.

The learner must see:
"Only numbers can be negated, but text can be sorted downwards, too."
"""


def sort_records(records, fields, descending):
    def part(row, field):
        value = row[field]
        if value is None:
            return True, 0
        return False, -value if field in descending else value

    return sorted(records, key=lambda row: [part(row, field) for field in fields])
