"""Clean text, solved in one line: split without arguments knows every kind of white space."""

import unicodedata


def clean_text(label: str) -> str:
    """Return ``label`` in the one form that all ways of writing it share.

    >>> clean_text("  Adelie \\t PENGUIN\\n")
    'adelie penguin'
    >>> clean_text("Terre Ade\\u0301lie") == clean_text("TERRE\\u00a0AD\\u00c9LIE")
    True

    Parameters
    ----------
    label : str
        Latin letters and any other characters, visible or not; may be empty.

    Returns
    -------
    str

    Notes
    -----
    - Case: fold every letter as `str.casefold` does, so ``ß`` and ``ẞ`` become ``ss``.
    - White space: what `str.isspace` calls so. Each run becomes one blank; none is left at the
      ends.
    - Unicode: the result is in the form NFC, where e and its accent are one character.
    - All else stays: signs such as ``m²``, dashes, other control characters, zero-width spaces.
    """
    # The form comes last: casefold takes letters such as ẖ apart again.
    return unicodedata.normalize("NFC", " ".join(label.casefold().split()))
