import gc
import weakref

import numpy as np
import pytest
import torch
from torch import nn

from .training_loop import evaluate, fit, train_epoch

KEYS = ["train_loss", "valid_accuracy", "valid_loss"]

# Two steps that can be worked out by hand: see half_square and two_weights.
TWO = torch.tensor([[1.0], [3.0]]), torch.tensor([0, 0])
ONE = torch.tensor([[2.0]]), torch.tensor([0])


@pytest.fixture(scope="module", autouse=True)
def first_optimizer():
    """Make one optimizer: the first of a process imports for a second, and no test should wait."""
    torch.optim.SGD([torch.zeros(1)], lr=1.0)


@pytest.fixture(autouse=True)
def gradients_are_recorded():
    """Switch recording on again, in case an answer has left it off."""
    yield
    torch.set_grad_enabled(True)


def half_square(scores, targets):
    """Half the squared distance of each target's score from 1, averaged: easy by hand."""
    own = scores.gather(1, targets[:, None])[:, 0]
    return ((own - 1) ** 2).mean() / 2


def two_weights():
    """A model with two weights, both 0, whose scores are input times weight."""
    model = nn.Linear(1, 2, bias=False)
    nn.init.zeros_(model.weight)
    return model


def scores_as_they_are():
    """A model that hands on its two inputs as the two scores, so that a test can choose them."""
    model = nn.Linear(2, 2, bias=False)
    nn.init.eye_(model.weight)
    return model


def sgd(model, momentum=0.0):
    return torch.optim.SGD(model.parameters(), lr=0.1, momentum=momentum)


def watched():
    """A two-weight model, and a list of (training mode?, graph recorded?), one per call."""
    seen = []

    class Watch(nn.Module):
        def forward(self, scores):
            seen.append((self.training, scores.requires_grad))
            return scores

    return nn.Sequential(two_weights(), nn.Sequential(Watch())), seen


def assert_number(value, what):
    tensor = isinstance(value, torch.Tensor)
    assert isinstance(value, float), (
        f"expected {what} as a plain float, got a {type(value).__name__}. "
        + tensor * "A tensor may keep alive the graph that made it; .item() takes the number out."
    )


def fitting(got, *causes):
    """Return the causes that explain this number: each begins with its number."""
    return " ".join(c for c in causes if float(c.split()[0]) == pytest.approx(got, abs=1e-3))


def numbers(measured):
    """Unpack what evaluate returned, after looking at its type."""
    assert isinstance(measured, tuple) and len(measured) == 2, (
        f"expected the pair (mean loss, accuracy) from evaluate, got {measured!r}"
    )
    assert_number(measured[0], "evaluate's mean loss")
    assert_number(measured[1], "evaluate's accuracy")
    return measured


def epochs_of(history, epochs):
    """Return the history after looking at its types, lengths and keys."""
    assert isinstance(history, list), f"expected a list from fit, got {history!r}"
    assert len(history) == epochs, (
        f"expected {epochs} entries for {epochs} epochs, got {len(history)}"
    )
    for entry in history:
        assert isinstance(entry, dict) and sorted(entry) == KEYS, (
            f"expected a dict with the keys {KEYS} for an epoch, got {entry!r}"
        )
        for key, value in entry.items():
            assert_number(value, f"{key!r} in the history")
    return history


def test_an_epoch_returns_a_plain_number():
    model = two_weights()

    loss = train_epoch(model, [TWO, ONE], half_square, sgd(model))

    assert_number(loss, "train_epoch's mean loss")


def handed_over(call, scores):
    """Run ``call(model, batches, loss_fn)`` and return the scores that its loss function got."""
    got = []

    def listening(scores, targets):
        got.append(scores.detach().clone())
        return half_square(scores, targets)

    call(scores_as_they_are(), [(scores, torch.tensor([0, 1]))], listening)
    assert got, "the loss function was never called"
    return got[0]


def assert_raw(got, scores):
    assert got.shape == scores.shape and torch.allclose(got, scores, atol=1e-5), (
        f"expected the loss function to get the model's scores, {scores.tolist()}; it got "
        f"{got.tolist()}. "
        + (
            "Rows that sum to 1 went through softmax first: cross-entropy applies its own, and "
            "softmax of softmax is nearly flat, so the model hardly learns."
            if torch.allclose(got.sum(dim=-1), torch.ones(len(got)))
            else ""
        )
    )


def test_training_hands_raw_scores_to_the_loss():
    scores = torch.tensor([[3.0, 0.5], [1.0, -2.0]])

    got = handed_over(lambda m, batches, loss: train_epoch(m, batches, loss, sgd(m)), scores)

    assert_raw(got, scores)


