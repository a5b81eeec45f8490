"""White space around a text does not count.

The learner must see:
"'name': ' b'}"
"""


def sort_records(records, fields, descending):
    rows = list(records)
    for field in reversed(fields):
        there = [row for row in rows if row[field] is not None]
        gone = [row for row in rows if row[field] is None]
        there.sort(
            key=lambda row: row[field].strip() if isinstance(row[field], str) else row[field],
            reverse=field in descending,
        )
        rows = there + gone
    return rows
