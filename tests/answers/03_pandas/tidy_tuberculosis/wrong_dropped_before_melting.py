"""dropna on the wide table: one missing count takes the whole report away.

The learner must see:
"a country that lacks one count still has others."
"""

def tidy_tuberculosis(who):
    long = who.dropna().drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    )
    long = long.astype({"cases": "int64"})
    return long.join(
        long.pop("code").str.extract(r"new_?(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    )
