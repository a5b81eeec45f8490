import random

import pytest

from .temporary_seed import temporary_seed


@pytest.fixture(autouse=True)
def shared_generator(seed):
    """Every test begins with the shared generator in a known state, and leaves it as it was."""
    before = random.getstate()
    random.seed(f"shared {seed}")
    yield
    random.setstate(before)


def numbers(count=3):
    """Draw from the shared generator."""
    return [random.randrange(1000) for _ in range(count)]


def numbers_after(seed, count=3):
    """Return what the shared generator gives after ``random.seed(seed)``, without touching it."""
    generator = random.Random(seed)
    return [generator.randrange(1000) for _ in range(count)]


def next_numbers():
    """Return what the shared generator would give next, without touching it."""
    generator = random.Random()
    generator.setstate(random.getstate())
    return [generator.randrange(1000) for _ in range(3)]


def manager_of(seed):
    """Call ``temporary_seed``, and check that ``with`` can use the result."""
    __tracebackhide__ = True
    manager = temporary_seed(seed)
    assert hasattr(manager, "__enter__") and hasattr(manager, "__exit__"), (
        f"temporary_seed({seed!r}) returned {manager!r}, which a with statement cannot use: it "
        "needs __enter__ and __exit__, or contextlib's decorator on a generator function."
    )
    return manager


def assert_goes_on(expected, otherwise):
    """Expect ``expected`` of the shared generator; ``otherwise`` says what other numbers mean."""
    __tracebackhide__ = True
    got = numbers()
    assert got == expected, (
        f"after the block, the shared numbers continue with {expected}; got {got}. {otherwise}"
    )


def test_inside_the_block_the_seed_holds():
    with manager_of(7):
        got = numbers()

    assert got == numbers_after(7), (
        f"in the block, the numbers are those after random.seed(7): expected {numbers_after(7)}, "
        f"got {got}."
    )


def test_after_the_block_all_goes_on_as_if_there_had_been_none():
    expected = next_numbers()

    with manager_of(7):
        numbers()

    assert_goes_on(
        expected,
        f"{numbers_after(7, 6)[3:]} means that the seed still holds; other numbers mean that "
        "random was seeded again. Only the state says where the generator was: a seed says where "
        "it began.",
    )


@pytest.mark.parametrize("seed", ["penguin", 0, "", -3])
def test_any_number_or_text_is_a_seed(seed):
    why = (
        "Give the text itself to random.seed, and nothing else: its hash() differs in every "
        "program, and version=1 makes another seed of it."
        if seed == "penguin"
        else "A seed of 0 or '' is false for an if, but it is a seed."
        if not seed
        else ""
    )

    with manager_of(seed):
        got = numbers()

    assert got == numbers_after(seed), (
        f"in the block, the numbers are those after random.seed({seed!r}): expected "
        f"{numbers_after(seed)}, got {got}. {why}"
    )


def test_the_call_alone_changes_nothing():
    expected = next_numbers()

    manager_of(7)

    got = numbers()
    assert got == expected, (
        "temporary_seed(7) was called without a block, and changed the next shared numbers: "
        f"expected {expected}, got {got}. Seed in __enter__, or in the body of the generator."
    )


def test_the_state_is_that_at_the_beginning_of_the_block():
    manager = manager_of(7)
    drawn = numbers()
    expected = next_numbers()

    with manager:
        numbers()

    assert_goes_on(
        expected,
        f"{drawn} were drawn between the call and the block. The same numbers again mean that the "
        "state was saved at the call: save it when the block begins.",
    )


class SorrowError(Exception):
    """An exception that no answer can know."""


@pytest.mark.parametrize("kind", [SorrowError, KeyboardInterrupt, GeneratorExit, StopIteration])
def test_after_an_exception_the_state_is_back_too(kind):
    manager = manager_of(7)
    expected = next_numbers()
    raised, caught = kind("in the block"), None

    try:
        with manager:
            numbers()
            raise raised
    except BaseException as error:
        caught = error

    assert caught is not None, (
        f"the block raised {raised!r}, but the exception was swallowed. That happens if __exit__ "
        "returns a true value, by an except without raise, or by a return in finally."
    )
    assert caught is raised, (
        f"the block raised {raised!r}, but the caller got {caught!r}: the block's own exception "
        "must pass unchanged."
    )
    assert_goes_on(
        expected,
        f"{numbers_after(7, 6)[3:]} means that the state was not restored: an exception of the "
        f"kind {kind.__name__} skips the code after the block. Code that must run needs a finally "
        "or an __exit__.",
    )


def test_the_state_is_back_after_return_and_break():
    def draw(manager):
        with manager:
            return numbers()

    managers = manager_of(7), manager_of(8)
    expected = next_numbers()

    draw(managers[0])
    for _ in range(2):
        with managers[1]:
            numbers()
            break

    assert_goes_on(
        expected, "return and break leave the block too, and the state must be restored."
    )


def test_nested_blocks_go_on_where_they_were():
    expected = next_numbers()

    with manager_of(7):
        got = numbers(2)
        with manager_of(8):
            inner = numbers(2)
            with manager_of(9):
                numbers(5)
            inner += numbers(2)
        got += numbers(2)

    assert inner == numbers_after(8, 4), (
        f"seed 8 with a block of seed 9 inside: expected {numbers_after(8, 4)}, got {inner}. The "
        f"inner block did not restore the state that it found. {numbers_after(8, 2)} twice means "
        "that seed 8 was set again, and began anew."
    )
    assert got == numbers_after(7, 4), (
        f"seed 7 with a block of seed 8 inside: expected {numbers_after(7, 4)}, got {got}. "
        f"{numbers_after(8, 4)[2:]} at the end belong to seed 8: all blocks save their state in "
        "one place, and the inner one overwrites the outer one's."
    )
    assert_goes_on(expected, "Each block must save its own state, and restore that.")


def test_nested_blocks_of_one_seed_keep_apart():
    expected = next_numbers()

    try:
        with manager_of(7):
            got = numbers(2)
            with manager_of(7):
                inner = numbers(2)
            got += numbers(2)
    except KeyError as error:
        error.add_note(
            "A KeyError means that blocks look up their state by the seed: two blocks of seed 7 "
            "are open here, and the inner one removed what the outer one needs."
        )
        raise

    assert inner == numbers_after(7, 2), (
        f"the inner block begins like any block of seed 7: expected {numbers_after(7, 2)}, got "
        f"{inner}."
    )
    assert got == numbers_after(7, 4), (
        f"seed 7 with another block of seed 7 inside: expected {numbers_after(7, 4)}, got {got}. A "
        "block must not find the state of another block by its seed."
    )
    assert_goes_on(expected, "A block must not find the state of another block by its seed.")


def test_half_a_pair_of_normal_numbers_comes_back_too():
    # random.gauss makes two numbers at once and keeps one of them for the next call.
    random.gauss(0, 1)
    kept = random.getstate()[2]

    with manager_of(7):
        got = random.gauss(0, 1)

    assert got == random.Random(7).gauss(0, 1), (
        f"after random.seed(7), random.gauss(0, 1): expected {random.Random(7).gauss(0, 1)}, got "
        f"{got}. {kept} is the number kept from before the block."
    )
    assert random.getstate()[2] == kept, (
        f"before the block, random.gauss kept {kept} for its next call; now it keeps "
        f"{random.getstate()[2]}. The state is all that random.getstate() returns."
    )


def test_the_whole_state_is_what_it_was():
    before = random.getstate()

    with manager_of(7):
        numbers()

    assert random.getstate() == before, (
        "the next numbers are right, but random.getstate() differs: the state was not restored."
    )
