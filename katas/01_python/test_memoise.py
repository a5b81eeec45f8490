from dataclasses import dataclass, field
from time import process_time

import pytest

from .memoise import memoise


@pytest.fixture
def runs():
    """Every run of a function in these tests leaves its arguments here."""
    return []


@pytest.fixture
def ticket(runs):
    """The price of a train ticket; no two prices in these tests are equal by accident."""

    def ticket(distance, zone=2, *, bikes=0):
        """Return the price in cents."""
        runs.append((distance, zone, bikes))
        return 100 * distance + 10 * zone + bikes

    return ticket


def memoised(function):
    """Memoise ``function`` and check that it returns something that can be called."""
    quick = memoise(function)
    assert callable(quick), (
        f"memoise(function) returned {quick!r}, which cannot be called: a decorator returns a "
        "function that replaces the old one."
    )
    return quick


def outcome(function, *args, **keywords):
    """Call ``function`` and return its result, or the exception that it raised."""
    try:
        return function(*args, **keywords)
    except Exception as error:
        return error


def assert_one_run(runs, otherwise):
    """Expect one run; ``otherwise`` says what more than one means."""
    assert runs, (
        "the function never ran, so its result is another function's: one dict was used for both, "
        "but each needs its own."
    )
    assert len(runs) == 1, f"expected one run of the function, got {len(runs)}: {otherwise}"


def test_the_result_is_the_functions_own(ticket):
    quick = memoised(ticket)

    price = quick(3, 4)

    assert price == 340, f"ticket(3, 4) costs 340 cents; memoised it returned {price!r}."


def test_each_function_has_a_memory_of_its_own():
    def double(number):
        return number * 2

    def half(number):
        return number / 2

    quick_double, quick_half = memoised(double), memoised(half)

    results = [quick_double(250), quick_half(250)]

    assert results == [500, 125], (
        f"double(250) is 500 and half(250) is 125; got {results}. 500 twice means that all "
        "functions share one dict."
    )


def test_functions_of_one_name_have_a_memory_each():
    def times(factor):
        def scale(number):
            return factor * number

        return scale

    double, triple = memoised(times(2)), memoised(times(3))

    results = [double(350), triple(350)]

    assert results == [700, 1050], (
        f"2 * 350 and 3 * 350: expected 700 and 1050, got {results}. 700 twice means that both "
        "functions share one dict: their names do not tell them apart, since both are called scale."
    )


def test_an_equal_call_does_not_run_the_function_again(ticket, runs):
    quick = memoised(ticket)

    prices = [quick(3, 4), quick(3, 4)]

    assert prices == [340, 340], f"both calls cost 340 cents; got {prices}."
    assert_one_run(runs, "the second call did not find the first one's result.")


def test_other_arguments_are_another_call(ticket):
    quick = memoised(ticket)

    prices = [quick(3, 4), quick(4, 3)]

    assert prices == [340, 430], (
        f"ticket(3, 4) and ticket(4, 3): expected 340 and 430 cents, got {prices}. 340 twice means "
        "that the second call found the first one's result: every argument, and its place, belongs "
        "to the key."
    )


def test_no_result_is_ever_forgotten(runs):
    def following(number):
        runs.append(number)
        return number + 1

    quick = memoised(following)
    # Searching a list is right too, but slow: it gets as far as it can in this time.
    stop = process_time() + 0.4
    calls = 0
    while calls < 17_000 and process_time() < stop:
        quick(calls)
        calls += 1

    # The oldest and the newest: whichever a full memory gives up is among them.
    repeated = [*range(min(calls, 200)), *range(max(calls - 200, 0), calls)]
    for number in repeated:
        quick(number)

    assert len(runs) == calls, (
        f"after {calls:,} different calls, {len(repeated)} of them were repeated, and the function "
        f"ran {len(runs):,} times. More than {calls:,} runs mean that results were thrown away: "
        "remember all of them, without a limit."
    )


