"""There is a pickle in hexadecimal, opened with a look at its first byte alone.

The learner must see:
"a stranger's pickle in hexadecimal was run"
"""

import json
import pickle

import numpy as np
import pandas as pd
from sklearn.pipeline import Pipeline

def save(model: Pipeline) -> str:
    return json.dumps({"version": 1, "model": pickle.dumps(model).hex()})


def predict(text: str, loans: pd.DataFrame) -> np.ndarray:
    sheet = json.loads(text)
    if not isinstance(sheet, dict) or sheet.get("version") != 1:
        raise ValueError("no model of version 1")
    packed = bytes.fromhex(sheet["model"])
    if packed[:1] != b"\x80":
        raise ValueError("no pickle")
    return pickle.loads(packed).predict_proba(loans)[:, 1]
