"""What the pattern doesn't match is dropped with the missing values.

The learner must see:
"The three of newrel are missing; its name has no _ after new."
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    )
    parts = long.pop("code").str.extract(r"new_(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    return long.join(parts).dropna().astype({"cases": "int64"})
