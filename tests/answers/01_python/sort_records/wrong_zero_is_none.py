"""What is false is taken for None.

The learner must see:
"Likely cause: None was treated as a number such as 0."
"""


def sort_records(records, fields, descending):
    result = list(records)
    for field in reversed(fields):
        numbers = any(isinstance(row[field], (int, float)) for row in records)
        result.sort(
            key=lambda row: row[field] or (0 if numbers else ""), reverse=field in descending
        )
    return result
