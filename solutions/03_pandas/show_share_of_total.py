"""Each carrier's share of the flights of three airports: the parts of a bar add up to one."""

from pathlib import Path

import pandas as pd

FILE = Path(__file__).parents[2] / "katas" / "data" / "flights" / "daily_2013.csv.gz"


def data():
    daily = pd.read_csv(FILE)
    orders = daily.groupby(["origin", "carrier"], as_index=False)["flights"].sum()
    orders = orders.rename(columns={"origin": "region", "flights": "revenue"})
    return {"orders": orders.sample(frac=1, random_state=0)}


def see(kata, orders):
    return kata.share_of_total(orders)


def draw(panel, seen, orders):
    axes = panel.subplots()
    shares = orders.assign(share=seen.to_numpy(dtype=float)).sort_values("revenue", ascending=False)
    colors = {carrier: f"C{place}" for place, carrier in enumerate(sorted(set(shares["carrier"])))}
    for place, (_, rows) in enumerate(shares.groupby("region")):
        left = 0.0
        for carrier, share in zip(rows["carrier"], rows["share"], strict=True):
            axes.barh(place, share, left=left, color=colors[carrier], edgecolor="white")
            if share > 0.04:
                axes.text(left + share / 2, place, carrier, ha="center", va="center", fontsize=7)
            left += share
    axes.axvline(1, color="black", linewidth=0.8)
    axes.set_yticks(range(3), sorted(set(orders["region"])))
    axes.set(xlabel="share of flights", xlim=(0, 1.2))
