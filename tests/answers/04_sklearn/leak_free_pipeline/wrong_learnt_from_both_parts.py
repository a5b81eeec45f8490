"""Median, scale and categories are learnt from training and test part together.

The learner must see:
"something is learned from the table that is predicted."
"""

import pandas as pd
from sklearn.base import BaseEstimator, ClassifierMixin, clone


class CreditModel(ClassifierMixin, BaseEstimator):
    def __init__(self, numeric, categorical, model):
        self.numeric = numeric
        self.categorical = categorical
        self.model = model

    def fit(self, loans, outcome):
        self.loans_ = loans
        self.outcome_ = outcome
        self.classes_ = sorted(set(outcome))
        return self

    def predict_proba(self, loans):
        # Both parts together, so that get_dummies makes the same columns for each.
        everything = pd.concat([self.loans_, loans])[self.numeric + self.categorical]
        numbers = everything[self.numeric]
        numbers = numbers.fillna(numbers.median())
        spread = numbers.std(ddof=0).replace(0, 1)
        numbers = (numbers - numbers.mean()) / spread
        words = everything[self.categorical]
        if self.categorical:
            words = pd.get_dummies(words, dummy_na=True, dtype=float)
        prepared = pd.concat([numbers, words], axis=1).to_numpy()
        n = len(self.loans_)
        return clone(self.model).fit(prepared[:n], self.outcome_).predict_proba(prepared[n:])

    def predict(self, loans):
        best = self.predict_proba(loans).argmax(axis=1)
        return [self.classes_[column] for column in best]


def credit_model(numeric, categorical, model):
    return CreditModel(numeric, categorical, model)
