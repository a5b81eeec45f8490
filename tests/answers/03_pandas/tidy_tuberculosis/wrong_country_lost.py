"""Only the year identifies a report.

The learner must see:
"country and year must be columns"
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3", "country"]).melt(
        id_vars=["year"], var_name="code", value_name="cases"
    ).dropna(subset="cases").astype({"cases": "int64"})
    return long.join(
        long.pop("code").str.extract(r"new_?(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    )
