"""Full grading of mimic: tables exactly; texts by their pairs, their frequencies and their luck."""

import random
from collections import Counter
from itertools import pairwise

from hypothesis import strategies as st

from dojo.check import check, upto, words

WORDS = st.text("abcAB.", min_size=1, max_size=2) | st.sampled_from(["", "the", "The", "a b", "ß"])
#: The empty word is a word, too: before the first word comes nothing, not "".
TEXTS = st.lists(st.sampled_from(["a", "a", "b", "", "d"]), min_size=1, max_size=9)


@check(
    {"first": st.lists(WORDS, max_size=8), "second": TEXTS},
    examples=60,
    vary={"first": words(), "second": upto(3_000)},
)
def tables(kata, first, second):
    """Two texts, and the first again; which kind of dict it is was left open."""
    found = []
    for text in (first, second, first):
        table = kata.followers(text)
        found.append(dict(table) if isinstance(table, dict) else table)
        if isinstance(table, dict):
            # Lists of their own: what a caller does to one must not show in another.
            for following in [table[word] for word in dict.fromkeys(text) if word in table]:
                if isinstance(following, list):
                    found.append(list(following))
                    following.append("changed")
    return found


@check(
    {"words": TEXTS, "number": st.integers(0, 60), "seed": st.integers(0, 2**32)},
    examples=60,
    vary={"words": words(), "number": upto(5_000)},
)
def texts(kata, words, number, seed):
    random.seed(seed)
    shared, rng = random.getstate(), random.Random(seed)
    first, next_one = kata.mimic(words, number, rng), kata.mimic(words, number, rng)
    stays = random.getstate() == shared
    random.seed(seed + 1)
    again = kata.mimic(words, number, random.Random(seed))
    return {"first": first, "next": next_one, "again": again, "shared state stays": stays}


@texts.verify
def _(yours, reference, words, number, seed):
    allowed = {*pairwise(words)}
    dead_ends = set(words) - {word for word, _ in allowed}
    allowed |= {(word, words[0]) for word in dead_ends}
    for name in ("first", "next", "again"):
        text = yours[name]
        assert type(text) is list and all(type(word) is str for word in text), (
            f"a list of words is asked, but {text!r} came"
        )
        assert len(text) == number, f"{number} words are asked, but {len(text)} came: {text}"
        assert text[:1] == words[:1][:number], (
            f"the text begins with {words[0]!r}, but this came: {text}"
        )
        for pair in pairwise(text):
            assert pair in allowed, f"{pair[1]!r} never comes after {pair[0]!r}, but came: {text}"
    assert yours["again"] == yours["first"], (
        f"two generators in one state gave two texts: {yours['first']}, {yours['again']}"
    )
    assert yours["shared state stays"], "the state that the module random shares was changed"


@check(
    {
        "words": st.lists(st.sampled_from("abc"), min_size=6, max_size=12),
        "seed": st.integers(0, 2**32),
    },
    examples=12,
)
def frequencies(kata, words, seed):
    text = kata.mimic(words, 8_000, random.Random(seed))
    return [[*pair, count] for pair, count in sorted(Counter(pairwise(text)).items())]


@frequencies.verify
def _(yours, reference, words, seed):
    table, came = {}, {}
    for word, following in pairwise(words):
        table.setdefault(word, []).append(following)
    for word, following, count in yours:
        came.setdefault(word, {})[following] = count
    for word, following in table.items():
        total = sum(came.get(word, {}).values())
        if total < 500:
            continue
        for other in set(following):
            share, right = came[word].get(other, 0) / total, following.count(other) / len(following)
            # More than six standard deviations: chance alone does not come so far.
            assert abs(share - right) < 3.2 / total**0.5, (
                f"after {word!r}, {other!r} came {following.count(other)} times of "
                f"{len(following)}, which is {right:.0%}, but in the new text {share:.0%}"
            )


class Word(str):
    """A word whose hash is another one in each run, as that of text is in each program."""

    __slots__ = ("run",)

    def __hash__(self):
        return hash((self.run, str(self)))


@check({"seed": st.integers(0, 2**32)}, examples=10)
def other_hashes(kata, seed):
    """The same words and the same state, as if in two programs."""
    spelled = random.Random(seed).choices("abcdefgh", k=40)
    texts = []
    for run in (1, 2):
        words = [Word(word) for word in spelled]
        for word in words:
            word.run = run
        texts.append([str(word) for word in kata.mimic(words, 60, random.Random(seed))])
    return {"one state gives one text, also in a program with other hashes": texts[0] == texts[1]}


@check({"seed": st.integers(0, 2**32), "number": st.just(1_100)}, examples=2)
def many_followers(kata, seed, number):
    """How many different words came, and how many of the last tenth, after a word with many."""
    words = [word for n in range(number) for word in ("the", str(n))]
    came = kata.mimic(words, 1_400, random.Random(seed))[1::2]
    return len(set(came)), sum(int(word) >= number * 9 // 10 for word in came)


@many_followers.verify
def _(yours, reference, seed, number):
    different, last = yours
    # 518 and 70 are expected; these bounds are eight standard deviations away.
    assert different > 400, (
        f"of {number:,} words that come after 'the', each once, 700 were drawn, and only "
        f"{different} are different: not every place has the same chance"
    )
    assert 12 < last < 140, (
        f"of {number:,} words that come after 'the', each once, 700 were drawn, and {last} are of "
        "the last tenth of the list: about 70 are expected, since each place has the same chance"
    )


@check({"seed": st.integers(0, 2**32)}, examples=3)
def one_after_the_other(kata, seed):
    """How often a draw repeats the one before, of two words with the same chance."""
    came = kata.mimic(["the", "a", "the", "b"], 4_000, random.Random(seed))[1::2]
    return sum(one == other for one, other in pairwise(came)) / 1_999


@one_after_the_other.verify
def _(yours, reference, seed):
    # Six standard deviations are 0.067.
    assert abs(yours - 0.5) < 0.07, (
        f"in 'the a the b', a and b have the same chance after 'the', so half of the draws repeat "
        f"the one before; {yours:.0%} did. Each word is drawn anew, from all places"
    )


@check({"seed": st.integers(0, 2**32)}, examples=5)
def luck(kata, seed):
    """How many different texts there are; with so many words, no two are alike by chance."""
    words = random.Random(seed).choices("abcdef", k=60)
    rng = random.Random(seed)
    new = [kata.mimic(words, 80, rng) for _ in range(100)]
    new += [kata.mimic(words, 80, random.Random(seed + i)) for i in (1, 2, 3)]
    return {"different texts, of 103 from as many states": len(set(map(tuple, new)))}


@texts.large()
def ten_thousand_words(rng):
    words = [f"word {n}" for n in rng.integers(0, 300, 10_000).tolist()]
    return {"words": words, "number": 3_000, "seed": 7}
