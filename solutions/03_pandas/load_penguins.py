"""Load penguins, solved by telling read_csv all that is known, and guessing nothing."""

from pathlib import Path

import pandas as pd

# What a column is called in the file, what it shall be called, and what it holds. parse_dates
# reads the dates: read_csv takes no datetime64 as a dtype.
COLUMNS = {
    "Species": ("species", str),
    "Island": ("island", str),
    "Individual ID": ("individual_id", str),
    "Clutch Completion": ("clutch_complete", str),
    "Date Egg": ("date_egg", None),
    "Culmen Length (mm)": ("culmen_length", float),
    "Culmen Depth (mm)": ("culmen_depth", float),
    "Flipper Length (mm)": ("flipper_length", float),
    "Body Mass (g)": ("body_mass", float),
    "Sex": ("sex", str),
}


def load_penguins(path: Path) -> pd.DataFrame:
    """Return a row per penguin of a file like ``penguins_raw.csv``, in its order.

    >>> penguins = load_penguins(Path("katas/data/penguins_raw.csv"))
    >>> penguins[["species", "body_mass", "sex"]].values[0].tolist()
    ['Adelie', 3750.0, 'male']

    Parameters
    ----------
    path : Path
        CSV in UTF-8, columns in any order, at least one row

    Returns
    -------
    DataFrame on any index; text of dtype str, string or object
        species : text, the first word of "Species"
        island, individual_id : text, "Island" and "Individual ID" as written
        clutch_complete : bool, whether "Clutch Completion" is Yes
        date_egg : datetime64 of any unit, "Date Egg", like 2007-11-09
        culmen_length, culmen_depth, flipper_length : float64, "Culmen Length (mm)" and so on
        body_mass : float64, "Body Mass (g)"
        sex : text, "male" or "female"

    Notes
    -----
    - An empty field, ``NA`` and ``.`` mean missing; other such words do not occur.
    - All but Species and Clutch Completion may be missing, everywhere.
    """
    table = pd.read_csv(
        path,
        usecols=list(COLUMNS),
        dtype={raw: kind for raw, (_, kind) in COLUMNS.items() if kind},
        # Beside the empty field and NA, which read_csv knows.
        na_values=".",
        parse_dates=["Date Egg"],
    ).rename(columns={raw: name for raw, (name, _) in COLUMNS.items()})
    return table.assign(
        species=table["species"].str.split().str[0],
        clutch_complete=table["clutch_complete"] == "Yes",
        sex=table["sex"].str.lower(),
    )
