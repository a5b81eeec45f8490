"""Split at _ with the parts counted from the front: newrel lacks one.

The learner must see:
"Its parts are one place further left than those of new_sp."
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    )
    long = long.dropna(subset="cases").astype({"cases": "int64"})
    parts = long.pop("code").str.split("_")
    return long.assign(diagnosis=parts.str[1], sex=parts.str[2].str[0], age=parts.str[2].str[1:])
