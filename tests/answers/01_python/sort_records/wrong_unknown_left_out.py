"""Records with None are left out.

The learner must see:
"expected all records, but these are missing: [{'name': 'Bea', 'age': None}"
"""


def sort_records(records, fields, descending):
    result = [row for row in records if all(row[field] is not None for field in fields)]
    for field in reversed(fields):
        result.sort(key=lambda row: row[field], reverse=field in descending)
    return result
