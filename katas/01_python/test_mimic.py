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
    """Call ``followers`` and check that it returns lists of words."""
    before = list(words)
    table = followers(words)
    assert isinstance(table, dict), f"expected a dict, got {table!r}."
    old = table.keys() - set(words)
    assert not old, (
        f"the table of {words} contains {sorted(old, key=str)}, which are not in this text: it is "
        "the table of an earlier text, or one for all texts. Each call needs a new one."
    )
    for word, following in table.items():
        assert isinstance(following, list), (
            f"expected a list after {word!r}, got {following!r}. A set loses how often each word "
            "came next."
        )
    assert words == before, f"the list of words was changed from {before} to {words}."
    return table


def new_text(words, number, rng, about=""):
    """Call ``mimic`` and check that it returns that many words."""
    before = list(words)
    try:
        text = mimic(words, number, rng)
    except Exception as error:
        error.add_note(about)
        raise
    assert isinstance(text, list), f"expected a list of words, got {text!r}."
    strange = set(map(str, text)) - set(words)
    assert not strange, (
        f"got {sorted(strange)}, which are not among the given words {words[:20]}: they can only "
        "come from an earlier text. Make a new table for each call, and keep none."
    )
    assert words == before, f"the list of words was changed from {before} to {words}."
    assert len(text) == number, f"expected {number} words, got {len(text)}. {about}"
    return text


def shares(text, word):
    """Return which part of the words after ``word`` each of them is, in percent."""
    counts = Counter(following for one, following in pairwise(text) if one == word)
    return {other: round(100 * n / counts.total()) for other, n in counts.items()}


def test_every_word_leads_to_the_words_that_came_after_it():
    table = table_of(["to", "be", "or", "not", "to", "do"])

    assert table == {"to": ["be", "do"], "be": ["or"], "or": ["not"], "not": ["to"]}, (
        "in 'to be or not to do', be and do come after to, and nothing comes after do; got "
        f"{dict(table)}. A list for do means that the end was joined to the start, or that every "
        "word became a key. be twice after to means that a search for to found only its first "
        "place."
    )


def test_a_word_that_came_twice_is_there_twice():
    table = table_of(STORY)

    assert table.get("the") == ["cat", "dog", "cat", "cat"], (
        f"after the: expected cat, dog, cat and cat, in this order, got {table.get('the')}. Each "
        "word once loses how often it came next."
    )


def test_a_word_may_follow_itself():
    table = table_of(["very", "very", "very", "good"])

    assert table == {"very": ["very", "very", "good"]}, (
        f"after very: expected very, very and good, got {dict(table)}."
    )


def test_the_last_word_keeps_what_came_after_it_before():
    table = table_of(["a", "b", "c", "b"])

    assert table == {"a": ["b"], "b": ["c"], "c": ["b"]}, (
        f"after b comes c, and then the text ends; got {dict(table)}. An a or another b after b "
        "means that the end was joined to the start, or that a search for a word found only its "
        "first place."
    )


def test_spelling_is_left_alone():
    table = table_of(["The", "end.", "the", "end", "The", "End"])

    assert table == {"The": ["end.", "End"], "end.": ["the"], "the": ["end"], "end": ["The"]}, (
        f"The and the, end. and end are different words; got {dict(table)}."
    )


@pytest.mark.parametrize("words", [[], ["alone"]], ids=["no word", "one word"])
def test_nothing_follows_in(words):
    table = table_of(words)

    assert table == {}, f"nothing comes after anything in {words}; got {dict(table)}."


def test_one_text_leaves_nothing_behind_for_the_next():
    table_of(["a", "b"])

    table = table_of(["a", "c"])

    assert table == {"a": ["c"]}, (
        f"in 'a c', c comes after a; got {dict(table)}. That is the table of an earlier text: each "
        "call needs a new one."
    )


@pytest.mark.parametrize("number", [0, 1, 2, 7, 3_000])
def test_the_new_text_has_as_many_words_as_asked(number, seed):
    new_text(
        STORY,
        number,
        random.Random(seed),
        "Fewer mean that the text stopped at a dead end. A RecursionError means that each word "
        "waits for all later ones.",
    )


def test_the_new_text_begins_with_the_first_word(seed):
    rng = random.Random(seed)

    starts = {new_text(STORY, 1, rng)[0] for _ in range(20)}

    assert starts == {"the"}, f"the text begins with the first word, 'the'; got {starts}."


def test_each_text_has_a_table_of_its_own(seed):
    rng = random.Random(seed)
    words = list(STORY)
    new_text(words, 30, rng)

    # The same list, as long as before and with the same first word, but another text.
    words[:] = ["the", "mat"] * 7
    new_text(words, 30, rng)


