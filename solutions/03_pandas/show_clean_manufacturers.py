"""How many planes each maker built, in the order of the categories, and those of unknown make."""

from pathlib import Path

import pandas as pd

FILE = Path(__file__).parents[2] / "katas" / "data" / "flights" / "planes.csv.gz"
SPELLINGS = {
    "AIRBUS INDUSTRIE": "AIRBUS",
    "MCDONNELL DOUGLAS AIRCRAFT CO": "MCDONNELL DOUGLAS",
    "MCDONNELL DOUGLAS CORPORATION": "MCDONNELL DOUGLAS",
}


def data():
    names = pd.read_csv(FILE, usecols=["manufacturer"])["manufacturer"]
    return {"names": names.where(names.index % 20 > 0)}


def see(kata, names):
    return kata.clean_manufacturers(names, dict(SPELLINGS), at_least=5)


def draw(panel, seen, names):
    axes = panel.subplots()
    makers = seen.astype("category").cat
    counts = makers.codes.value_counts()
    labels = {code: str(maker) for code, maker in enumerate(makers.categories)} | {-1: "unknown"}
    for place, code in enumerate(labels):
        bar = axes.barh(place, counts.get(code, 0), color="silver" if code < 0 else "tab:blue")
        axes.bar_label(bar, padding=3, fontsize=7)
    axes.set_yticks(range(len(labels)), labels.values(), fontsize=7)
    axes.set(xlabel="planes", xlim=(0, 2000))
    axes.invert_yaxis()