def test_a_keyword_argument_is_part_of_the_call(ticket):
    quick = memoised(ticket)

    prices = [quick(3, zone=4), quick(3, zone=5), quick(3, bikes=1), quick(3, bikes=6)]

    assert prices == [340, 350, 321, 326], (
        f"zones 4 and 5 cost 340 and 350 cents, 1 and 6 bikes 321 and 326; got {prices}. One price "
        "for two different calls means that the value of a keyword is missing from the key."
    )


WAYS = {
    "ticket(3)": lambda ticket: ticket(3),
    "ticket(3, zone=2)": lambda ticket: ticket(3, zone=2),
    "ticket(distance=3, zone=2)": lambda ticket: ticket(distance=3, zone=2),
    "ticket(zone=2, distance=3)": lambda ticket: ticket(zone=2, distance=3),
    "ticket(3, bikes=0)": lambda ticket: ticket(3, bikes=0),
    "ticket(bikes=0, zone=2, distance=3)": lambda ticket: ticket(bikes=0, zone=2, distance=3),
}


@pytest.mark.parametrize("written", WAYS)
def test_the_same_call_written_otherwise_does_not_run_again(ticket, runs, written):
    quick = memoised(ticket)
    quick(3, 2)

    price = WAYS[written](quick)

    assert price == 320, f"{written} costs 320 cents; got {price!r}."
    assert_one_run(
        runs,
        f"{written} gives every parameter the same value as ticket(3, 2). Make the key from the "
        "parameters' values, not from the way the call is written.",
    )


def test_extra_keywords_are_remembered_in_any_order(runs):
    def label(text, **style):
        runs.append(text)
        return [text, sorted(style.items())]

    quick = memoised(label)

    labels = [quick("a", size=2, bold=1), quick("a", bold=1, size=2)]

    assert labels == [["a", [("bold", 1), ("size", 2)]]] * 2, (
        f"expected twice the same label, got {labels}."
    )
    assert_one_run(
        runs,
        "size=2, bold=1 and bold=1, size=2 are the same keywords. Either their order is part of "
        "the key, or the key contains **style as a dict, which cannot be hashed.",
    )


@pytest.mark.parametrize("tags", [("size", 2), (("size", 2),)], ids=["flat", "as a pair"])
def test_positional_and_keyword_arguments_stay_apart(tags):
    def label(text, *tags, **style):
        return [text, list(tags), style]

    quick = memoised(label)
    quick("a", size=2)

    text = quick("a", *tags)

    assert text == ["a", list(tags), {}], (
        f"label('a', {', '.join(map(repr, tags))}) has tags and no style; got {text}. A style "
        "means that the key is equal to that of label('a', size=2): keywords were mixed with "
        "positional arguments."
    )


def test_a_keyword_may_have_the_name_of_a_positional_only_parameter(runs):
    def label(text, /, **style):
        runs.append(text)
        return [text, style]

    quick = memoised(label)

    labels = [outcome(quick, text, text="bold") for text in ("a", "b", "b")]

    assert labels == [["a", {"text": "bold"}], ["b", {"text": "bold"}], ["b", {"text": "bold"}]], (
        "def label(text, /, **style): label('a', text='bold') gives 'a' to text and 'bold' to "
        f"style, and label('b', text='bold') is another call. Got {labels}. 'a' every time means "
        "that one name stands for both values in the key, and 'bold' replaced 'a'. A TypeError "
        "means that both were given to one parameter."
    )
    assert len(runs) == 2, (
        "label('a', text='bold') was called once and label('b', text='bold') twice: expected runs "
        f"for 'a' and 'b', got runs for {runs}. The last call did not find the result of the call "
        "before it."
    )


