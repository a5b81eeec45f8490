import codecs
import contextlib
import io
import random

import pytest

from .count_words import count_words


def count(text, n):
    """Call ``count_words`` and check that it returns a list of pairs of the right types."""
    pairs = count_words(text, n)
    assert isinstance(pairs, list), f"expected a list of tuples, got {pairs!r}."
    for pair in pairs:
        assert isinstance(pair, tuple) and len(pair) == 2, (
            f"expected tuples of a word and its count, got {pair!r}."
        )
        word, times = pair
        assert isinstance(word, str) and type(times) is int, (
            f"a word is a str and its count an int; got {pair!r}."
        )
    return pairs


def assert_words(text, expected, otherwise):
    """Expect these words in any order; ``otherwise`` says what can be wrong with others."""
    got = sorted(word for word, times in count(text, 100) for _ in range(times))
    assert "" not in got, (
        f"got the words {got}, but '' is no word: splitting can leave it at either end."
    )

    assert got == sorted(expected.split()), (
        f"the words of {text!r}: expected {sorted(expected.split())}, got {got}. {otherwise}"
    )


def test_a_word_comes_with_its_count():
    assert count("flat flat flat", 1) == [("flat", 3)], "expected one word, three times."


def test_one_text_leaves_nothing_behind_for_the_next():
    count("flat flat", 1)

    pairs = count("flat", 1)

    assert pairs == [("flat", 1)], f"got {pairs}: the words of an earlier text were counted again."


def test_every_word_is_counted():
    assert_words(
        "better is better than never",
        "better better is than never",
        "Only whole words count: a search for the letters 'is' finds them in 'this', too.",
    )


def test_a_word_within_another_is_not_counted():
    assert_words(
        "this thistle is one phone",
        "this thistle is one phone",
        "The letters 'is' occur three times here, but only once as a word.",
    )


def test_the_commonest_come_first():
    pairs = count("one two two three three three", 3)

    assert pairs == [("three", 3), ("two", 2), ("one", 1)], (
        f"got {pairs}. one first is the order of the text, or the rarest first."
    )


@pytest.mark.parametrize("n", [0, 1, 2, 3])
def test_as_many_words_as_are_asked(n):
    text = "one two two three three three"

    pairs = count(text, n)

    assert len(pairs) == n, (
        f"the {n} commonest words of {text!r}: expected {n}, got {len(pairs)}: {pairs}."
    )


def test_all_words_if_there_are_no_more():
    pairs = count("two one two", 10)

    assert pairs == [("two", 2), ("one", 1)], f"expected the two different words, got {pairs}."


def test_capitals_make_no_other_word():
    assert_words("Now NOW now", "now now now", "All three are one word, in small letters.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("one, two. three! four? (five) six: seven;", "one two three four five six seven"),
        ('never "right" now', "never right now"),
        ("*right* _now_ `here`", "right now here"),
        ("one--two -- three --four", "one two three four"),
        ("well-known and/or e.g.", "well known and or e g"),
        ("line\nend\r\nand\ttab", "line end and tab"),
        ("python3 2fast 4 a1b", "python fast a b"),
        ("a@b\\c^d|e~f", "a b c d e f"),
    ],
    ids=["at the end", "quotes", "around", "dashes", "inside", "white space", "digits", "others"],
)
def test_all_but_letters_separates_words(text, words):
    assert_words(
        text,
        words,
        "Signs and digits are never part of a word, and they separate words: deleting them joins "
        "two words into one. \\w also matches digits and _.",
    )


def test_an_apostrophe_between_letters_is_part_of_the_word():
    assert_words(
        "You aren't, it's: o'clock rock'n'roll",
        "you aren't it's o'clock rock'n'roll",
        "aren and t mean that the apostrophe separated words, arent that it was deleted; and "
        "rock'n'roll contains two apostrophes.",
    )


def test_an_apostrophe_at_either_end_is_not():
    assert_words(
        "'now' 'tis penguins' a''b ' '' 4'x y'4",
        "now tis penguins a b x y",
        "An apostrophe counts only between two letters.",
    )


def test_ties_come_in_the_order_of_the_alphabet():
    pairs = count("flat sparse dense sparse flat dense ugly", 4)

    assert pairs == [("dense", 2), ("flat", 2), ("sparse", 2), ("ugly", 1)], (
        f"got {pairs}. flat, sparse, dense is their order in the text. sparse, flat, dense is the "
        "reversed alphabet: reverse=True reverses the words together with the counts. Only the "
        "alphabet decides a tie."
    )


def test_a_cut_through_a_tie_keeps_the_first_of_the_alphabet():
    pairs = count("ugly sparse nested flat flat dense", 3)

    assert pairs == [("flat", 2), ("dense", 1), ("nested", 1)], (
        f"got {pairs}. Four words occur once, and there are two places left, for dense and nested. "
        "sparse or ugly mean that the cut to three came before the sorting. More than three mean "
        "that the whole tie was kept."
    )


@pytest.mark.parametrize("n", [1, 2, 3])
def test_the_apostrophe_comes_before_the_letters(n):
    pairs = count("its it's itch", n)

    assert pairs == [("it's", 1), ("itch", 1), ("its", 1)][:n], (
        f"three words occur once; got {pairs} as the first {n}. The apostrophe comes before a, so "
        "the order is it's, itch, its. itch first means that the apostrophe was ignored, or came "
        "after z."
    )


@pytest.mark.parametrize("text", ["", " \n", "4 -- '?' _"], ids=["nothing", "blanks", "signs"])
def test_a_text_without_words_gives_an_empty_list(text):
    pairs = count(text, 3)

    assert pairs == [], f"the text has no words; got {pairs}. The empty text is no word."


@pytest.fixture
def zen():
    """The Zen of Python, which its module prints when it is first imported."""
    with contextlib.redirect_stdout(io.StringIO()):
        import this
    return codecs.decode(this.s, "rot13")


def test_the_commonest_words_of_the_zen_of_python(zen):
    pairs = count(zen, 8)

    assert pairs == [
        ("is", 10),
        ("better", 8),
        ("than", 8),
        ("the", 6),
        ("to", 5),
        ("although", 3),
        ("be", 3),
        ("idea", 3),
    ], f"got {pairs}. Six words occur three times: although, be, idea, never, of, one."


def test_the_order_of_the_lines_does_not_matter(zen, seed):
    lines = zen.splitlines()
    random.Random(seed).shuffle(lines)

    for n in (3, 8, 15, 40):
        pairs, shuffled = count(zen, n), count("\n".join(lines), n)

        assert pairs == shuffled, (
            f"the {n} commonest words changed with the order of the lines. These are missing after "
            f"shuffling the lines: {[pair for pair in pairs if pair not in shuffled]}."
        )
