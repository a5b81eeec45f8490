"""All but ASCII is thrown away.

The learner must see:
"The label contains a non-breaking space, as web pages have it."
"""

import unicodedata


def clean_text(label):
    text = unicodedata.normalize("NFD", label).encode("ascii", "ignore").decode()
    return " ".join(text.casefold().split())
