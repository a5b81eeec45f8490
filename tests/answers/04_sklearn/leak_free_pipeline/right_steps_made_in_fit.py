"""A class whose fit makes branches only for lists that are not empty, all dense."""

from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


class CreditModel(ClassifierMixin, BaseEstimator):
    def __init__(self, numeric=(), categorical=(), model=None):
        self.numeric = numeric
        self.categorical = categorical
        self.model = model

    def fit(self, X, y):
        tr = []
        if self.categorical:
            tr.append(
                (
                    "cat",
                    OneHotEncoder(handle_unknown="ignore", sparse_output=False),
                    list(self.categorical),
                )
            )
        if self.numeric:
            tr.append(
                (
                    "num",
                    Pipeline([("f", SimpleImputer(strategy="median")), ("s", StandardScaler())]),
                    list(self.numeric),
                )
            )
        self.pipe_ = Pipeline(
            [("prep", ColumnTransformer(tr, sparse_threshold=0)), ("model", clone(self.model))]
        ).fit(X, y)
        self.classes_ = self.pipe_.classes_
        return self

    def predict(self, X):
        return self.pipe_.predict(X)

    def predict_proba(self, X):
        return self.pipe_.predict_proba(X)


def credit_model(numeric, categorical, model):
    return CreditModel(numeric, categorical, model)
