"""Full grading of clean_text: labels of letters that fold, marks that combine and many spaces."""

from hypothesis import strategies as st

from dojo.check import check, upto, words

#: All of str.isspace that a keyboard, a web page or a document may leave behind.
SPACES = (
    " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u1680"
    "\u2000\u2003\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)

#: Letters whose folded form is longer, or comes apart, or is not that of lower case.
LETTERS = "aehinostuwyAEHINOSTUWYéÉäÅçñøßẞİĲŉǅǰẖẗẘẙẚẛﬀﬁﬃﬅﬆệẬšṩ\u0131\u017f"

#: Above, below, and beside a letter.
MARKS = "\u0300\u0301\u0302\u0307\u0308\u030a\u030c\u0323\u0327\u0331"

SIGNS = "0129()-_/.,:;%'&²³½ªº™№‰µ\u212a\u212b"

#: What NFC changes without any mark: Greek's question mark, a bracket, three parts of a syllable.
COMPOSED = "\u037e\u2329\u1112\u1161\u11ab"

#: Not white space for str.isspace: a zero-width space, a byte order mark, a joiner, half a pair
#: of surrogates (no text in UTF-8 holds it, but a str does).
INVISIBLE = "\u200b\ufeff\u200d\udc80"


def labels():
    known = SPACES + LETTERS + MARKS + SIGNS + COMPOSED + INVISIBLE
    return st.text(st.sampled_from(known), max_size=12)


@check({"label": labels()}, examples=180, vary={"label": words() | upto(3_000)})
def any_label(kata, label):
    return kata.clean_text(label)


@any_label.verify
def _(yours, reference, label):
    """Say it in ascii: what is in another form looks the same."""
    assert isinstance(yours, str), f"a {type(yours).__name__} came, and no str"
    places = [n for n, pair in enumerate(zip(yours, reference, strict=False)) if len({*pair}) > 1]
    place = min([*places, len(yours), len(reference)])
    part = slice(place, place + 9)
    assert yours == reference, (
        f"from character {place} on, {yours[part]!a} came, but {reference[part]!a} is right"
    )


@check(
    {
        "words": st.lists(st.sampled_from(["Große", "penguin", "ẖ²"]), max_size=4),
        "space": st.text(st.sampled_from(SPACES), min_size=1, max_size=9),
    },
    examples=35,
    vary={"space": upto(2_000)},
)
def spaced(kata, words, space):
    """One run of white space, long or short, between all words and around them."""
    return [kata.clean_text(space.join(words)), kata.clean_text(space.join(["", *words, ""]))]


@check({"label": st.text(st.characters(max_codepoint=0x24F), max_size=20)}, examples=35)
def latin(kata, label):
    """Every character of the first blocks, control characters too; twice is the same as once."""
    once = kata.clean_text(label)
    return once, kata.clean_text(once)


@any_label.large()
def a_long_label(rng):
    words = rng.choice(["Große", "PENGUIN", "Ade\u0301lie", "ẖ", "m²"], size=20_000)
    return {"label": " \xa0 ".join(words.tolist())}
