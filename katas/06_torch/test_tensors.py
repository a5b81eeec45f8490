import datetime

import pandas as pd
import pytest
import torch

from .tensors import blank_border, features, labels, mean_image, mean_squared_error

WRAPS = "22.0 is half of 44: uint8 ends at 255, so 200 + 100 is 44. Widen numbers before you add."
NAN = float("nan")


def tensor_of(result, what, shape, dtype):
    __tracebackhide__ = True
    assert isinstance(result, torch.Tensor), f"expected a tensor from {what}, got {result!r}"
    assert tuple(result.shape) == shape, (
        f"{what}: expected shape {shape}, got {tuple(result.shape)}"
    )
    assert result.dtype == dtype, f"{what}: expected dtype {dtype}, got {result.dtype}"
    return result


def image(*rows):
    return torch.tensor(rows, dtype=torch.uint8)


def test_the_mean_of_two_images_is_float32():
    mean = mean_image(image([8, 3, 0]), image([3, 200, 0]))

    got = tensor_of(mean, "mean_image", (1, 3), torch.float32).tolist()[0]
    assert got == [5.5, 101.5, 0.0], (
        f"(3 + 200)/2: expected 101.5, got {got[1]}. A byte has no fraction: divide floats."
    )


def test_the_mean_of_bright_pixels_is_bright():
    mean = mean_image(image([200], [255]), image([100], [255]))

    got = tensor_of(mean, "mean_image", (2, 1), torch.float32)[:, 0].tolist()
    assert got == [150.0, 255.0], f"(200 + 100)/2: expected 150.0, got {got[0]}. " + WRAPS * (
        got[0] == 22.0
    )


def error_of(predictions, targets):
    result = mean_squared_error(predictions, targets)
    return tensor_of(result, "mean_squared_error", (), torch.float32)


def test_each_prediction_meets_its_own_target():
    predictions, targets = torch.tensor([[1.0], [2.0], [6.0]]), torch.tensor([2.0, 3.0, 5.0])

    error = error_of(predictions, targets).item()

    all_pairs = (predictions - targets).square().mean().item()
    causes = {
        3.0: "3.0 is the sum, not the mean.",
        round(all_pairs, 3): "(3, 1) less (3,) is (3, 3): every prediction met every target.",
    }
    assert error == pytest.approx(1.0, abs=1e-4), (
        f"differences of -1, -1 and 1: expected 1.0, got {error:.3f}. "
        + causes.get(round(error, 3), "")
    )


def test_the_error_leads_back_to_the_predictions():
    predictions = torch.tensor([[1.0], [6.0]], requires_grad=True)

    error = error_of(predictions, torch.tensor([2.0, 3.0]))

    assert error.requires_grad, "no gradient reaches the predictions: the graph was cut"
    error.backward()
    assert torch.allclose(predictions.grad, torch.tensor([[-1.0], [3.0]])), (
        f"expected the gradient [[-1], [3]], got {predictions.grad.tolist()}"
    )


@pytest.mark.parametrize(
    ("predictions", "targets"),
    [((3, 1), (1,)), ((1, 1), (3,)), ((3,), (3,)), ((3, 1), (3, 1)), ((3, 2), (3,))],
    ids=["one target", "one prediction", "flat predictions", "tall targets", "two columns"],
)
def test_shapes_that_would_be_stretched_are_an_error(predictions, targets):
    given = torch.ones(predictions), torch.ones(targets)
    mean_squared_error(torch.ones(3, 1), torch.ones(3))

    try:
        error = mean_squared_error(*given)
    except ValueError:
        return
    pytest.fail(
        f"{predictions} and {targets}: expected ValueError, got {error}. "
        "torch stretches an axis of length 1, and adds one that is missing."
    )


def pictures():
    return torch.arange(1, 41, dtype=torch.uint8).reshape(2, 4, 5)


def test_the_border_is_blank_on_all_four_sides():
    result = blank_border(pictures(), 1)

    result = tensor_of(result, "blank_border", (2, 4, 5), torch.uint8)
    expected = [[0] * 5, [0, 7, 8, 9, 0], [0, 12, 13, 14, 0], [0] * 5]
    got = result[0].tolist()
    assert [row[1:4] for row in got] == [row[1:4] for row in expected], (
        f"the inside of the first image, and rows: expected {expected}, got {got}"
    )
    assert got == expected, f"columns at the sides: expected {expected}, got {got}"
    assert result[1, 1].tolist() == [0, 27, 28, 29, 0], f"the second image: got {result[1]}"


def test_blanking_leaves_the_callers_images_alone():
    images = pictures()

    blank_border(images, 1)

    assert torch.equal(images, pictures()), (
        f"the caller's images changed, to {images[0].tolist()}: a slice is a view of the same "
        "memory, and assigning to it writes there"
    )


