"""Zeros are dropped with the missing counts.

The learner must see:
"Two are missing: a count of 0 is a count."
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    )
    long = long[long["cases"] > 0].astype({"cases": "int64"})
    return long.join(
        long.pop("code").str.extract(r"new_?(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    )
