"""The pattern wants new_, so newrel matches nothing.

The learner must see:
"A pattern with new_ doesn't match newrel, which has no _ there."
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    )
    long = long.dropna(subset="cases").astype({"cases": "int64"})
    parts = long.pop("code").str.extract(r"new_(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    return long.join(parts)
