"""The units stay in the names.

The learner must see:
"A unit belongs in the documentation"
"""

import pandas as pd

NAMES = {
    "Species": "species",
    "Island": "island",
    "Individual ID": "individual_id",
    "Clutch Completion": "clutch_complete",
    "Date Egg": "date_egg",
    "Culmen Length (mm)": "culmen_length_mm",
    "Culmen Depth (mm)": "culmen_depth_mm",
    "Flipper Length (mm)": "flipper_length_mm",
    "Body Mass (g)": "body_mass_g",
    "Sex": "sex",
}
TYPES = {
    "species": str,
    "island": str,
    "individual_id": str,
    "clutch_complete": str,
    "culmen_length_mm": float,
    "culmen_depth_mm": float,
    "flipper_length_mm": float,
    "body_mass_g": float,
    "sex": str,
}


def load_penguins(path):
    types = {raw: TYPES[name] for raw, name in NAMES.items() if name in TYPES}
    table = pd.read_csv(
        path, usecols=list(NAMES), dtype=types, na_values=".", parse_dates=["Date Egg"]
    ).rename(columns=NAMES)
    table["species"] = table["species"].str.split().str[0]
    table["clutch_complete"] = table["clutch_complete"] == "Yes"
    table["sex"] = table["sex"].str.lower()
    return table
