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
    """Read a file like ``katas/data/penguins_raw.csv``: one row a penguin, in the file's order.

    Parameters
    ----------
    path : Path
        A CSV file in UTF-8 with a header and at least one penguin. It has the columns named
        below on the right, in any order, and maybe others. A field that is empty, ``NA`` or ``.``
        (a full stop) is missing; no other text that pandas takes for missing by itself, such as
        null, is there. ``Species`` and ``Clutch Completion`` are never missing; any other column
        may be, in any row, even in all. Only fields in quotes hold commas.

    Returns
    -------
    DataFrame
        These columns in any order, and no others. The index is free.

        - ``species``, text: the first word of ``Species``, such as ``"Gentoo"``
        - ``island``, text: ``Island``
        - ``individual_id``, text: ``Individual ID`` exactly as it is written
        - ``clutch_complete``, bool: whether ``Clutch Completion`` is ``Yes`` and not ``No``
        - ``date_egg``, datetime64: ``Date Egg``, written like ``2007-11-09``
        - ``culmen_length``, ``culmen_depth`` and ``flipper_length``, float64, in mm:
          ``Culmen Length (mm)``, ``Culmen Depth (mm)``, ``Flipper Length (mm)``
        - ``body_mass``, float64, in grams: ``Body Mass (g)``
        - ``sex``, text: ``"male"`` or ``"female"``, from ``MALE`` and ``FEMALE`` in ``Sex``

        Text is of dtype ``str``, ``string`` or ``object``. What is missing in the file is missing
        here (NaN, NaT, None or NA): no text, and no 0. datetime64 may have any unit.

    Examples
    --------
    >>> penguins = load_penguins(Path("katas/data/penguins_raw.csv"))
    >>> penguins.loc[[0, 3], ["species", "date_egg", "body_mass", "sex"]]
      species   date_egg  body_mass   sex
    0  Adelie 2007-11-11     3750.0  male
    3  Adelie 2007-11-16        NaN   NaN
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
