"""Everything is read as text, and every column made what it is afterwards."""

import pandas as pd


def load_penguins(path):
    raw = pd.read_csv(path, dtype=str, keep_default_na=False).replace(["", "NA", "."], None)
    table = pd.DataFrame(index=raw["Individual ID"].rename("label"))
    table["individual_id"] = raw["Individual ID"].to_numpy()
    table["island"] = raw["Island"].to_numpy()
    table["sex"] = raw["Sex"].map({"MALE": "male", "FEMALE": "female"}).astype("string").to_numpy()
    table["sex"] = table["sex"].astype("string")
    table["species"] = raw["Species"].str.partition(" ")[0].to_numpy()
    table["clutch_complete"] = raw["Clutch Completion"].eq("Yes").to_numpy()
    table["date_egg"] = pd.to_datetime(raw["Date Egg"], format="%Y-%m-%d").to_numpy()
    for name in ("Culmen Length (mm)", "Culmen Depth (mm)", "Flipper Length (mm)", "Body Mass (g)"):
        short = name.split(" (")[0].lower().replace(" ", "_")
        table[short] = pd.to_numeric(raw[name]).astype(float).to_numpy()
    return table
