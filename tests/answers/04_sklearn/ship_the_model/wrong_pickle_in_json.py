"""There is a pickle inside the JSON.

The learner must see:
"a stranger's pickle in base64 was run"
"""

import base64
import json
import pickle

import numpy as np
import pandas as pd
from sklearn.pipeline import Pipeline

def save(model: Pipeline) -> str:
    packed = base64.b64encode(pickle.dumps(model)).decode()
    return json.dumps({"version": 1, "model": packed})


def predict(text: str, loans: pd.DataFrame) -> np.ndarray:
    sheet = json.loads(text)
    if not isinstance(sheet, dict) or sheet.get("version") != 1:
        raise ValueError("no model of version 1")
    model = pickle.loads(base64.b64decode(sheet["model"]))
    return model.predict_proba(loans)[:, 1]
