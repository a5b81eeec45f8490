"""Steps of scikit-learn, which this file chooses, are filled with the numbers again."""

import json

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression


def save(model):
    scaler, encoder = (model[0].named_transformers_[name] for name in names_of(model[0]))
    numeric, categorical = (list(columns) for _, _, columns in model[0].transformers_[:2])
    sheet = {
        "version": 1,
        "steps": {"mean": list(scaler.mean_), "scale": list(scaler.scale_)},
        "known": [list(map(str, known)) for known in encoder.categories_],
        "columns": {"numeric": numeric, "categorical": categorical},
        "classes": list(map(str, model.classes_)),
        "coef": model[-1].coef_.tolist(),
        "intercept": model[-1].intercept_.tolist(),
    }
    return json.dumps(sheet, indent=2)


def names_of(prepare):
    return [name for name, _, _ in prepare.transformers_[:2]]


def predict(text, loans):
    try:
        sheet = json.loads(text)
        if sheet["version"] != 1:
            raise ValueError
    except (ValueError, KeyError, TypeError):
        raise ValueError("not a model of version 1") from None
    final = LogisticRegression()
    final.classes_ = np.array(sheet["classes"])
    final.coef_, final.intercept_ = np.array(sheet["coef"]), np.array(sheet["intercept"])
    numeric, categorical = sheet["columns"]["numeric"], sheet["columns"]["categorical"]
    for name in [*numeric, *categorical]:
        if name not in loans:
            raise ValueError(f"{name} is missing")
        if loans[name].isna().any():
            raise ValueError(f"{name} has gaps")
        kind = loans[name].dtype
        if name in numeric and kind.kind not in "iuf":
            raise ValueError(f"{name} is not a number")
        if name in categorical and kind != "str":
            raise ValueError(f"{name} is not text")
    scaled = (loans[numeric] - sheet["steps"]["mean"]) / sheet["steps"]["scale"]
    for name, away in scaled.mean().abs().items():
        if away > 10:
            raise ValueError(f"{name} is in another unit")
    ones = [
        pd.DataFrame({number: loans[name].eq(text) for number, text in enumerate(known)})
        for name, known in zip(categorical, sheet["known"], strict=True)
    ]
    rows = np.hstack([scaled.to_numpy(), *(each.to_numpy(dtype=float) for each in ones)])
    return final.predict_proba(rows)[:, 1]
