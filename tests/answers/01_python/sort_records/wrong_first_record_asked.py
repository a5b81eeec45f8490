"""Whether a field is of texts is asked of the first record.

The learner must see:
"The list of records is empty, so there is no first record to look at."
"""


def sort_records(records, fields, descending):
    rows = list(records)
    for f in reversed(fields):
        down = f in descending
        fill = "" if isinstance(records[0][f], str) else 0
        rows.sort(
            key=lambda r: ((r[f] is None) != down, fill if r[f] is None else r[f]), reverse=down
        )
    return rows
