"""Nothing is done about the form.

The learner must see:
"one character in the form NFC"
"""


def clean_text(label):
    return " ".join(label.casefold().split())
