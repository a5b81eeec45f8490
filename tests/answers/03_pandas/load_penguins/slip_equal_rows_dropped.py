"""Two equal rows become one penguin.

The learner must see:
"load_penguins(…)['body_mass'][1] has 1 item, but 2 are right"
"""

from pathlib import Path

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
NUMBERS = ["culmen_length", "culmen_depth", "flipper_length", "body_mass"]


def load_penguins(path: Path) -> pd.DataFrame:
    raw = pd.read_csv(path, dtype=str, na_values=["", "NA", "."], keep_default_na=False)
    raw = raw.drop_duplicates()
    table = raw[list(NAMES)].rename(columns=NAMES)
    table["species"] = table["species"].str.split().str[0]
    table["clutch_complete"] = table["clutch_complete"] == "Yes"
    table["date_egg"] = pd.to_datetime(table["date_egg"], format="%Y-%m-%d")
    table["sex"] = table["sex"].str.lower()
    table[NUMBERS] = table[NUMBERS].astype(float)
    return table
