"""Categories are lowered and stripped.

The learner must see:
"where text tells"
"""

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

NUMERIC = ["Seniority", "Time", "Age", "Expenses", "Income", "Assets", "Debt", "Amount", "Price"]
CATEGORICAL = ["Home", "Marital", "Records", "Job"]


def open_desk(file):
    table = pd.read_csv(file, dtype={c: "str" for c in [*CATEGORICAL, "Status"]})
    table[CATEGORICAL] = table[CATEGORICAL].apply(lambda c: c.str.strip().str.lower())
    table = table[table["Status"].notna()]
    columns = ColumnTransformer([
        ("numbers", make_pipeline(SimpleImputer(strategy="median", add_indicator=True, keep_empty_features=True), StandardScaler()), NUMERIC),
        ("words", make_pipeline(SimpleImputer(strategy="constant", fill_value="(missing)"), OneHotEncoder(handle_unknown="ignore")), CATEGORICAL),
    ])
    model = make_pipeline(columns, LogisticRegression(max_iter=2000))
    search = GridSearchCV(model, {"logisticregression__C": np.logspace(-4, 4, 9)}, scoring="neg_log_loss",
                          cv=StratifiedKFold(5, shuffle=True, random_state=0))
    return search.fit(table[NUMERIC + CATEGORICAL], table["Status"])


def grant(desk, loans):
    bad = desk.predict_proba(loans)[:, list(desk.classes_).index("bad")]
    amount = loans["Amount"].to_numpy(dtype=float)
    return bad * (amount / 2 + 30) < (1 - bad) * amount / 10


def cost(granted, loans):
    amount = loans["Amount"].to_numpy(dtype=float)
    bad = loans["Status"].to_numpy() == "bad"
    granted = np.asarray(granted, dtype=bool)
    return float((amount / 2 + 30)[granted & bad].sum() + (amount / 10)[~granted & ~bad].sum())
