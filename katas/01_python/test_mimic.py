import codecs
import contextlib
import io
import random
from collections import Counter
from itertools import pairwise

import pytest

from .mimic import followers, mimic

#: After "the" come cat, dog, cat and cat; nothing comes after "mat", which stands here once.
TEXT = "the cat saw the dog and the cat saw the cat on my mat"
STORY = TEXT.split()


@pytest.fixture
def zen():
    """The words of the Zen of Python, which the module prints as soon as it is imported."""
    with contextlib.redirect_stdout(io.StringIO()):
        import this
    return codecs.decode(this.s, "rot13").split()


def table_of(words):
    """Call ``followers`` and make sure that lists of words came back."""
    before = list(words)
    table = followers(words)
    assert isinstance(table, dict), f"a dict is asked, but {table!r} came."
    old = table.keys() - set(words)
    assert not old, (
        f"the table of {words} knows {sorted(old, key=str)}, which are not in this text: the table "
        "of a text before was still there. Every call needs a new one."
    )
    for word, following in table.items():
        assert isinstance(following, list), (
            f"after {word!r} a list is asked, but {following!r} came. "
            "A set loses how often each word came."
        )
    assert words == before, f"the words were {before}, but {words} after the call."
    return table


def new_text(words, number, rng, about=""):
    """Call ``mimic`` and make sure that so many words came back."""
    before = list(words)
    try:
        text = mimic(words, number, rng)
    except Exception as error:
        error.add_note(about)
        raise
    assert isinstance(text, list), f"a list of words is asked, but {text!r} came."
    assert words == before, f"the words were {before}, but {words} after the call."
    assert len(text) == number, f"{number} words are asked, but {len(text)} came. {about}"
    return text


def shares(text, word):
    """Return which part of the words after ``word`` each of them is, in percent."""
    counts = Counter(following for one, following in pairwise(text) if one == word)
    return {other: round(100 * n / counts.total()) for other, n in counts.items()}


def test_every_word_leads_to_the_words_that_came_after_it():
    table = table_of(["to", "be", "or", "not", "to", "do"])

    assert table == {"to": ["be", "do"], "be": ["or"], "or": ["not"], "not": ["to"]}, (
        "in 'to be or not to do', be and do come after to, and nothing comes after do; "
        f"but {dict(table)} came. A list after do means that the text was made a ring, "
        "or that every word became a key; be twice after to, that the place of to was looked up "
        "and its first one found."
    )


def test_a_word_that_came_twice_is_there_twice():
    table = table_of(STORY)

    assert table.get("the") == ["cat", "dog", "cat", "cat"], (
        "after the came cat, dog, cat and cat, in this order, but the table says "
        f"{table.get('the')}. Each word once means that nobody will know how often it came."
    )


def test_a_word_may_follow_itself():
    table = table_of(["very", "very", "very", "good"])

    assert table == {"very": ["very", "very", "good"]}, (
        f"after very came very, very and good, but {dict(table)} came."
    )


def test_the_last_word_keeps_what_came_after_it_before():
    table = table_of(["a", "b", "c", "b"])

    assert table == {"a": ["b"], "b": ["c"], "c": ["b"]}, (
        f"after b came c, and then the text was over; but {dict(table)} came. An 'a' or another "
        "b after b means that the end was joined to the start, or that a place was looked up as "
        "the first one that holds the same word."
    )


def test_spelling_is_left_alone():
    table = table_of(["The", "end.", "the", "end", "The", "End"])

    assert table == {"The": ["end.", "End"], "end.": ["the"], "the": ["end"], "end": ["The"]}, (
        f"The and the, end. and end are different words here, but {dict(table)} came."
    )


@pytest.mark.parametrize("words", [[], ["alone"]], ids=["no word", "one word"])
def test_nothing_follows_in(words):
    table = table_of(words)

    assert table == {}, f"nothing comes after anything in {words}, but {dict(table)} came."


def test_one_text_leaves_nothing_behind_for_the_next():
    table_of(["a", "b"])

    table = table_of(["a", "c"])

    assert table == {"a": ["c"]}, (
        f"after a comes c in 'a c', but {dict(table)} came: the table of a text before was still "
        "there. Every call needs a new one."
    )


@pytest.mark.parametrize("number", [0, 1, 2, 7, 3_000])
def test_the_new_text_has_as_many_words_as_asked(number, seed):
    new_text(
        STORY,
        number,
        random.Random(seed),
        "Fewer mean that the text stopped at a word that nothing comes after; "
        "a RecursionError, that each word waits for all later ones.",
    )


