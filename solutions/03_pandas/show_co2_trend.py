"""CO2 over Mauna Loa by month, its trend through the seasons, and what neither explains."""

from pathlib import Path

import pandas as pd

DATA = Path(__file__).parents[2] / "katas" / "data"


def data():
    columns = {"parse_dates": ["date"], "index_col": "date", "date_format": "%Y%m%d"}
    weekly = pd.read_csv(DATA / "co2_weekly.csv", **columns)["co2"]
    return {"weekly": weekly["1958":"1975"]}


def see(kata, weekly):
    monthly = kata.monthly_co2(weekly)
    return {"monthly": monthly, "parts": kata.trend_and_anomaly(monthly)}


def draw(panel, seen, weekly):
    monthly, parts = seen["monthly"], seen["parts"]
    above, below = panel.subplots(2, 1, sharex=True, height_ratios=[2, 1])
    above.plot(weekly.index, weekly, ".", color="silver", markersize=2, label="weeks")
    above.plot(monthly.index, monthly, color="tab:blue", linewidth=1, label="months")
    above.plot(parts.index, parts["trend"], color="tab:orange", linewidth=2, label="trend")
    above.set_ylim(weekly.min() - 2, weekly.max() + 2)
    above.set_ylabel("CO2 (ppm)")
    above.legend(loc="upper left", frameon=False)
    below.axhline(0, color="silver", linewidth=1)
    below.plot(parts.index, parts["anomaly"], color="tab:green", linewidth=1)
    below.set_ylim(-2, 2)
    below.set_ylabel("anomaly")
