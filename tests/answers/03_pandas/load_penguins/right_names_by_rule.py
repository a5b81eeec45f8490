"""The names are made by a rule, and the types set with astype."""

import re

import pandas as pd

TEXT = {"Species": "string", "Island": "string", "Individual ID": "string", "Sex": "string"}


def load_penguins(path):
    table = pd.read_csv(path, na_values=["."], dtype=TEXT)
    table.columns = [
        re.sub(r"\W+", "_", re.sub(r"\(.*\)", "", name).strip()).lower() for name in table.columns
    ]
    table["clutch_complete"] = table["clutch_completion"].map({"Yes": True, "No": False})
    table["date_egg"] = pd.to_datetime(table["date_egg"]).astype("datetime64[ns]")
    table["species"] = table["species"].str.extract(r"^(\w+)", expand=False)
    table["sex"] = table["sex"].str.lower()
    numbers = ["culmen_length", "culmen_depth", "flipper_length", "body_mass"]
    table[numbers] = table[numbers].astype("float64")
    names = ["species", "island", "individual_id", "sex", "date_egg", "clutch_complete"]
    return table[names + numbers]
