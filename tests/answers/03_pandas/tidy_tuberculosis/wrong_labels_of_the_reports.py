"""Columns computed beside each other by the caller's labels, which may repeat.

The learner must see:
"with other labels, some of them repeated, in who"
"""

import pandas as pd


def tidy_tuberculosis(who):
    codes = [name for name in who if name.startswith("new")]
    pieces = []
    for label in who.index:
        report = who.loc[[label]].iloc[0]
        for code in codes:
            if pd.notna(report[code]):
                *_, diagnosis, group = code.removeprefix("new").split("_")
                pieces.append(
                    (report["country"], report["year"], diagnosis, group[0], group[1:], int(report[code]))
                )
    return pd.DataFrame(pieces, columns=["country", "year", "diagnosis", "sex", "age", "cases"])
