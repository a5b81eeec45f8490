"""Load penguins: read a raw file so that each column is what it says it is.

A CSV file holds nothing but text. pandas guesses what each column means from the lines that happen
to be there: one full stop among the weights makes text of them all, and the number 007 becomes 7.
Guess nothing that you know: say which texts mean "missing", and what each column holds.

Read: https://pandas.pydata.org/docs/user_guide/io.html#csv-text-files
"""

from pathlib import Path

import pandas as pd


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
    raise NotImplementedError
