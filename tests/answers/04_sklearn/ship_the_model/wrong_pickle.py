"""The model is pickled, in base64.

The learner must see:
"expected the text of a JSON object"
"""

import base64
import pickle

import numpy as np
import pandas as pd
from sklearn.pipeline import Pipeline

def save(model: Pipeline) -> str:
    return base64.b64encode(pickle.dumps(model)).decode()


def predict(text: str, loans: pd.DataFrame) -> np.ndarray:
    return pickle.loads(base64.b64decode(text)).predict_proba(loans)[:, 1]
