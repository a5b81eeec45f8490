"""The counts stay floats, as melt made them.

The learner must see:
"cases: expected an int dtype, got float64."
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    ).dropna(subset="cases")
    return long.join(
        long.pop("code").str.extract(r"new_?(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    )
