"""Columns are taken by their place in the file.

The learner must see:
"the file has its columns in another order"
"""

import pandas as pd

TYPES = {"individual_id": str, "island": str, "sex": str, "species": str}
NUMBERS = ["culmen_length", "culmen_depth", "flipper_length", "body_mass"]
NAMES = ["species", "island", "individual_id", "clutch_complete", "date_egg", *NUMBERS, "sex"]


def load_penguins(path):
    header = list(pd.read_csv(path, nrows=0))
    start = 1 if header[0] == "studyName" else 0
    table = pd.read_csv(
        path, header=0, usecols=header[start : start + 10], dtype=str, na_values="."
    )
    table.columns = NAMES
    table[NUMBERS] = table[NUMBERS].apply(pd.to_numeric, errors="coerce").astype(float)
    table["date_egg"] = pd.to_datetime(table["date_egg"], errors="coerce")
    table["species"] = table["species"].str.split().str[0]
    table["clutch_complete"] = table["clutch_complete"] == "Yes"
    table["sex"] = table["sex"].str.lower()
    return table
