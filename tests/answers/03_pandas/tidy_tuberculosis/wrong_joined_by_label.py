"""stack keeps the labels of the reports, and the parts are joined by repeated labels.

The learner must see:
"who has 16 counts: expected 16 rows, got"
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases", ignore_index=False
    ).dropna(subset="cases").astype({"cases": "int64"})
    return long.join(
        long.pop("code").str.extract(r"new_?(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    )
