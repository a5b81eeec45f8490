"""Split at _ with the parts counted from the end: the diagnosis is 'newrel'.

The learner must see:
"The name was cut at each _, and newrel has none after new."
"""

def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    )
    long = long.dropna(subset="cases").astype({"cases": "int64"})
    parts = long.pop("code").str.split("_")
    return long.assign(
        diagnosis=parts.str[-2], sex=parts.str[-1].str[0], age=parts.str[-1].str[1:]
    )
