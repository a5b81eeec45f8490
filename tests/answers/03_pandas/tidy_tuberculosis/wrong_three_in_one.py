"""The table is long, and the name still holds its three variables.

The learner must see:
"The names hold three variables, and these are still in one column."
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    )
    return long.dropna(subset="cases").astype({"cases": "int64"})
