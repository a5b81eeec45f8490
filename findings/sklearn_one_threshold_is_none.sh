#!/usr/bin/env bash
# Belief: `TunedThresholdClassifierCV(model, thresholds=[0.3])` takes 0.3, the only candidate.
# Behaviour: fit raises ValueError and says that the estimator makes constant predictions, whatever
#   the model predicts. With a second candidate, however near, it chooses one of the two.
# Version: scikit-learn 1.9.1, numpy 2.4.6, Python 3.11.
# Source: sklearn.model_selection.TunedThresholdClassifierCV.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet scikit-learn==1.9.1 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import TunedThresholdClassifierCV

rng = np.random.default_rng(0)
X = rng.normal(size=(200, 2))
y = (X[:, 0] + rng.normal(size=200) > 0).astype(int)
model = LogisticRegression()
print("distinct chances:", len(np.unique(model.fit(X, y).predict_proba(X)[:, 1])))
said = ""
try:
    TunedThresholdClassifierCV(model, thresholds=[0.3]).fit(X, y)
except ValueError as error:
    said = str(error)
print("thresholds=[0.3]:", said)
chosen = float(TunedThresholdClassifierCV(model, thresholds=[0.3, 0.31]).fit(X, y).best_threshold_)
print("thresholds=[0.3, 0.31]:", chosen)
assert "constant predictions" in said
assert chosen in (0.3, 0.31)
PYTHON
