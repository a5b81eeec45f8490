"""A small table for each column of counts, all concatenated; categories and small integers."""

import pandas as pd


def tidy_tuberculosis(who):
    pieces = []
    for code in who.columns.difference(["country", "year", "iso2", "iso3"]):
        *_, diagnosis, group = code.removeprefix("new").split("_")
        known = who.loc[who[code].notna().to_numpy(), ["country", "year", code]]
        pieces.append(
            known.rename(columns={code: "cases"}).assign(diagnosis=diagnosis, sex=group[:1], age=group[1:])
        )
    table = pd.concat(pieces)
    return table.astype({"diagnosis": "category", "sex": "category", "cases": "Int32"})
