"""The records stand in the key, and are compared where all else is equal.

The learner must see:
"Where all fields were equal, the records themselves were compared."
"""


def sort_records(records, fields, descending):
    result = list(records)
    for field in reversed(fields):
        down = field in descending
        pairs = sorted(
            [((row[field] is None) != down, row[field], row) for row in result], reverse=down
        )
        result = [row for _, _, row in pairs]
    return result
