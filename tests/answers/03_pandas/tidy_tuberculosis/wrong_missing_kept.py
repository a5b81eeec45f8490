"""Missing counts keep their rows, as Int64.

The learner must see:
"25 counts would be there if none were missing; 9 of them are."
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    )
    long = long.astype({"cases": "Int64"})
    return long.join(
        long.pop("code").str.extract(r"new_?(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    )
