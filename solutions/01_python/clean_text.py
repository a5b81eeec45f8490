"""Clean text, solved in one line: split without arguments knows every kind of white space."""

import unicodedata


def clean_text(label: str) -> str:
    """Return ``label`` in the one form that all ways of writing it share.

    Parameters
    ----------
    label : str
        A label as somebody typed or copied it, in Latin letters, with or without accents, and any
        signs and digits, among them characters that nobody sees. It may be empty.

    Returns
    -------
    str
        The label with three things settled, and all else as it was:

        - case: every letter is folded as `str.casefold` does it, which goes further than lower
          case: ``ß`` and ``ẞ`` become ``ss``.
        - white space, which is what `str.isspace` calls so: none at either end, and each run of it,
          of whatever kind and length, is one blank (``" "``).
        - form: the result is in Unicode's form NFC, where e and its accent are one character.
          Superscripts and other signs stay what they are: ``m²`` is not ``m2``, and a dash is
          no hyphen.

    Examples
    --------
    >>> clean_text("  Adelie \\t PENGUIN\\n")
    'adelie penguin'
    >>> clean_text("Terre Ade\\u0301lie") == clean_text("TERRE\\u00a0AD\\u00c9LIE")
    True
    """
    # The form comes last: casefold takes letters such as ẖ apart again.
    return unicodedata.normalize("NFC", " ".join(label.casefold().split()))
