"""What a desk's decisions on new loans cost, beside one threshold for all of them."""

from io import StringIO
from pathlib import Path

import numpy as np
import pandas as pd

FILE = Path(__file__).parents[2] / "katas" / "data" / "credit_data.csv.gz"
LEVELS = [number / 50 for number in range(51)]


def data():
    loans = pd.read_csv(FILE).sample(frac=1, random_state=2).reset_index(drop=True)
    return {"past": loans[:800].to_csv(index=False), "new": loans[800:2800]}


def see(kata, past, new):
    desk = kata.open_desk(StringIO(past))
    chance = np.asarray(desk.predict_proba(new))[:, list(desk.classes_).index("bad")]
    by_level = [float(kata.cost(chance < level, new)) for level in LEVELS]
    return by_level, float(kata.cost(kata.grant(desk, new), new))


def draw(panel, seen, past, new):
    by_level, decided = np.array(seen[0]) / 1000, seen[1] / 1000
    axes = panel.subplots()
    axes.plot(LEVELS, by_level, label="one threshold for all")
    axes.axhline(decided, color="C1", linestyle="--", label="decided by each loan's costs")
    axes.text(0.05, by_level[0], "refuse all", va="center")
    axes.text(1, by_level[-1] - 20, "grant all", ha="right")
    axes.set_title(f"decisions cost {decided:.0f} thousand, refusing all {by_level[0]:.0f}")
    axes.set(xlabel="granted below this chance of bad", ylabel="cost (1,000 euros)", ylim=(0, 420))
    axes.legend(frameon=False, loc="upper left")
