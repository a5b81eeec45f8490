"""What UTF-8 cannot write is dropped.

The learner must see:
"from character 0 on, '' came, but '\\udc80' is right"
"""

import unicodedata


def clean_text(label):
    text = label.encode("utf-8", "ignore").decode("utf-8")
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).casefold())
    return " ".join(text.split())
