"""Full grading of count_words: texts of few words, many ties and every sign of ASCII."""

from hypothesis import strategies as st

from dojo.check import check, upto

ASCII = st.characters(max_codepoint=127)

#: Mostly letters and apostrophes, so that words are long enough to be alike and differ.
LETTERS = st.text(st.sampled_from("aabbzABZ''' -_4\n"), max_size=20)

WORDS = st.lists(
    st.sampled_from(["is", "Is", "this", "isn't", "ISN'T", "isnt", "a", "z", "Zen", "zen's", "'a'"])
    # A word may have any number of apostrophes.
    | st.lists(st.sampled_from("abZ"), min_size=2, max_size=7).map("'".join),
    max_size=14,
)


@st.composite
def sentences(draw):
    separator = draw(
        st.sampled_from([" ", "  ", "\n", ", ", "--", "-", "_", "/", " '", "7", "\x1f"])
    )
    return separator.join(draw(WORDS))


@check(
    {"text": LETTERS | sentences() | st.text(ASCII, max_size=20), "n": st.integers(0, 6)},
    examples=180,
    vary={"text": upto(12_000)},
)
def commonest(kata, text, n):
    return rows(kata.count_words(text, n))


@check({"text": sentences()}, examples=35)
def all_of_them(kata, text):
    return rows(kata.count_words(text, 1_000)), rows(kata.count_words(text, 0))


#: Up to 676 words that occur once, from zz back to aa.
TIES = st.integers(1, 676).map(
    lambda number: " ".join(chr(97 + i // 26) + chr(97 + i % 26) for i in reversed(range(number)))
)


@check({"text": TIES, "n": st.integers(0, 6)}, examples=12)
def one_long_tie(kata, text, n):
    return rows(kata.count_words(text, n))


@check({"text": st.sampled_from([chr(code) for code in range(128)])}, examples=75)
def every_sign(kata, text):
    """Every character of ASCII between two letters, alone, and twice."""
    return [rows(kata.count_words(words, 9)) for words in (f"a{text}b", text, f"a{text}{text}b")]


def rows(pairs):
    """Return what came, with a plain tuple for a named one."""
    if not isinstance(pairs, list):
        return pairs
    return [tuple(pair) if isinstance(pair, tuple) else pair for pair in pairs]


@commonest.large()
def a_long_text(rng):
    numbers = rng.zipf(1.5, size=50_000) % 2_000
    letters = "abcdefghij"
    words = ("".join(letters[int(digit)] for digit in str(number)) for number in numbers.tolist())
    return {"text": ", ".join(words), "n": 10}
