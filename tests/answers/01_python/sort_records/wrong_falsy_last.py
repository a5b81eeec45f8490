"""0 and the empty text are put last, with None.

The learner must see:
"Likely cause: 0 was treated as None: both are false, but only None is missing."
"""


def sort_records(records, fields, descending):
    result = list(records)
    for field in reversed(fields):
        known = [row for row in result if row[field]]
        unknown = [row for row in result if not row[field]]
        result = sorted(known, key=lambda row: row[field], reverse=field in descending) + unknown
    return result
