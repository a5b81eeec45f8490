"""The regions' pieces are glued together, and without orders there is no piece to glue.

The learner must see:
"without orders: expected a Series, got ValueError: No objects to concatenate"
"""

import pandas as pd


def share_of_total(orders: pd.DataFrame) -> pd.Series:
    numbered = orders.reset_index(drop=True)
    pieces = [
        piece["revenue"] / piece["revenue"].sum()
        for _, piece in numbered.groupby("region")
    ]
    shares = pd.concat(pieces).reindex(numbered.index)
    return shares.set_axis(orders.index).rename("share")
