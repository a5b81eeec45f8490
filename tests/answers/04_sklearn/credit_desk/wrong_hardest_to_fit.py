"""The strength that fits the past best is chosen, on the past itself.

The learner must see:
"It believes in noise: regularise more."
"""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin, clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

NUMERIC = ["Seniority", "Time", "Age", "Expenses", "Income", "Assets", "Debt", "Amount", "Price"]
CATEGORICAL = ["Home", "Marital", "Records", "Job"]


def open_desk(file) -> ClassifierMixin:
    past = pd.read_csv(file).dropna(subset="Status")
    numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    texts = OneHotEncoder(handle_unknown="ignore")
    prepare = make_column_transformer((numbers, NUMERIC), (texts, CATEGORICAL))
    line = make_pipeline(prepare, LogisticRegression())
    fits = [clone(line).set_params(logisticregression__C=c) for c in (0.001, 0.1, 10)]
    return max((fit.fit(past, past["Status"]) for fit in fits), key=lambda fit: fit.score(past, past["Status"]))


def grant(desk: ClassifierMixin, loans: pd.DataFrame) -> np.ndarray:
    bad = desk.predict_proba(loans)[:, list(desk.classes_).index("bad")]
    amounts = loans["Amount"].to_numpy()
    return bad * (amounts / 2 + 30) < (1 - bad) * amounts / 10


def cost(granted: np.ndarray, loans: pd.DataFrame) -> float:
    bad = loans["Status"].to_numpy() == "bad"
    amounts = loans["Amount"].to_numpy()
    lost = np.where(granted, bad * (amounts / 2 + 30), ~bad * amounts / 10)
    return float(lost.sum())
