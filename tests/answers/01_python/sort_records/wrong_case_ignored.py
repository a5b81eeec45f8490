"""Texts are compared without their case, and numbers as they are.

The learner must see:
"< compares text character by character: digits, then capitals, then small letters."
"""


def sort_records(records, fields, descending):
    def value(row, field):
        return row[field].lower() if isinstance(row[field], str) else row[field]

    result = list(records)
    for field in reversed(fields):
        down = field in descending
        result.sort(key=lambda row: ((row[field] is None) != down, value(row, field)), reverse=down)
    return result
