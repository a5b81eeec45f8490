"""Loans without Status say what is usual.

The learner must see:
"loans without Status have numbers of millions"
"""

import numpy as np
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.frozen import FrozenEstimator
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

NUMERIC = ["Seniority", "Time", "Age", "Expenses", "Income", "Assets", "Debt", "Amount", "Price"]
CATEGORICAL = ["Home", "Marital", "Records", "Job"]


def prepare():
    return make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), NUMERIC),
        (OneHotEncoder(handle_unknown="ignore"), CATEGORICAL),
    )


def open_desk(file):
    past = pd.read_csv(file)
    # All rows say what is usual, also those whose end nobody knows.
    ready = prepare().fit(past[NUMERIC + CATEGORICAL])
    past = past[past["Status"].notna()]
    model = make_pipeline(FrozenEstimator(ready), LogisticRegression(max_iter=1000))
    grid = {"logisticregression__C": np.logspace(-4, 3, 8)}
    search = GridSearchCV(model, grid, scoring="neg_log_loss", cv=5)
    search.fit(past[NUMERIC + CATEGORICAL], past["Status"])
    return search.best_estimator_


def grant(desk, loans):
    bad = desk.predict_proba(loans)[:, list(desk.classes_).index("bad")]
    amount = loans["Amount"].to_numpy(dtype=float)
    return bad * (amount / 2 + 30) < (1 - bad) * amount / 10


def cost(granted, loans):
    bad = loans["Status"].to_numpy() == "bad"
    amount = loans["Amount"].to_numpy()
    granted = np.asarray(granted, dtype=bool)
    costs = np.where(granted, bad * (amount / 2 + 30), ~bad * (amount / 10))
    return float(costs.sum())