def test_a_batch_is_one_step_downhill():
    model = two_weights()

    train_epoch(model, [TWO], half_square, sgd(model))

    weight = model.weight[0].item()
    assert weight == pytest.approx(0.2, abs=1e-4), (
        "both scores are 0 and should be 1, so the gradient is -(1 + 3)/2 = -2, and a step of "
        f"0.1 times that leads from 0 to 0.2; got a weight of {weight:.2f}. "
        + fitting(
            weight,
            "0.00 means no step, or a step() without a gradient: backward() comes before step(), "
            "and nothing may clear the gradients between the two.",
            "-0.20 means a step uphill.",
        )
    )


def test_each_batch_steps_along_its_own_gradient_alone():
    model = two_weights()

    train_epoch(model, [TWO, ONE], half_square, sgd(model))

    weight = model.weight[0].item()
    assert weight == pytest.approx(0.32, abs=1e-4), (
        "the first batch leads to 0.2; there the second one's gradient is 2(0.4 - 1) = -1.2, "
        f"and leads on to 0.32; got a weight of {weight:.2f}. "
        + fitting(
            weight,
            "0.52 means that the first gradient was never cleared: -2 - 1.2 = -3.2.",
            "0.40 means one step for the whole epoch, along the sum of both gradients at 0.",
            "0.20 means one step for the whole epoch, along one batch's gradient at 0.",
            "0.00 means no step with a gradient.",
        )
    )


def test_gradients_that_the_caller_left_behind_do_not_count():
    model = two_weights()
    model.weight.grad = torch.full((2, 1), 5.0)

    train_epoch(model, [TWO], half_square, sgd(model))

    weight = model.weight[0].item()
    assert weight == pytest.approx(0.2, abs=1e-4), (
        "the model had a gradient of 5 from an earlier use, and this batch's own is -2: "
        f"expected a weight of 0.20, got {weight:.2f}. "
        + fitting(
            weight,
            "-0.30 means that the first step went along -2 + 5: clear before backward(), because "
            "clearing after the step is too late for the first batch.",
            "0.00 means no step with a gradient.",
        )
    )


def test_every_example_weighs_the_same_in_the_epochs_loss():
    model = two_weights()

    loss = train_epoch(model, [TWO, ONE], half_square, sgd(model))

    assert_number(loss, "train_epoch's mean loss")
    assert loss == pytest.approx(1.18 / 3, abs=1e-4), (
        "two examples had a mean loss of 0.50 and then one had 0.18: (2 * 0.50 + 0.18)/3 = 0.393. "
        f"Got {loss:.3f}. "
        + fitting(
            loss,
            "0.340 is the mean of the two batch means, in which the short batch weighs too much.",
            "0.680 is the sum of the two batch means.",
            "1.180 is the sum over all examples, never divided.",
            "0.590 is the sum over examples by 2 batches.",
            "0.500 is the first batch alone.",
            "0.180 is the last batch alone.",
            "0.155 was measured after each step.",
            "0.099 was measured after the epoch.",
        )
    )


def test_the_model_trains_in_training_mode_whichever_mode_it_comes_in():
    model, seen = watched()
    model.eval()

    train_epoch(model, [TWO, ONE], half_square, sgd(model))

    modes = [training for training, _ in seen]
    assert modes == [True, True], (
        "the model arrives in evaluation mode, as after a validation, and two batches train it: "
        f"expected model.training to be [True, True] inside, got {modes}. "
        + (
            "False means dropout off and batch norm frozen while training: train_epoch itself "
            "must set the mode."
            if modes
            else "The model was never called."
        )
    )


def test_graphs_do_not_pile_up_during_an_epoch():
    graphs = weakref.WeakSet()
    alive = []

    class Token:
        """Lives as long as the graph that it is pinned to."""

    class Pin(nn.Module):
        def forward(self, scores):
            if scores.grad_fn is not None:
                scores.grad_fn.metadata["token"] = token = Token()
                graphs.add(token)
            if len(graphs) > 2:
                gc.collect()
            alive.append(len(graphs))
            return scores

    model = nn.Sequential(two_weights(), Pin())

    train_epoch(model, [ONE] * 8, half_square, sgd(model))

    assert max(alive, default=0) <= 3, (
        f"during 8 batches {alive} graphs were alive; expected at most 3. A sum or a list of loss "
        "tensors that were not detached keeps all their graphs."
    )


def test_evaluating_hands_raw_scores_to_the_loss():
    scores = torch.tensor([[3.0, 0.5], [1.0, -2.0]])

    assert_raw(handed_over(evaluate, scores), scores)


