"""A pipeline takes the training columns by name, and odds are sums of logits."""
import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.calibration import CalibratedClassifierCV
from sklearn.compose import ColumnTransformer
from sklearn.frozen import FrozenEstimator
from sklearn.pipeline import make_pipeline


def reliability(outcome, chance, positive, bins):
    edges = np.linspace(0, 1, bins + 1)
    t = pd.DataFrame({"said": chance, "came": outcome.to_numpy() == positive})
    t["bin"] = np.maximum(np.searchsorted(edges, t["said"].to_numpy(), side="left") - 1, 0)
    return t.groupby("bin").agg(said=("said", "mean"), came=("came", "mean"), rows=("said", "size")).reset_index(drop=True)


def calibrated(model, X, y, held):
    X, y = X.reset_index(drop=True), pd.Series(y.to_numpy())
    by_name = ColumnTransformer([("all", "passthrough", list(X.columns))], verbose_feature_names_out=False)
    by_name.set_output(transform="pandas")
    line = make_pipeline(by_name, clone(model)).fit(X[~held], y[~held])
    return CalibratedClassifierCV(FrozenEstimator(line), method="isotonic").fit(X[held], y[held])


def real_chance(chance, share, real):
    from scipy.special import expit, logit
    return expit(logit(chance) + logit(real) - logit(share))
