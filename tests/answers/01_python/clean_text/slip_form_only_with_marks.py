"""The form is looked at only where the label holds a combining mark.

The learner must see:
"from character 0 on, '\\u2329' came, but '\\u3008' is right"
"""

import unicodedata


def clean_text(label):
    text = label.casefold()
    if any(unicodedata.combining(character) for character in text):
        text = unicodedata.normalize("NFD", label).casefold()
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())