def test_no_border_leaves_all_pixels():
    images = pictures()

    result = blank_border(images, 0)

    result = tensor_of(result, "blank_border with width 0", (2, 4, 5), torch.uint8)
    assert torch.equal(result, pictures()), (
        f"width 0: expected all pixels, got {result[0].tolist()}. A slice [0:-0] is empty, "
        "and [-0:] is everything."
    )
    result.zero_()
    assert torch.equal(images, pictures()), "width 0: the result shares memory with the images"


def test_a_border_wider_than_the_image_leaves_nothing():
    result = tensor_of(blank_border(pictures(), 3), "blank_border", (2, 4, 5), torch.uint8)

    assert not result.any(), f"width 3 of (4, 5): expected only 0, got {result[0].tolist()}"


def split_of(values):
    """The column of a table after a split: labels 7, 2, 9, so none is 0."""
    return pd.Series(values, index=[7, 2, 9], name="digit")


def test_labels_do_not_depend_on_the_index():
    try:
        got = labels(split_of([4, 1, 8]))
    except ValueError as error:
        pytest.fail(
            f"the labels of a split raised {error!r}. torch looks for the label 0 in the Series "
            "itself; an array has places only."
        )

    got = tensor_of(got, "labels", (3,), torch.int64).tolist()
    assert got == [4, 1, 8], f"expected [4, 1, 8] in the order of the rows, got {got}"


def test_labels_are_a_copy():
    column = split_of([4, 1, 8])

    labels(column).fill_(-1)

    assert column.tolist() == [4, 1, 8], (
        f"the labels were set to -1, and the table changed, to {column.tolist()}: they are views "
        "of its memory. Which functions copy?"
    )


def flights():
    day = datetime.datetime
    return pd.DataFrame(
        {
            "delay": [3.5, NAN, -2.0, 8.0],
            "left": pd.to_datetime([day(2013, 3, 2, 18), day(2013, 3, 1), None, day(2013, 3, 9)]),
            "seats": pd.array([50, 189, None, 12], dtype="Int64"),
        },
        index=[7, 2, 9, 4],
    )


def same(got, want):
    return torch.allclose(got, want, rtol=1e-4, atol=1e-3, equal_nan=True)


def assert_features(result, columns, expected):
    __tracebackhide__ = True
    got = tensor_of(result, "features", (4, len(columns)), torch.float32)
    for place, name in enumerate(columns):
        column = got[:, place]
        want = torch.tensor(expected[name])
        assert same(column, want), (
            f"features(..., {columns}): expected {name} to be {want.tolist()}, "
            f"got {[round(x, 3) for x in column.tolist()]}. {cause(column, want, expected)}"
        )


def cause(got, want, columns):
    """Name the mistake that makes these numbers, if one of those we know does."""
    if got[want.isnan()].abs().gt(1e9).any():
        return "That is a missing date: as an integer it is the smallest int64."
    if torch.equal(got.nan_to_num(-1), want.floor().nan_to_num(-1)):
        return "The fraction of a day is lost."
    if torch.allclose(got.diff(), want.diff(), atol=0.1, equal_nan=True):
        since = got[~want.isnan()] - want[~want.isnan()]
        return "These are days since 1970." if 15000 < since[0] < 16000 else "Since when?"
    if torch.equal(got, want.nan_to_num(0)):
        return "A gap became 0."
    others = [name for name, numbers in columns.items() if same(got, torch.tensor(numbers))]
    return f"That is {others[0]}: columns come in the order asked for." if others else ""


FLIGHTS = {
    "delay": [3.5, NAN, -2.0, 8.0],
    "left": [1.75, 0.0, NAN, 8.0],
    "seats": [50.0, 189.0, NAN, 12.0],
}


@pytest.mark.parametrize(
    "columns", [["seats", "delay"], ["left", "delay"]], ids=["numbers", "dates"]
)
def test_columns_become_features(columns):
    assert_features(features(flights(), columns), columns, FLIGHTS)


def test_features_are_a_copy():
    table = pd.DataFrame({"x": [3.0, 1.0, 2.0], "y": [0.5, 9.0, 7.0]}, dtype="float32")
    before = table.copy(deep=True)

    centred = features(table, ["x", "y"])
    centred -= centred.mean(dim=0)

    assert table.equals(before), (
        f"the features were centred in place, and the table changed, to {table.to_dict('list')}: "
        "the tensor shares its memory. torch.from_numpy and torch.as_tensor do not copy."
    )


def test_an_empty_table_gives_no_rows():
    empty = features(flights()[:0], ["delay", "seats", "left"])

    tensor_of(empty, "features of an empty table", (0, 3), torch.float32)
