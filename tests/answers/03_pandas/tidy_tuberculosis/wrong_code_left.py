"""The name stays beside its parts.

The learner must see:
"['code'] are too many."
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    ).dropna(subset="cases").astype({"cases": "int64"})
    return long.join(
        long["code"].str.extract(r"new_?(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    )
