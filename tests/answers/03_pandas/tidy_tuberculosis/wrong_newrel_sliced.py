"""Fixed places in the name: newrel is one character shorter.

The learner must see:
"Its parts are one place further left than those of new_sp."
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    )
    long = long.dropna(subset="cases").astype({"cases": "int64"})
    code = long.pop("code")
    return long.assign(diagnosis=code.str[4:6], sex=code.str[7], age=code.str[8:])