def five_examples():
    """Four scored examples in one batch and one in another, and a model that hands them on."""
    four = torch.tensor([[3.0, 0.0], [0.0, 2.0], [1.0, -4.0], [0.0, 5.0]])
    one = torch.tensor([[4.0, -1.0]])
    batches = [(four, torch.tensor([0, 1, 0, 0])), (one, torch.tensor([1]))]
    return scores_as_they_are(), batches


def test_every_example_weighs_the_same_in_the_measured_loss():
    loss, _ = numbers(evaluate(*five_examples(), half_square))

    assert loss == pytest.approx(1.0, abs=1e-4), (
        "four examples have a mean loss of 0.75 and one has 2: (4 * 0.75 + 2)/5 = 1. "
        f"Got {loss:.3f}. "
        + fitting(
            loss,
            "1.375 is the mean of the two batch means, in which the short batch weighs too much.",
            "2.750 is the sum of the two batch means.",
            "5.000 is the sum over all examples, never divided.",
            "2.500 is the sum over examples by 2 batches.",
            "0.750 is the first batch alone.",
            "2.000 is the last batch alone.",
            "0.199 comes from softmax, which the scores went through before the loss.",
        )
    )


def test_every_example_weighs_the_same_in_the_accuracy():
    _, accuracy = numbers(evaluate(*five_examples(), half_square))

    assert accuracy == pytest.approx(0.6, abs=1e-6), (
        "3 of the 4 examples of one batch are right, and 0 of the 1 of the other: 3/5 = 0.6. "
        f"Got {accuracy:.3f}. "
        + fitting(
            accuracy,
            "0.375 is the mean of the batches' 0.75 and 0.",
            "3.000 is a count.",
            "60.000 is a percentage.",
            "1.500 is 3 right ones by 2 batches.",
            "0.750 is the first batch alone.",
            "0.000 is the last batch alone.",
            "0.400 is the share of the wrong ones.",
        )
    )


def test_the_model_is_measured_in_evaluation_mode_whichever_mode_it_comes_in():
    model, seen = watched()
    model.train()

    numbers(evaluate(model, [TWO, ONE], half_square))

    assert seen, "evaluate never called the model"
    modes = {training for training, _ in seen}
    assert modes == {False}, (
        "the model arrives in training mode: expected model.training to be False in all its layers "
        f"while you measure, got {sorted(modes)}. "
        "With True, dropout drops and batch norm learns: no_grad() does not change the mode, and "
        "model.training = False reaches no layer inside."
    )


def test_evaluation_records_no_graph():
    model, seen = watched()

    numbers(evaluate(model, [TWO, ONE], half_square))

    assert seen, "evaluate never called the model"
    recorded = [graph for _, graph in seen]
    assert not any(recorded), (
        "a graph was recorded while measuring: time and memory for gradients that nobody needs. "
        "eval() does not prevent it, and detach() or item() afterwards is too late."
    )


def test_the_loss_records_no_graph_while_measuring_either():
    own_weight = nn.Parameter(torch.zeros(()))
    recorded = []

    def loss_with_a_weight(scores, targets):
        loss = half_square(scores, targets) + own_weight
        recorded.append(loss.requires_grad)
        return loss

    numbers(evaluate(two_weights(), [TWO, ONE], loss_with_a_weight))

    assert recorded, "evaluate never called the loss function"
    assert not any(recorded), (
        "the loss, which has a weight of its own, recorded a graph while measuring: compute it, "
        "too, where gradients are disabled."
    )


def test_evaluation_leaves_weights_and_running_statistics_alone():
    model = nn.Sequential(nn.Linear(1, 3), nn.BatchNorm1d(3), nn.Dropout(0.5), nn.Linear(3, 2))
    before = {name: value.clone() for name, value in model.state_dict().items()}

    numbers(evaluate(model, [TWO, TWO], half_square))

    changed = [name for name, value in model.state_dict().items() if not value.equal(before[name])]
    assert not changed, (
        f"evaluate changed {changed}. In training mode running_mean and running_var follow every "
        "batch, so the validation set leaks into the model."
    )


def test_evaluation_leaves_gradients_alone():
    model = two_weights()
    model.weight.grad = torch.full((2, 1), 5.0)

    numbers(evaluate(model, [TWO, ONE], half_square))

    left = None if model.weight.grad is None else model.weight.grad.tolist()
    assert left == [[5.0], [5.0]], (
        f"expected the caller's gradients of 5 after evaluate, got {left}. Measuring neither makes "
        "nor clears gradients: the caller may be adding them up over several batches."
    )


