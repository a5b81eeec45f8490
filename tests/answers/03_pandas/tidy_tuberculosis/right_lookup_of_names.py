"""Each name is taken apart once, in a table of names that is merged."""

import pandas as pd


def tidy_tuberculosis(who):
    codes = who.columns[who.columns.str.startswith("new")].to_series()
    names = codes.str.extract("(?P<diagnosis>sp|sn|ep|rel)_(?P<sex>.)(?P<age>.*)")
    names["code"] = codes
    long = who.melt(id_vars=["country", "year"], value_vars=list(codes), var_name="code", value_name="cases")
    table = long[long["cases"] >= 0].merge(names, on="code")
    table["cases"] = table["cases"].astype("int32")
    return table.drop(columns="code")
