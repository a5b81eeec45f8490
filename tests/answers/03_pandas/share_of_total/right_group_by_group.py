"""One region after the other, each written to its own positions."""

import numpy as np
import pandas as pd


class Shares:
    """Collects the shares of one region after the other."""

    def __init__(self, orders):
        self.orders = orders
        self.values = np.full(len(orders), np.nan)

    def region(self, name):
        here = (self.orders["region"] == name).to_numpy()
        revenue = self.orders["revenue"].to_numpy()[here]
        if revenue.sum() > 0:
            self.values[here] = revenue / revenue.sum()

    def series(self):
        return pd.Series(self.values, index=self.orders.index).rename("share")


def share_of_total(orders):
    shares = Shares(orders)
    for name in orders["region"].dropna().unique():
        shares.region(name)
    return shares.series()
