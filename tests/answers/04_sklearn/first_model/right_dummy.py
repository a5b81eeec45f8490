"""A DummyClassifier is the baseline."""

from sklearn.base import clone
from sklearn.dummy import DummyClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split


def first_score(X, y, model, seed):
    X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=seed)
    guess = DummyClassifier(strategy="most_frequent").fit(X_train, y_train)
    prediction = clone(model).fit(X_train, y_train).predict(X_test)
    return accuracy_score(y_test, prediction), guess.score(X_test, y_test)
