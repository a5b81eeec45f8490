"""predict_proba gives 1 for the predicted label, thresholded at one half.

The learner must see:
"Only 0 and 1: they are labels, not probabilities."
"""

import numpy as np
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
        prepare = make_column_transformer(
            (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), self.numeric),
            (OneHotEncoder(handle_unknown="ignore"), self.categorical),
        )
        self.pipeline_ = make_pipeline(prepare, clone(self.model)).fit(loans, outcome)
        self.classes_ = self.pipeline_.classes_
        return self

    def predict(self, loans):
        return self.pipeline_.predict(loans)

    def predict_proba(self, loans):
        labels = self.predict(loans)
        return np.array([[float(label == known) for known in self.classes_] for label in labels])


def credit_model(numeric, categorical, model):
    return CreditModel(numeric, categorical, model)
