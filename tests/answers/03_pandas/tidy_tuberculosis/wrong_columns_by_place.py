"""The counts are taken from the fifth column on.

The learner must see:
"with the columns of who in another order"
"""

def tidy_tuberculosis(who):
    long = who.melt(
        id_vars=["country", "year"], value_vars=list(who.columns[4:]), var_name="code", value_name="cases"
    ).dropna(subset="cases")
    long = long[long["cases"].map(lambda v: isinstance(v, (int, float)))].astype({"cases": "int64"})
    return long.join(
        long.pop("code").str.extract(r"new_?(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    )
