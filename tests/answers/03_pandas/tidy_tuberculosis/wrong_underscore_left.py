"""The pattern takes the _ after new for a part of the diagnosis.

The learner must see:
"Too much or too little was cut off the name."
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    )
    long = long.dropna(subset="cases").astype({"cases": "int64"})
    return long.join(
        long.pop("code").str.extract(r"new(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    )
