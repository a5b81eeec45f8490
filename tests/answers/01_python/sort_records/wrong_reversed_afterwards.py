"""The list is reversed afterwards, and its ties with it.

The learner must see:
"Likely cause: a list was sorted upwards and then reversed as a whole, ties included."
"""


def sort_records(records, fields, descending):
    result = list(records)
    for field in reversed(fields):
        down = field in descending
        result.sort(key=lambda row: ((row[field] is None) != down, row[field]))
        if down:
            result.reverse()
    return result