def test_the_new_text_begins_with_the_first_word(seed):
    rng = random.Random(seed)

    starts = {new_text(STORY, 1, rng)[0] for _ in range(20)}

    assert starts == {"the"}, f"it begins with the first word, 'the', but with {starts} here."


def test_every_word_follows_one_that_it_followed_before(seed):
    text = new_text(STORY, 400, random.Random(seed))

    allowed = {*pairwise(STORY), ("mat", "the")}
    for pair in pairwise(text):
        assert pair in allowed, (
            f"{' '.join(pair)!r} came, but nowhere in the story does {pair[1]} come after "
            f"{pair[0]}. Drawn from all words, or from the wrong word's list? "
            "After mat, a dead end, the first word comes again."
        )


def test_after_a_dead_end_the_text_begins_again(seed):
    text = new_text(
        ["one", "two", "three"],
        8,
        random.Random(seed),
        "Nothing comes after three: a KeyError or IndexError means that nobody thought of that.",
    )

    assert text == ["one", "two", "three", "one", "two", "three", "one", "two"], (
        f"after three, a dead end, the text begins again with one, but {text} came."
    )


def test_the_last_word_is_no_dead_end_if_something_came_after_it_before(seed):
    text = new_text(["a", "b", "c", "b"], 40, random.Random(seed))

    assert text == ["a"] + ["b", "c"] * 19 + ["b"], (
        f"after b comes c, in the only place where anything comes after it, but {text[:8]} came. "
        "The end of the text is no word that could be drawn, nor a jump to its start."
    )


def test_a_single_word_is_repeated(seed):
    text = new_text(["om"], 3, random.Random(seed), "Nothing ever comes after om: begin again.")

    assert text == ["om"] * 3, f"['om', 'om', 'om'] is right, but {text} came."


def test_what_came_more_often_is_drawn_more_often(seed):
    text = new_text(STORY, 20_000, random.Random(seed))

    came = shares(text, "the")

    assert set(came) == {"cat", "dog"}, f"after the come cat and dog, but {set(came)} came."
    assert abs(came["cat"] - 75) <= 4, (
        f"after the, cat came three times and dog once, so about 75 % are cat, but {came['cat']} % "
        "are. About 50 % mean that each word was counted once, as in a set: frequencies were lost. "
        "About 67 % mean that the first or the last place of the list is never drawn."
    )


def test_every_place_of_a_word_can_be_drawn(seed):
    words = list("abacadaeababcccc")

    came = shares(new_text(words, 20_000, random.Random(seed)), "a")

    right = {"b": 50, "c": 17, "d": 17, "e": 17}
    assert came.keys() == right.keys() and all(abs(came[k] - right[k]) <= 4 for k in right), (
        f"after a come b, c, d, e, b and b, so the shares are about {right} percent, but {came} "
        "came. Many c mean that words are weighted by how often they stand anywhere; "
        "few b, that each was counted once."
    )


def test_the_same_state_gives_the_same_text(zen, seed):
    texts = []
    for shared in (1, 2):
        # What the shared generator does must not matter.
        random.seed(shared)
        texts.append(new_text(zen, 60, random.Random(seed)))

    assert texts[0] == texts[1], (
        "two generators in the same state gave two texts: chance came from elsewhere, "
        f"such as from random.choice: {' '.join(texts[0][:12])!r}, {' '.join(texts[1][:12])!r}"
    )


def test_another_state_gives_another_text(zen, seed):
    first = new_text(zen, 60, random.Random(seed))
    second = new_text(zen, 60, random.Random(seed + 1))

    assert first != second, (
        f"two states gave one text, {' '.join(first[:12])!r}: "
        "nothing is drawn, or not from the generator that was handed in, or it was seeded anew."
    )


def test_the_generator_moves_on(zen, seed):
    rng = random.Random(seed)

    first, second = new_text(zen, 60, rng), new_text(zen, 60, rng)

    assert first != second, (
        f"one generator gave {' '.join(first[:12])!r} twice: use it, and do not seed it, "
        "copy it or set it back."
    )


def test_the_shared_random_state_stays_as_it_is(seed):
    random.seed(seed)
    before = random.getstate()

    new_text(STORY, 50, random.Random(seed))

    assert random.getstate() == before, (
        "the state that random.random() and the others share has changed: somebody else's numbers "
        "depend on it. rng has the same methods, and a state of its own."
    )


def test_a_new_zen(zen, seed):
    text = new_text(zen, 200, random.Random(seed))

    strange = sorted({*pairwise(text)} - {*pairwise(zen)} - {("those!", "The")})
    assert not strange, f"these pairs are nowhere in the Zen: {strange[:5]}"
    assert len(set(text)) > 25, f"200 words are only {len(set(text))} different ones: {text[:30]}"
