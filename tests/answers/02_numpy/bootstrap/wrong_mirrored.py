"""Half of the resamples are mirrors of the other half.

The learner must see:
"as with mirrored or"
"""

import numpy as np
def bootstrap(sample, statistic, draws, rng):
    n=len(sample)
    half = rng.integers(0, n, (-(-draws//2), n))
    places = np.concatenate([half, n-1-half])[:draws]
    return statistic(sample[places], axis=1)
def interval(estimates, level):
    low, high = np.percentile(estimates, [50*(1-level),50*(1+level)])
    return float(low), float(high)