def test_every_word_follows_one_that_it_followed_before(seed):
    text = new_text(STORY, 400, random.Random(seed))

    allowed = {*pairwise(STORY), ("mat", "the")}
    for pair in pairwise(text):
        assert pair in allowed, (
            f"got {' '.join(pair)!r}, but {pair[1]} never comes after {pair[0]} in the story. Draw "
            "from the list of the word before, not from all words. After mat, a dead end, the "
            "first word comes again."
        )


def test_after_a_dead_end_the_text_begins_again(seed):
    text = new_text(
        ["one", "two", "three"],
        8,
        random.Random(seed),
        "Nothing comes after three. A KeyError or IndexError means that this dead end has no rule.",
    )

    assert text == ["one", "two", "three", "one", "two", "three", "one", "two"], (
        f"after three, a dead end, the text begins again with one; got {text}."
    )


def test_the_last_word_is_no_dead_end_if_something_came_after_it_before(seed):
    text = new_text(["a", "b", "c", "b"], 40, random.Random(seed))

    assert text == ["a"] + ["b", "c"] * 19 + ["b"], (
        f"only c ever comes after b; got {text[:8]}. The end of the text is no word to draw, and "
        "no jump to its start."
    )


def test_a_single_word_is_repeated(seed):
    text = new_text(["om"], 3, random.Random(seed), "Nothing comes after om: begin again.")

    assert text == ["om"] * 3, f"expected ['om', 'om', 'om'], got {text}."


def test_what_came_more_often_is_drawn_more_often(seed):
    text = new_text(STORY, 20_000, random.Random(seed))

    got = shares(text, "the")

    assert set(got) == {"cat", "dog"}, f"cat and dog come after the; got {set(got)}."
    assert abs(got["cat"] - 75) <= 4, (
        f"after the, cat came three times and dog once: expected about 75 % cat, got {got['cat']} "
        "%. About 50 % mean that each word counts once, as in a set. About 67 % mean that the "
        "first or the last place of the list is never drawn."
    )


def test_every_place_of_a_word_can_be_drawn(seed):
    words = list("abacadaeababcccc")

    got = shares(new_text(words, 20_000, random.Random(seed)), "a")

    right = {"b": 50, "c": 17, "d": 17, "e": 17}
    assert got.keys() == right.keys() and all(abs(got[k] - right[k]) <= 4 for k in right), (
        f"after a come b, c, d, e, b and b: expected shares of about {right} percent, got {got}. "
        "Many c mean that words are weighted by how often they occur anywhere. Few b mean that "
        "each word counts once."
    )


def test_the_same_state_gives_the_same_text(zen, seed):
    texts = []
    for shared in (1, 2):
        # What the shared generator does must not matter.
        random.seed(shared)
        texts.append(new_text(zen, 60, random.Random(seed)))

    assert texts[0] == texts[1], (
        "two generators in the same state gave two texts, so chance came from elsewhere, such as "
        f"random.choice: {' '.join(texts[0][:12])!r}, {' '.join(texts[1][:12])!r}"
    )


def test_another_state_gives_another_text(zen, seed):
    first = new_text(zen, 60, random.Random(seed))
    second = new_text(zen, 60, random.Random(seed + 1))

    assert first != second, (
        f"two states gave one text, {' '.join(first[:12])!r}: nothing is drawn, or not from rng, "
        "or rng was seeded again."
    )


def test_the_generator_moves_on(zen, seed):
    rng = random.Random(seed)

    first, second = new_text(zen, 60, rng), new_text(zen, 60, rng)

    assert first != second, (
        f"one generator gave {' '.join(first[:12])!r} twice: use rng itself, and do not seed it, "
        "copy it or restore it."
    )


def test_the_shared_random_state_stays_as_it_is(seed):
    random.seed(seed)
    before = random.getstate()

    new_text(STORY, 50, random.Random(seed))

    assert random.getstate() == before, (
        "the state that random.random() and the others share has changed, and other code depends "
        "on it. rng has the same methods, and its own state."
    )


def test_a_new_zen(zen, seed):
    text = new_text(zen, 200, random.Random(seed))

    strange = sorted({*pairwise(text)} - {*pairwise(zen)} - {("those!", "The")})
    assert not strange, f"these pairs never occur in the Zen: {strange[:5]}"
    assert len(set(text)) > 25, (
        f"expected more than 25 different words in 200, got {len(set(text))}: {text[:30]}"
    )
