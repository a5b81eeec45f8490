"""The full stop is mended in the column of the sexes, and nowhere else.

The learner must see:
"expected float64, got text"
"One text among the numbers makes the whole column text"
"""

import pandas as pd

NAMES = {
    "Species": "species",
    "Island": "island",
    "Individual ID": "individual_id",
    "Clutch Completion": "clutch_complete",
    "Date Egg": "date_egg",
    "Culmen Length (mm)": "culmen_length",
    "Culmen Depth (mm)": "culmen_depth",
    "Flipper Length (mm)": "flipper_length",
    "Body Mass (g)": "body_mass",
    "Sex": "sex",
}


def load_penguins(path):
    table = pd.read_csv(path, dtype={"Individual ID": str}).rename(columns=NAMES)
    table = table[list(NAMES.values())]
    table["sex"] = table["sex"].replace(".", None)
    table["date_egg"] = pd.to_datetime(table["date_egg"], errors="coerce")
    table["species"] = table["species"].str.split().str[0]
    table["clutch_complete"] = table["clutch_complete"] == "Yes"
    table["sex"] = table["sex"].str.lower()
    return table
