"""A random search over strengths; a limit for each loan follows from its Amount."""

import pandas as pd
from scipy.stats import loguniform
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import RandomizedSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder

NUMERIC = ["Seniority", "Time", "Age", "Expenses", "Income", "Assets", "Debt", "Amount", "Price"]
CATEGORICAL = ["Home", "Marital", "Records", "Job"]


def open_desk(file):
    past = pd.read_csv(file, usecols=[*NUMERIC, *CATEGORICAL, "Status"])
    past = past.loc[past["Status"].notna()]
    numbers = make_pipeline(SimpleImputer(strategy="median", add_indicator=True), MinMaxScaler())
    prepare = ColumnTransformer(
        [("texts", OneHotEncoder(handle_unknown="ignore"), CATEGORICAL), ("n", numbers, NUMERIC)]
    )
    search = RandomizedSearchCV(
        make_pipeline(prepare, LogisticRegression(max_iter=1000)),
        {"logisticregression__C": loguniform(1e-4, 1e3)},
        n_iter=12,
        scoring="neg_log_loss",
        cv=3,
        random_state=5,
    )
    return search.fit(past, past.pop("Status"))


def grant(desk, loans):
    column = {label: number for number, label in enumerate(desk.classes_)}["bad"]
    amounts = loans["Amount"].to_numpy(dtype=float)
    limits = amounts / (6 * amounts + 300)
    return desk.predict_proba(loans)[:, column] < limits


def cost(granted, loans):
    bad = loans["Status"].eq("bad").to_numpy()
    amounts = loans["Amount"].to_numpy(dtype=float)
    lost = (amounts[granted & bad] / 2 + 30).sum() + amounts[~granted & ~bad].sum() / 10
    return float(lost)
