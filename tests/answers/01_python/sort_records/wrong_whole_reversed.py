"""One sort by all fields, reversed as a whole if anything goes downwards.

The learner must see:
"Likely cause: everything was reversed, the class too."
"""


def sort_records(records, fields, descending):
    down = bool(descending)
    return sorted(
        records,
        key=lambda row: [((row[field] is None) != down, row[field]) for field in fields],
        reverse=down,
    )
