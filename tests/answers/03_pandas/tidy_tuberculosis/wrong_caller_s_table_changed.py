"""iso2 and iso3 are dropped in place.

The learner must see:
"the caller's table changed: expected the columns"
"""

def tidy_tuberculosis(who):
    who.drop(columns=["iso2", "iso3"], inplace=True, errors="ignore")
    long = who.melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    ).dropna(subset="cases").astype({"cases": "int64"})
    return long.join(
        long.pop("code").str.extract(r"new_?(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    )
