"""Other texts: codes, free text, and keys that become equal when they are glued together."""

from __future__ import annotations

import random
import string
import unicodedata
from collections.abc import Callable
from typing import Any

from dojo.vary.modes import Change, Mode, Variation, another, each, texts_in, with_text

Make = Callable[[random.Random, str], str]

#: How often a word is made until it is no other's.
TRIES = 20
#: What free text holds where nobody thought of it.
ACUTE, SEPARATORS, NUMERALS = (
    "\N{COMBINING ACUTE ACCENT}",
    "|;,/-_",
    ("+7", "007", "10", "9", "1e3", "10000"),
)


def words(
    letters: int | None = None, *, separators: str = SEPARATORS, numerals: bool = False
) -> Variation:
    """Other words in the place of texts, or one text that is nearly equal to another.

    Where all are changed, equal ones stay equal; missing ones stay missing in any case.

    Parameters
    ----------
    letters : int, optional
        Codes of so many capitals, like those of airports. Without it any text will do: with
        capitals, blanks inside and at the ends, accents and separators.
    separators : str
        Those that the contract admits inside of a text.
    numerals : bool
        Whether a text may read as a number.
    """
    if letters is not None:
        return Variation((_other_texts("other words", _code(letters)),))
    modes = [
        _other_texts("other words", lambda rng, word: word and f"{_shuffled(rng, word)}x"),
        _twins("capitals", lambda rng, word: word.swapcase()),
        _twins("blanks", _spaced),
        _twins("blanks at an end", lambda rng, word: rng.choice((f"{word} ", f" {word}"))),
        _twins("accents", lambda rng, word: word and _accented(word)),
    ]
    if separators:
        modes.append(_twins("separators", lambda rng, word: f"{word}{rng.choice(separators)}x"))
    if numerals:
        modes.append(_other_texts("numerals", lambda rng, word: word and rng.choice(NUMERALS)))
    return Variation(tuple(modes))


def _code(letters: int) -> Make:
    return lambda rng, word: "".join(rng.choices(string.ascii_uppercase, k=letters))


def _shuffled(rng: random.Random, word: str) -> str:
    return "".join(rng.sample(word, len(word)))


def _spaced(rng: random.Random, word: str) -> str:
    """Return a word with one blank inside, or with two, which is another text."""
    return f"{word[0]}{rng.choice((' ', '  '))}{word[1:]}" if len(word) > 1 else word


def _accented(word: str) -> str:
    """Return a word that is the old one for those who drop accents."""
    return unicodedata.normalize("NFC", f"{word[0]}{ACUTE}{word[1:]}")


def _other_texts(name: str, make: Make) -> Mode:
    """Return the mode that puts another text in the place of each."""

    def draw(rng: random.Random, size: int | None) -> Change:
        known: dict[str, str] = {}

        def one(word: Any) -> Any:
            if type(word) is not str:
                return word
            for _ in range(TRIES):
                # Two words that become one would be another change.
                if word not in known and (made := make(rng, word)) not in known.values():
                    known[word] = made
            return known.setdefault(word, word)

        return lambda value: each(value, one)

    return Mode(name, draw, lambda old, new: f"held {another(old, new)!r}")


def _twins(name: str, make: Make) -> Mode:
    """Return the mode that changes one text in one place: it is nearly equal to others."""

    def draw(rng: random.Random, size: int | None) -> Change:
        done = False

        def change(value: Any) -> Any:
            nonlocal done
            texts = texts_in(value)
            # A text that stays in another place is what the new one can be taken for.
            often = [place for place, text in enumerate(texts) if texts.count(text) > 1]
            places = often or list(range(len(texts)))
            if done or not places:
                return value
            place = rng.choice(places)
            made = make(rng, texts[place])
            done = made not in texts
            return with_text(value, place, made) if done else value

        return change

    return Mode(name, draw, lambda old, new: f"held {another(old, new)!r}")


def glued(first: str, second: str) -> Variation:
    """Two rows whose keys become equal when they are glued together: ("A1", 5) and ("A", 15)."""

    def draw(rng: random.Random, size: int | None) -> Change:
        digit, number = rng.randint(1, 9), rng.randint(1, 9)

        def change(table: Any) -> Any:
            if len(table) < 2 or not {first, second} <= set(table.columns):
                return table
            one, other = rng.sample(range(len(table)), 2)
            table = table.copy()
            texts = table[first].tolist()
            rest = table[second].tolist()
            texts[one], texts[other] = f"A{digit}", "A"
            glued_on = (str(number), f"{digit}{number}")
            numbers = all(isinstance(value, (int, float)) for value in rest)
            rest[one], rest[other] = map(int, glued_on) if numbers else glued_on
            for name, values in ((first, texts), (second, rest)):
                dtype = table[name].dtype
                column = table[name].astype(object)
                column.iloc[:] = values
                table[name] = column.astype(dtype)
            return table

        return change

    def said(old: Any, new: Any) -> str:
        return f"held keys of {first} and {second} that are equal once they are glued together"

    return Variation((Mode("glued keys", draw, said),))