def test_training_can_go_on_after_an_evaluation():
    model = two_weights()

    numbers(evaluate(model, [TWO, ONE], half_square))

    assert torch.is_grad_enabled(), (
        "gradients are still switched off after evaluate, so no later training works: "
        "a with block or a decorator switches them on again by itself."
    )
    assert model.weight.requires_grad, "the weights no longer require gradients after evaluate"


def test_frozen_weights_stay_frozen_after_an_evaluation():
    model = nn.Sequential(two_weights().requires_grad_(False), nn.Linear(2, 2))

    numbers(evaluate(model, [TWO, ONE], half_square))

    assert [p.requires_grad for p in model.parameters()] == [False, True, True], (
        "the caller had frozen the first layer, as for fine-tuning, and after evaluate it requires "
        "gradients: put back what was, or leave requires_grad alone."
    )


def test_gradients_that_were_off_before_an_evaluation_stay_off():
    with torch.no_grad():
        numbers(evaluate(two_weights(), [TWO, ONE], half_square))
        enabled = torch.is_grad_enabled()

    assert not enabled, (
        "evaluate was called inside no_grad(), and afterwards gradients were enabled: put back the "
        "state from before, instead of switching on."
    )


@pytest.mark.parametrize("call", ["train_epoch", "evaluate"])
def test_batches_may_be_a_stream_that_has_no_length(call):
    model = two_weights()
    stream = (batch for batch in [TWO, ONE])

    try:
        if call == "train_epoch":
            loss = train_epoch(model, stream, half_square, sgd(model))
        else:
            loss, _ = numbers(evaluate(model, stream, half_square))
    except (TypeError, AttributeError) as error:
        if "len" not in str(error) and "dataset" not in str(error):
            raise
        pytest.fail(f"{error}: a stream has no length and no dataset, so count examples as you go.")

    right = {"train_epoch": 1.18 / 3, "evaluate": 0.5}[call]
    assert loss == pytest.approx(right, abs=1e-4), (
        f"the two batches of the stream have a mean loss of {right:.3f}; got {loss:.3f}. "
        "A stream can be read once only."
    )


def test_fit_keeps_a_history_of_plain_numbers():
    model = two_weights()

    history = fit(model, [TWO, ONE], [ONE], half_square, sgd(model), 3)

    epochs_of(history, 3)


def test_no_epochs_make_an_empty_history():
    model = two_weights()

    history = fit(model, [TWO], [ONE], half_square, sgd(model), 0)

    assert history == [], f"0 epochs: expected an empty list, got {history!r}"
    assert model.weight.abs().max() == 0, "0 epochs, but the weights moved"


def test_validation_batches_teach_nothing():
    model = two_weights()
    only_validated = torch.tensor([[2.0]]), torch.tensor([1])

    fit(model, [TWO], [only_validated], half_square, sgd(model), 2)

    weight = model.weight[1].item()
    assert weight == 0, (
        "the second class occurs in the validation batch alone, so its weight stays 0; got "
        f"{weight:.2f}: the model was trained on what should judge it."
    )


def test_every_epoch_trains_and_then_measures():
    model, seen = watched()

    fit(model, [TWO, ONE], [ONE], half_square, sgd(model), 2)

    modes = ["train" if training else "eval" for training, _ in seen]
    assert modes == ["train", "train", "eval"] * 2, (
        "two epochs of two training batches and one validation batch: expected train, train, eval, "
        f"twice; got {', '.join(modes)}. "
        + ("The epoch was measured before its training." if modes[:1] == ["eval"] else "")
        + ("Validation ran in training mode." if "eval" not in modes else "")
    )


def test_momentum_lasts_from_epoch_to_epoch():
    model = two_weights()

    fit(model, [TWO], [ONE], half_square, sgd(model, momentum=0.9), 2)

    weight = model.weight[0].item()
    assert weight == pytest.approx(0.48, abs=1e-4), (
        "the gradients of the two epochs are -2 and -1. With momentum 0.9 the second step goes "
        f"along 0.9 * -2 - 1 = -2.8, from 0.2 to 0.48; got a weight of {weight:.2f}. "
        + fitting(weight, "0.30 means that the optimizer forgot its momentum, as a new one does.")
    )


