"""What houses of Ames were sold for, and what the model says they are worth."""

from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression

FILE = Path(__file__).parents[2] / "katas" / "data" / "ames.csv.gz"
NUMERIC = ["Lot_Area", "Total_Bsmt_SF", "Gr_Liv_Area", "Garage_Area", "Year_Built"]
LEVELS = ["Very_Poor", "Poor", "Fair", "Below_Average", "Average", "Above_Average"]
ORDERED = {"Overall_Cond": [*LEVELS, "Good", "Very_Good", "Excellent"]}


def data():
    ames = pd.read_csv(FILE)[["Neighborhood", "Sale_Price", *NUMERIC, *ORDERED]]
    ames = ames.sample(1200, random_state=0).reset_index(drop=True)
    prices = ames.pop("Sale_Price")
    return {"ames": ames.astype({"Neighborhood": "str", "Overall_Cond": "str"}), "prices": prices}


def see(kata, ames, prices):
    model = kata.price_model(NUMERIC, ORDERED, ["Neighborhood"], LinearRegression())
    model.fit(ames[:800], prices[:800])
    return np.asarray(model.predict(ames[800:]), dtype=float)


def draw(panel, seen, ames, prices):
    axes = panel.subplots()
    sold = prices[800:].to_numpy()
    axes.plot([10, 900], [10, 900], color="black", linewidth=1)
    axes.scatter(sold / 1000, seen / 1000, s=8, color="tab:blue", alpha=0.6)
    axes.set_title(f"{np.abs(seen - sold).mean():,.0f} dollars off in the mean")
    axes.set(xlabel="sold for (1,000 dollars)", ylabel="estimated", xlim=(10, 600), ylim=(10, 600))
