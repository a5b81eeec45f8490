"""All values are made text, so that None can be compared.

The learner must see:
"Likely cause: numbers were compared as text, where 10 comes before 9."
"""


def sort_records(records, fields, descending):
    result = list(records)
    for field in reversed(fields):
        result.sort(key=lambda row: str(row[field]), reverse=field in descending)
    return result
