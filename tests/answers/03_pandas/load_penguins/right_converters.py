"""A converter for each column that needs one."""

import numpy as np
import pandas as pd

MISSING = {"", "NA", "."}


def text(field):
    return np.nan if field in MISSING else field


def number(field):
    return np.nan if field in MISSING else float(field)


CONVERTERS = {
    "Species": lambda field: field.split(" ")[0],
    "Island": text,
    "Individual ID": text,
    "Clutch Completion": lambda field: field == "Yes",
    "Date Egg": lambda field: pd.NaT if field in MISSING else pd.Timestamp(field),
    "Culmen Length (mm)": number,
    "Culmen Depth (mm)": number,
    "Flipper Length (mm)": number,
    "Body Mass (g)": number,
    "Sex": lambda field: {"MALE": "male", "FEMALE": "female"}.get(field, np.nan),
}
NAMES = [
    "species island individual_id clutch_complete date_egg culmen_length culmen_depth "
    "flipper_length body_mass sex"
][0].split()


def load_penguins(path):
    table = pd.read_csv(path, converters=CONVERTERS, usecols=lambda name: name in CONVERTERS)
    table = table.rename(columns=dict(zip(CONVERTERS, NAMES)))
    table = table.astype({"clutch_complete": bool, "date_egg": "datetime64[us]"})
    for name in ("sex", "island", "individual_id"):
        table[name] = table[name].astype(object)
    return table
