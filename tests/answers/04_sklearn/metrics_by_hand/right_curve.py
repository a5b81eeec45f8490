"""The area under the curve, by trapezes from threshold to threshold."""

import math

import numpy as np
import pandas as pd


def precision_recall_f1(truth, predicted, positive):
    table = pd.crosstab(truth.to_numpy() == positive, predicted.to_numpy() == positive)
    table = table.reindex(index=[False, True], columns=[False, True], fill_value=0).to_numpy()
    hits = table[1, 1]
    with np.errstate(invalid="ignore"):
        numbers = np.array([hits, hits, 2 * hits]) / [
            table[:, 1].sum(),
            table[1].sum(),
            table[:, 1].sum() + table[1].sum(),
        ]
    return tuple(np.nan_to_num(numbers).tolist())


def roc_auc(truth, scores, positive):
    table = pd.DataFrame({"yes": truth.to_numpy() == positive, "score": scores.to_numpy()})
    by_score = table.groupby("score")["yes"].agg(["sum", "count"]).sort_index(ascending=False)
    yes = np.append(0, by_score["sum"].cumsum())
    no = np.append(0, by_score["count"].cumsum()) - yes
    if not yes[-1] or not no[-1]:
        return math.nan
    return float(np.trapezoid(yes / yes[-1], no / no[-1]))
