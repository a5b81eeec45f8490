"""Clean text: when are two labels that look the same really equal?

é is one character or two: e and an accent.  The blank of a web page is often no ASCII blank.
``==`` sees the difference, so give each label one form before you count, look up or join.
Mind the order of the steps: one may undo another.

Read: https://docs.python.org/3/howto/unicode.html#comparing-strings
House rules: README.md of this chapter
"""


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
    raise NotImplementedError
