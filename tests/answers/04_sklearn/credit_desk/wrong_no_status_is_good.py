"""A missing Status is taken for good.

The learner must see:
"went bad: expected"
"""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

NUMERIC = ["Seniority", "Time", "Age", "Expenses", "Income", "Assets", "Debt", "Amount", "Price"]
CATEGORICAL = ["Home", "Marital", "Records", "Job"]


def open_desk(file) -> ClassifierMixin:
    past = pd.read_csv(file)
    past["Status"] = np.where(past["Status"] == "bad", "bad", "good")
    numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    texts = OneHotEncoder(handle_unknown="ignore")
    prepare = make_column_transformer((numbers, NUMERIC), (texts, CATEGORICAL))
    line = make_pipeline(prepare, LogisticRegression())
    strengths = {"logisticregression__C": [0.001, 0.1, 10]}
    return GridSearchCV(line, strengths, scoring="neg_log_loss", cv=3).fit(past, past["Status"])


def grant(desk: ClassifierMixin, loans: pd.DataFrame) -> np.ndarray:
    bad = desk.predict_proba(loans)[:, list(desk.classes_).index("bad")]
    amounts = loans["Amount"].to_numpy()
    return bad * (amounts / 2 + 30) < (1 - bad) * amounts / 10


def cost(granted: np.ndarray, loans: pd.DataFrame) -> float:
    bad = loans["Status"].to_numpy() == "bad"
    amounts = loans["Amount"].to_numpy()
    lost = np.where(granted, bad * (amounts / 2 + 30), ~bad * amounts / 10)
    return float(lost.sum())
