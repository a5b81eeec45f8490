"""Runs of blanks are folded, but tabs and line ends stay.

The learner must see:
"The label contains a tab."
"""

import re
import unicodedata


def clean_text(label):
    text = re.sub(" +", " ", label.casefold().strip())
    return unicodedata.normalize("NFC", text)
