"""The columns keep the names of the file.

The learner must see:
"got ['Species', 'Island', 'Individual ID'"
"""

import pandas as pd


def load_penguins(path):
    return pd.read_csv(path, na_values='.', usecols=['Species', 'Island', 'Individual ID', 'Clutch Completion', 'Date Egg', 'Culmen Length (mm)', 'Culmen Depth (mm)', 'Flipper Length (mm)', 'Body Mass (g)', 'Sex'])
