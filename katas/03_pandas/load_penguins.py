"""Load penguins: how do you read a raw file so that each column holds what it says?

pandas guesses what a file means: one full stop makes a column text, the ID 007 becomes 7.

Read: https://pandas.pydata.org/docs/user_guide/io.html#csv-text-files
House rules: README.md of this chapter
"""

from pathlib import Path

import pandas as pd


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
    raise NotImplementedError
