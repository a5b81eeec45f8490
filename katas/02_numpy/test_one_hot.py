import numpy as np
import pytest

from .one_hot import labels_of, one_hot

# The float64 just above 1.
NEXT_TO_1 = 1 + 2.0**-52


def rows_of(labels, classes):
    """Encode a copy; look at type, shape and dtype first, and return the rows as lists."""
    __tracebackhide__ = True
    error = None
    try:
        encoded = one_hot(labels.copy(), classes)
    except (IndexError, TypeError, ValueError) as raised:
        error = raised
    called = f"one_hot of the {labels.dtype} labels {labels.tolist()[:6]} with {classes} classes"
    if not len(labels):
        reason = "There may be no labels. Then there is no smallest and no largest one."
    elif labels.dtype.kind == "f":
        reason = "Each of them is a class. A float cannot be an index, not even 2.0."
    elif labels.max() > 127:
        reason = (
            "Each of them is a class. int8 ends at 127 and uint8 at 255, and then wraps around."
        )
    else:
        reason = "Each of them is a class. The number of columns is classes, not the largest label."
    assert error is None, f"{called} raised {type(error).__name__}: {error}. {reason}"
    assert isinstance(encoded, np.ndarray), (
        f"{called}: expected a numpy array, got {type(encoded).__name__}"
    )
    assert encoded.shape == (len(labels), classes), (
        f"{called}: expected shape {(len(labels), classes)}, got {encoded.shape}. There is one row "
        "for each label, and one column for each class, even if no label has it."
    )
    assert encoded.dtype == np.float64, f"expected dtype float64, got {encoded.dtype}"
    return encoded.tolist()


def numbers_of(encoded):
    """Decode a copy; look at type, shape and dtype first, and return the labels as a list."""
    __tracebackhide__ = True
    error = None
    try:
        labels = labels_of(encoded.copy())
    except (IndexError, TypeError, ValueError) as raised:
        error = raised
    assert error is None, (
        f"labels_of raised {type(error).__name__}: {error}. But each row of this {encoded.dtype} "
        f"array {encoded.shape} has a single 1, in columns {encoded.argmax(axis=1).tolist()[:6]}, "
        "and zeros."
    )
    assert isinstance(labels, np.ndarray), (
        f"labels_of: expected a numpy array, got {type(labels).__name__}"
    )
    assert labels.shape == encoded.shape[:1], (
        f"{len(encoded)} rows: expected shape {encoded.shape[:1]}, got {labels.shape}"
    )
    assert np.issubdtype(labels.dtype, np.integer), (
        f"expected an integer dtype, even if there are no labels, got {labels.dtype}"
    )
    return labels.tolist()


def refused(name, function, *arguments, because):
    """Fail unless the function raises ValueError."""
    __tracebackhide__ = True
    shown = ", ".join(
        str(part.tolist() if isinstance(part, np.ndarray) else part) for part in arguments
    )
    called = f"{name}({shown})"
    try:
        result = function(*arguments)
    except NotImplementedError:
        raise
    except ValueError:
        return
    except Exception as error:
        pytest.fail(
            f"{called}: expected ValueError, got {type(error).__name__}: {error}. {because}"
        )
    result = result.tolist() if isinstance(result, np.ndarray) else result
    pytest.fail(f"{called}: expected ValueError, got {result}. {because}")


def test_each_label_has_a_row_and_each_class_a_column():
    rows_of(np.array([2, 0, 1, 2, 0]), 3)


def test_the_1_is_in_the_column_of_the_label():
    rows = rows_of(np.array([2, 0, 1, 2]), 3)

    assert rows == [[0, 0, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]], (
        f"for the labels 2, 0, 1, 2 expected a 1 in columns 2, 0, 1, 2, got {rows}. Columns count "
        "from 0, like labels. A 1 in column 1 for the label 2: they were counted from 1."
    )


def test_a_class_that_no_label_names_keeps_its_column():
    rows = rows_of(np.array([3, 0, 3]), 6)

    assert rows == [[0, 0, 0, 1, 0, 0], [1, 0, 0, 0, 0, 0], [0, 0, 0, 1, 0, 0]], (
        "for the labels 3, 0, 3 expected a 1 in columns 3, 0, 3, and zeros in 1, 2, 4 and 5, got "
        f"{rows}. A 1 in column 1: you counted only the classes that have a label."
    )


@pytest.mark.parametrize("dtype", ["float64", "float32", "uint8", "int8", "int64"])
def test_labels_of_any_dtype(dtype):
    rows = rows_of(np.array([1, 0, 2], dtype=dtype), 4)

    assert rows == [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0]], (
        f"for the {dtype} labels 1, 0, 2 expected a 1 in columns 1, 0, 2, got {rows}"
    )


@pytest.mark.parametrize("label", [-1, -3, 3, 4, 2**8, 2**16 + 1, 2**32])
def test_a_label_beyond_the_classes_raises_value_error(label):
    refused(
        "one_hot",
        one_hot,
        np.array([2, label, 0]),
        3,
        because=f"With 3 classes, {label} is none of them. As an index, a label below 0 counts "
        "from the end: -1 silently becomes the last class. A label that is too large raises "
        "IndexError. 2**8, 2**16 and 2**32 become 0 in 8, 16 or 32 bits: check first.",
    )


