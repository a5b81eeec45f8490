"""Ages become integers, and 014 becomes 14.

The learner must see:
"An age group is no number: 014 means 0 to 14."
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    )
    long = long.dropna(subset="cases")
    long = long.join(
        long.pop("code").str.extract(r"new_?(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    )
    return long.astype({"cases": "int64", "age": "int64"})
