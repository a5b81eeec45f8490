"""Loans with a gap are dropped, in the test part too.

The learner must see:
"expected (loans, classes) = (5, 2), got (4, 2)."
"A loan with a gap needs an answer too."
"""

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.preprocessing import OneHotEncoder, StandardScaler


class CreditModel(ClassifierMixin, BaseEstimator):
    def __init__(self, numeric, categorical, model):
        self.numeric = numeric
        self.categorical = categorical
        self.model = model

    def prepare(self, loans):
        loans = loans.dropna(subset=self.numeric)
        parts = []
        if self.numeric:
            numbers = loans[self.numeric]
            parts.append(self.scaler_.transform(numbers))
        if self.categorical:
            parts.append(self.encoder_.transform(loans[self.categorical]))
        return np.hstack(parts)

    def fit(self, loans, outcome):
        known = loans[self.numeric].notna().all(axis=1)
        loans, outcome = loans[known], outcome[known]
        if self.numeric:
            self.scaler_ = StandardScaler().fit(loans[self.numeric])
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
