"""Numbers are made floats, which large ints do not survive.

The learner must see:
"OverflowError"
"""


def sort_records(records, fields, descending):
    def value(row, field):
        return float(row[field]) if isinstance(row[field], int) else row[field]

    result = list(records)
    for field in reversed(fields):
        down = field in descending
        result.sort(key=lambda row: ((row[field] is None) != down, value(row, field)), reverse=down)
    return result
