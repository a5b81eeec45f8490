"""For each field the known and the unknown apart; the unknown are put behind."""

from operator import itemgetter


def sort_records(records, fields, descending):
    result = records
    for field in reversed(fields):
        known = [row for row in result if row[field] is not None]
        unknown = [row for row in result if row[field] is None]
        result = sorted(known, key=itemgetter(field), reverse=field in descending) + unknown
    return result