@pytest.mark.parametrize("dtype", ["int8", "uint8", "int32", "uint64", "float32"])
def test_a_label_beyond_the_classes_raises_value_error_in_any_dtype(dtype):
    refused(
        "one_hot",
        one_hot,
        np.array([2, 100, 0], dtype),
        3,
        because=f"With 3 classes, 100 is none of them, also as {dtype}. An index that is too large "
        "raises IndexError.",
    )


@pytest.mark.parametrize(
    "label", [0.5, 1.999, 1.99999999, NEXT_TO_1, -0.25, float("nan"), float("inf")]
)
def test_a_fraction_or_nan_raises_value_error(label):
    refused(
        "one_hot",
        one_hot,
        np.array([2.0, label, 0.0]),
        3,
        because=f"{label} is no class. As an integer it would become one: astype drops the "
        "fraction, so 1.999 becomes 1 and -0.25 becomes 0. It turns NaN into an arbitrary number. "
        "Rounding or np.isclose would take 1.99999999 for 2.",
    )


def test_no_labels_make_no_rows():
    rows_of(np.array([], dtype="int64"), 3)


def test_back_to_labels():
    labels = numbers_of(np.array([[0.0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 1], [1, 0, 0, 0]]))

    assert labels == [2, 0, 3, 0], (
        f"the 1 is in columns 2, 0, 3, 0, got {labels}. If all are one higher, the columns were "
        "counted from 1."
    )


@pytest.mark.parametrize("dtype", ["bool", "uint8", "int64", "float32"])
def test_back_from_any_dtype(dtype):
    labels = numbers_of(np.array([[0, 1, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0]], dtype=dtype))

    assert labels == [1, 2, 1, 0], f"the 1 is in columns 1, 2, 1, 0, got {labels}"


def test_no_rows_have_no_labels():
    numbers_of(np.zeros((0, 3)))


@pytest.mark.parametrize(
    "row",
    [
        [0, 0, 0],
        [0, 1, 1],
        [0.5, 0.5, 0],
        [0, 2, 0],
        [0, 2, -1],
        [0, -1, 0],
        [0, 0.999999, 0],
        [1e-9, 1, 0],
        [1, -1, 1],
        [0, 1, 0.5],
        [0, 1, -1],
        [0, 1, float("nan")],
        [0, 1, 1e-17],
        [0, NEXT_TO_1, 0],
        [0, 257, 0],
    ],
    ids=str,
)
def test_a_row_that_is_not_one_hot_raises_value_error(row):
    refused(
        "labels_of",
        labels_of,
        np.array([[0.0, 0, 1], row, [0, 1, 0]]),
        because=f"The row {row} is not one 1 and zeros, so it has no label. argmax finds a largest "
        "number in any row, among zeros the first. A sum or a maximum of 1 is not enough: a sum "
        "loses 1e-17 next to 1. What np.isclose takes for 1 or 0 may be another number, and 257 "
        "is 1 in a byte.",
    )


def test_as_many_ones_as_rows_raise_value_error_unless_each_row_has_one():
    refused(
        "labels_of",
        labels_of,
        np.array([[0.0, 0, 0], [0, 1, 1], [1, 0, 0]]),
        because="Three rows have three ones, but the first none and the second two: count per row.",
    )


def test_the_caller_keeps_both_arrays_unchanged():
    labels, encoded = np.array([1, 0, 1]), np.array([[0.0, 1], [1, 0]])

    one_hot(labels, 2)
    labels_of(encoded)

    assert labels.tolist() == [1, 0, 1], (
        f"labels belongs to the caller, but is {labels.tolist()} now"
    )
    assert encoded.tolist() == [[0, 1], [1, 0]], (
        f"encoded belongs to the caller, but is {encoded.tolist()} now"
    )


def test_three_hundred_classes_there_and_back():
    labels = [299, 3, 128, 256]

    rows = rows_of(np.array(labels), 300)

    columns = [row.index(1) for row in rows if 1 in row]
    wraps = "int8 ends at 127 and uint8 at 255: above, numbers wrap around, 299 to 43."
    assert columns == labels, f"expected a 1 in columns {labels}, got {columns}. {wraps}"
    back = numbers_of(np.array(rows))
    assert back == labels, f"there and back: expected {labels}, got {back}. {wraps}"


def test_there_and_back_with_the_labels_of_a_thousand_digits(data):
    with np.load(data / "mnist_5k.npz") as mnist:
        digits = mnist["y_test"]

    rows = rows_of(digits, 10)

    counts = [sum(column) for column in zip(*rows, strict=True)]
    expected = [digits.tolist().count(digit) for digit in range(10)]
    assert counts == expected, f"the columns count the digits: expected {expected}, got {counts}"
    back = numbers_of(np.array(rows))
    wrong = [i for i, digit in enumerate(digits.tolist()) if back[i] != digit]
    assert not wrong, (
        f"{len(wrong)} of {len(digits)} labels are wrong after there and back: for number "
        f"{wrong[0]} expected {digits[wrong[0]]}, got {back[wrong[0]]}"
    )
