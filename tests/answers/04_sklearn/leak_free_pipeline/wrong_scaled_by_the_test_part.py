"""predict fits the scaler again, on the table that is predicted.

The learner must see:
"something is learned from the table that is predicted."
"""

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import OneHotEncoder, StandardScaler


class CreditModel(ClassifierMixin, BaseEstimator):
    def __init__(self, numeric, categorical, model):
        self.numeric = numeric
        self.categorical = categorical
        self.model = model

    def prepare(self, loans):
        parts = []
        if self.numeric:
            numbers = self.imputer_.transform(loans[self.numeric])
            parts.append(StandardScaler().fit_transform(numbers))
        if self.categorical:
            parts.append(self.encoder_.transform(loans[self.categorical]))
        return np.hstack(parts)

    def fit(self, loans, outcome):
        if self.numeric:
            self.imputer_ = SimpleImputer(strategy="median").fit(loans[self.numeric])
        if self.categorical:
            self.encoder_ = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
            self.encoder_.fit(loans[self.categorical])
        self.model_ = clone(self.model).fit(self.prepare(loans), outcome)
        self.classes_ = self.model_.classes_
        return self

    def predict_proba(self, loans):
        return self.model_.predict_proba(self.prepare(loans))

    def predict(self, loans):
        return self.model_.predict(self.prepare(loans))


def credit_model(numeric, categorical, model):
    return CreditModel(numeric, categorical, model)
