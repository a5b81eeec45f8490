"""Penguins by the length of their flippers and their mass: three species, and the two sexes."""

from pathlib import Path

FILE = Path(__file__).parents[2] / "katas" / "data" / "penguins_raw.csv"
MARKERS = {"male": "^", "female": "o"}


def data():
    return {"path": str(FILE)}


def see(kata, path):
    return kata.load_penguins(Path(path))


def draw(panel, seen, path):
    axes = panel.subplots()
    for place, (species, birds) in enumerate(seen.groupby("species")):
        for sex, marker in MARKERS.items():
            some = birds[birds["sex"] == sex]
            axes.scatter(
                some["flipper_length"], some["body_mass"], 12, color=f"C{place}", marker=marker
            )
        axes.plot([], [], "s", color=f"C{place}", label=f"{species}: {len(birds)}")
    for sex, marker in MARKERS.items():
        known = (seen["sex"] == sex).sum()
        axes.plot([], [], marker, color="grey", label=f"{sex}: {known}")
    axes.set(xlabel="flipper (mm)", ylabel="body mass (g)")
    axes.legend(frameon=False, fontsize=7)