def test_the_history_agrees_with_the_numbers_worked_out_by_hand():
    model = two_weights()
    valid = torch.tensor([[2.0], [1.0]]), torch.tensor([1, 0])

    history = epochs_of(fit(model, [TWO], [valid], half_square, sgd(model, momentum=0.9), 2), 2)

    # The first weight goes 0, 0.2, 0.48. Training meets the old one, validation the new one.
    expected = [
        {"train_loss": 0.5, "valid_loss": (0.5 + 0.32) / 2, "valid_accuracy": 0.5},
        {"train_loss": 0.2, "valid_loss": (0.5 + 0.1352) / 2, "valid_accuracy": 0.5},
    ]
    for epoch, (got, right) in enumerate(zip(history, expected, strict=True), start=1):
        assert got == pytest.approx(right, abs=1e-4), (
            f"expected {right} for epoch {epoch}, got {got}. The training loss is taken before "
            "each step, the validation numbers after the whole epoch."
        )


def test_a_loader_that_shuffles_gives_new_batches_in_every_epoch():
    class Loader:
        """Gives a batch of inputs 1 the first time, of 2 the second time, and so on."""

        passes = 0

        def __iter__(self):
            self.passes += 1
            yield torch.full((2, 1), float(self.passes)), torch.tensor([0, 0])

    seen = []

    class Listen(nn.Module):
        def forward(self, inputs):
            if self.training:
                seen.append(inputs[0].item())
            return inputs

    model = nn.Sequential(Listen(), two_weights())

    fit(model, Loader(), [ONE], half_square, sgd(model), 3)

    kept = "The batches of the first pass were kept, so every epoch has the same order."
    assert seen == [1, 2, 3], (
        "the loader gives other batches in every pass: expected inputs 1, then 2, then 3, got "
        f"{seen}. " + kept * (seen == [1, 1, 1])
    )


def test_a_network_learns_to_read_digits(data, seed):
    with np.load(data / "mnist_5k.npz") as mnist:
        images = torch.from_numpy(mnist["x_train"]).reshape(-1, 784) / 255
        digits = torch.from_numpy(mnist["y_train"]).long()
    generator = torch.Generator().manual_seed(seed)

    class Shuffled:
        """Batches of 100 of the first 3,200 digits, in another order each time."""

        def __iter__(self):
            for chosen in torch.randperm(3200, generator=generator).split(100):
                yield images[chosen], digits[chosen]

    held_out = list(zip(images[3200:].split(300), digits[3200:].split(300), strict=True))
    model = nn.Sequential(
        nn.Linear(784, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Dropout(0.1), nn.Linear(32, 10)
    )
    loss_fn = nn.CrossEntropyLoss()

    history = epochs_of(fit(model, Shuffled(), held_out, loss_fn, sgd(model, momentum=0.9), 2), 2)

    first, second = (entry["train_loss"] for entry in history)
    assert second < first, f"expected a training loss that falls, got {first}, then {second}"
    accuracy = history[-1]["valid_accuracy"]
    assert accuracy >= 0.85, (
        f"expected at least 85% of 800 unseen digits after two epochs, got {accuracy:.1%}"
    )
    again = numbers(evaluate(model, held_out, loss_fn))
    last = history[-1]["valid_loss"], history[-1]["valid_accuracy"]
    assert again == pytest.approx(last, abs=1e-4), (
        f"expected {last} again from the same model on the same digits, got {again}: measuring "
        "neither drops units nor changes anything."
    )


def test_a_steep_loss_makes_a_long_step():
    model = two_weights()

    train_epoch(model, [(torch.tensor([[10.0]]), torch.tensor([0]))], half_square, sgd(model))

    weight = model.weight[0].item()
    assert weight == pytest.approx(1.0, abs=1e-5), (
        f"the slope at the input 10 is -10, so a step of 0.1 leads from 0 to 1; got {weight:.4f}. "
        "Use gradients as they are: clipping is another method."
    )


class Counted:
    """Batches that count how often they are read."""

    def __init__(self, *batches):
        self.batches, self.passes = batches, 0

    def __iter__(self):
        self.passes += 1
        return iter(self.batches)


@pytest.mark.parametrize("epochs", [0, 1, 3])
def test_both_parts_are_read_once_in_every_epoch(epochs):
    model, train, valid = two_weights(), Counted(TWO), Counted(ONE)

    fit(model, train, valid, half_square, sgd(model), epochs)

    assert (train.passes, valid.passes) == (epochs, epochs), (
        f"expected {epochs} passes over each part in {epochs} epochs, got {train.passes} over the "
        f"training part and {valid.passes} over the validation part: a loader may give other "
        "batches each time."
    )


def test_no_epoch_changes_nothing():
    model = two_weights().eval()

    fit(model, [TWO], [ONE], half_square, sgd(model), 0)

    assert not model.training, "with 0 epochs nothing happens, but the mode of the model changed."
