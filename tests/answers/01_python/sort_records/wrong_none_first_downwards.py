"""reverse=True takes None along to the front.

The learner must see:
"Likely cause: reversing moved None from the end to the beginning."
"""


def sort_records(records, fields, descending):
    result = list(records)
    for field in reversed(fields):
        result.sort(
            key=lambda row: (row[field] is None, row[field]), reverse=field in descending
        )
    return result
