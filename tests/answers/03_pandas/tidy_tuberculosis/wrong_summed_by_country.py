"""The years are summed away and country by country one count is left.

The learner must see:
"who has 16 counts: expected 16 rows, got"
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    ).dropna(subset="cases").astype({"cases": "int64"})
    long = long.groupby(["country", "code"], as_index=False).agg({"year": "max", "cases": "sum"})
    return long.join(
        long.pop("code").str.extract(r"new_?(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    )
