"""dropna over all columns: Namibia has no iso2.

The learner must see:
"Namibia's four are missing; it has no iso2"
"""

def tidy_tuberculosis(who):
    long = who.melt(
        id_vars=["country", "iso2", "iso3", "year"], var_name="code", value_name="cases"
    )
    long = long.dropna().drop(columns=["iso2", "iso3"]).astype({"cases": "int64"})
    return long.join(
        long.pop("code").str.extract(r"new_?(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    )
