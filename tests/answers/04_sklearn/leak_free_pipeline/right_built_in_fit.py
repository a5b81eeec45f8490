"""A class that builds a new pipeline in every fit and passes all questions on to it."""

from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


class Fresh(ClassifierMixin, BaseEstimator):
    def __init__(self, numeric=(), categorical=(), model=None):
        self.numeric = numeric
        self.categorical = categorical
        self.model = model

    def fit(self, X, y):
        # One branch per column, categories fixed by fit, the sparsest output.
        steps = [
            (
                f"number {name}",
                make_pipeline(SimpleImputer(strategy="median"), StandardScaler()),
                [name],
            )
            for name in self.numeric
        ]
        steps += [
            (f"word {name}", OneHotEncoder(handle_unknown="ignore"), [name])
            for name in self.categorical
        ]
        columns = ColumnTransformer(steps, sparse_threshold=1.0)
        self.pipeline_ = make_pipeline(columns, clone(self.model)).fit(X, y)
        return self

    @property
    def classes_(self):
        return self.pipeline_.classes_

    def predict(self, X):
        return self.pipeline_.predict(X)

    def predict_proba(self, X):
        return self.pipeline_.predict_proba(X)


def credit_model(numeric, categorical, model):
    return Fresh(numeric, categorical, model)