def test_extra_keywords_may_have_the_names_of_the_stars():
    def label(*tags, **style):
        return [tags, style]

    quick = memoised(label)

    for calls in (
        [("a", {"tags": 1}), ("b", {"tags": 1})],
        [("a", {"style": 1}), ("a", {"style": 2})],
    ):
        for tag, style in calls:
            got = outcome(quick, tag, **style)
            assert got == [(tag,), style], (
                f"def label(*tags, **style): label({tag!r}, {next(iter(style))}=...) expected "
                f"{[(tag,), style]}, got {got!r}. A keyword called like *tags or **style goes into "
                "**style, and *tags keep their own place in the key."
            )


def test_the_result_itself_is_remembered():
    quick = memoised(lambda number: object())

    one, other = quick(1), quick(1)

    assert one is other, "two equal calls return the same object, not a copy of it."


class Grumpy:
    """It cannot be compared, as an array of several numbers cannot."""

    def __eq__(self, other):
        raise ValueError("the truth value is ambiguous")


def test_a_result_need_not_be_comparable(runs):
    def grumpy(number):
        runs.append(number)
        return Grumpy()

    quick = memoised(grumpy)

    got = [outcome(quick, 1), outcome(quick, 1)]

    assert all(isinstance(result, Grumpy) for result in got), (
        f"the result of a call must not be compared with anything; got {got}. Whether a result is "
        "remembered shows in the key, or with `is`."
    )
    assert_one_run(runs, "the result was compared with a marker.")


@dataclass(frozen=True)
class City:
    name: str
    country: str = field(repr=False)


@pytest.mark.parametrize(
    ("one", "other", "calls"),
    [
        (1, "1", "itself(1) and itself('1')"),
        (-1, -2, "itself(-1) and itself(-2)"),
        (
            City("London", "England"),
            City("London", "Canada"),
            "itself(London in England) and itself(London in Canada), which have one repr,",
        ),
    ],
    ids=["str(1) == str('1')", "hash(-1) == hash(-2)", "two cities of one repr"],
)
def test_values_that_only_look_alike_are_different_calls(one, other, calls):
    itself = memoised(lambda value: value)

    values = [itself(one), itself(other)]

    assert values[0] == one, (
        f"the function returns its argument, but returned {values[0]!r} for {one!r}."
    )
    got = "the first call's argument" if values[1] == one else repr(values[1])
    assert values[1] == other, (
        f"itself returns its argument. The calls were {calls} but the second one returned {got}. "
        "Different values may print alike, and may have the same hash(): use the arguments "
        "themselves as the key."
    )


@pytest.mark.parametrize("result", [None, False, 0, ""], ids=repr)
def test_a_result_is_remembered_even_if_it_is(result, runs):
    def look_up(word):
        runs.append(word)
        return result

    quick = memoised(look_up)

    results = [quick("dojo"), quick("dojo")]

    assert results == [result, result], f"the function returns {result!r}; got {results}."
    assert_one_run(runs, f"a remembered {result!r} was mistaken for nothing remembered yet.")


def test_an_exception_is_not_remembered():
    answers = iter([ConnectionError("try again"), 21])

    def temperature(station):
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    quick = memoised(temperature)

    first, second = outcome(quick, "Oslo"), outcome(quick, "Oslo")

    assert isinstance(first, ConnectionError), (
        f"the function raised ConnectionError, but the caller got {first!r}: let exceptions pass."
    )
    assert second == 21, (
        f"the second call runs the function again: expected 21, got {second!r}. The same "
        "ConnectionError again means that the exception was remembered. None means that something "
        "was remembered before there was a result."
    )


