"""factorize's code -1 for missing takes the last region's total.

The learner must see:
"got [6.25, 3.125]. 50/8 is divided by what west earned"
"""

import numpy as np
import pandas as pd


def share_of_total(orders):
    codes, names = pd.factorize(orders["region"])
    v = orders["revenue"].to_numpy(float)
    sums = np.array([v[codes == i].sum() for i in range(len(names))])
    with np.errstate(all="ignore"):
        return pd.Series(v / sums[codes] if len(v) else v, orders.index, name="share")
