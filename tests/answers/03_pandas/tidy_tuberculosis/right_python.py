"""Cell by cell over records, and a DataFrame of the tuples."""

import re

import pandas as pd

NAMES = ["country", "year", "diagnosis", "sex", "age", "cases"]


def tidy_tuberculosis(who):
    rows = []
    for report in who.to_dict("records"):
        for name, count in report.items():
            match = re.fullmatch(r"new_?(sp|sn|ep|rel)_(m|f)(\d+)", name)
            if match and not pd.isna(count):
                rows.append((report["country"], report["year"], *match.groups(), int(count)))
    return pd.DataFrame(rows, columns=NAMES)
