"""Columns are taken by the place that they had in training.

The learner must see:
"The columns are in the order debt, home, income: take them by name."
"""

from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


class CreditModel(ClassifierMixin, BaseEstimator):
    def __init__(self, numeric, categorical, model):
        self.numeric = numeric
        self.categorical = categorical
        self.model = model

    def fit(self, loans, outcome):
        places = [loans.columns.get_loc(name) for name in self.numeric]
        words = [loans.columns.get_loc(name) for name in self.categorical]
        numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
        prepare = make_column_transformer(
            (numbers, places), (OneHotEncoder(handle_unknown="ignore"), words)
        )
        self.pipeline_ = make_pipeline(prepare, clone(self.model))
        self.pipeline_.fit(loans.to_numpy(dtype=object), outcome)
        self.classes_ = self.pipeline_.classes_
        return self

    def predict_proba(self, loans):
        return self.pipeline_.predict_proba(loans.to_numpy(dtype=object))

    def predict(self, loans):
        return self.pipeline_.predict(loans.to_numpy(dtype=object))


def credit_model(numeric, categorical, model):
    return CreditModel(numeric, categorical, model)