@pytest.mark.parametrize(
    "value",
    [[1, 2], {"a": 1}, {1, 2}, bytearray(b"ab"), ([1], 2)],
    ids=["a list", "a dict", "a set", "a bytearray", "a tuple that holds a list"],
)
def test_a_call_that_cannot_be_hashed_runs_every_time(value, runs):
    def count(things):
        runs.append(things)
        return len(things)

    quick = memoised(count)

    results = [outcome(quick, value), outcome(quick, things=value)]

    assert results == [len(value)] * 2, (
        f"{value!r} has length {len(value)}; got {results}. A TypeError means that the key could "
        "not be hashed: then run the function and remember nothing. Only hashing a value shows "
        "whether it can be hashed: a tuple may contain a list."
    )
    assert len(runs) == 2, (
        f"count({value!r}) was called twice: expected 2 runs, got {len(runs)}. 1 means that an "
        "argument that can change later was remembered."
    )


TRIPS = {
    "trip('Oslo', [5])": lambda trip: trip("Oslo", [5]),
    "trip('Oslo', guides=[5])": lambda trip: trip("Oslo", guides=[5]),
    "trip('Oslo', hotels=[5])": lambda trip: trip("Oslo", hotels=[5]),
}


@pytest.mark.parametrize("written", TRIPS)
def test_a_list_cannot_be_hashed_whichever_parameter_takes_it(written, runs):
    def trip(city, *days, guides=(), **extras):
        runs.append(city)
        return [city, list(days), guides, extras]

    quick = memoised(trip)
    expected = TRIPS[written](trip)
    runs.clear()

    trips = [outcome(TRIPS[written], quick) for _ in range(2)]

    assert trips == [expected] * 2, (
        f"def trip(city, *days, guides=(), **extras): {written} expected {expected}, got {trips}. "
        "A TypeError means that the list was hashed where nothing catches the error: putting it "
        "into a set already hashes it."
    )
    assert len(runs) == 2, (
        f"{written} was called twice: expected 2 runs, got {len(runs)}. 1 means that a call with a "
        "list was remembered."
    )


def test_a_list_that_changed_gives_a_new_result():
    total = memoised(lambda numbers: sum(numbers))
    numbers = [1, 2]
    outcome(total, numbers)
    numbers.append(4)

    result = outcome(total, numbers)

    assert result == 7, (
        f"[1, 2] became [1, 2, 4], whose sum is 7; got {result!r}. 3 is the sum of the old list: "
        "an id() tells which object it is, not what it contains."
    )


def test_the_functions_own_type_error_does_not_run_it_again(runs):
    def join(text, number):
        runs.append((text, number))
        return text + number

    quick = memoised(join)

    error = outcome(quick, "platform ", 9)

    assert isinstance(error, TypeError), f"text + number raises TypeError; got {error!r}."
    assert_one_run(runs, "its own TypeError was mistaken for that of a key that cannot be hashed.")


def test_a_call_that_does_not_fit_raises_type_error(ticket):
    quick = memoised(ticket)

    errors = [outcome(quick), outcome(quick, 3, 4, 5), outcome(quick, 3, wheels=2)]

    assert all(isinstance(error, TypeError) for error in errors), (
        "ticket(), ticket(3, 4, 5) and ticket(3, wheels=2) do not fit the parameters and raise "
        f"TypeError; got {errors}."
    )


def test_a_recursive_function_runs_once_for_each_number(runs):
    @memoised
    def fibonacci(n):
        runs.append(n)
        assert len(runs) <= 51, (
            "fibonacci(50) needs 51 runs, and the 52nd has begun: results of inner calls were not "
            "found again. Inner calls begin and end while the outer call still runs, so keep what "
            "a call needs later in its local variables."
        )
        return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)

    number = fibonacci(50)

    assert number == 12_586_269_025, f"fibonacci(50) is 12586269025; got {number!r}."


def test_the_name_and_the_docstring_stay(ticket):
    quick = memoised(ticket)

    name, doc = getattr(quick, "__name__", None), getattr(quick, "__doc__", None)

    assert name == "ticket", (
        f"help() and tracebacks now show the name {name!r} instead of ticket: its name was lost."
    )
    assert doc == "Return the price in cents.", (
        f"ticket's docstring became {doc!r}: the new function must have the old one's."
    )
