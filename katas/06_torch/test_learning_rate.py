import copy
import io
import math

import pytest
import torch
from torch import nn

from .learning_rate import factor, start, state_of, train_epoch


@pytest.fixture(scope="module", autouse=True)
def first_optimizer():
    """Make one optimizer: the first of a process imports for a second, and no test should wait."""
    torch.optim.SGD([torch.zeros(1)], lr=1.0)


def by_hand(step, warmup, total):
    """Return the factor as the stub's words say it."""
    if step < warmup:
        return (step + 1) / warmup
    turn = 180 * (step - warmup) / (total - warmup)
    return 0.5 + 0.5 * math.cos(math.radians(turn)) if step < total else 0.0


def cause_of(got, step, warmup, total):
    """Name the mistake that makes this factor, if it is one of those we know."""
    part = (step - warmup) / (total - warmup)
    mistakes = [
        (step / max(warmup, 1), step < warmup, "The first step has no length: count from 1."),
        (0.5 + 0.5 * math.cos(math.pi * step / total), step >= warmup, "That wave began at step 0"),
        (1 - part, step >= warmup, "That is a straight line."),
        (0.5 + 0.5 * math.cos(math.pi * part), step > total, "After the last step it rises again."),
        (math.cos(math.pi * part / 2), step >= warmup, "That is a quarter of a wave."),
        (math.cos(math.pi * part), step >= warmup, "A cosine goes from 1 to -1: lift and halve it"),
    ]
    near = [text for value, here, text in mistakes if here and got == pytest.approx(value)]
    return near[0] if near else ""


@pytest.mark.parametrize(
    ("warmup", "total"), [(10, 30), (0, 8), (1, 4)], ids=["10 of 30", "no warm-up", "1 of 4"]
)
def test_the_rate_rises_and_then_falls(warmup, total):
    for step in range(total + 4):
        got = factor(step, warmup, total)
        expected = by_hand(step, warmup, total)
        assert got == pytest.approx(expected, abs=1e-9), (
            f"factor({step}, {warmup}, {total}): expected {expected:.4f}, got {got:.4f}. "
            + cause_of(got, step, warmup, total)
        )


def network(seed=0):
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(3, 4), nn.Dropout(0.0), nn.Linear(4, 2))


def batches(count, seed=0):
    generator = torch.Generator().manual_seed(seed)
    return [
        (
            torch.randn(5, 3, generator=generator),
            torch.randint(2, (5,), generator=generator),
        )
        for _ in range(count)
    ]


def run(model, parts, optimizer, scheduler):
    __tracebackhide__ = True
    rates = train_epoch(model, parts, nn.CrossEntropyLoss(), optimizer, scheduler)
    assert isinstance(rates, list), f"expected a list of rates, got {rates!r}"
    assert len(rates) == len(parts), f"{len(parts)} batches: expected as many rates, got {rates}"
    return [float(rate) for rate in rates]


def test_it_starts_at_the_first_rate_with_momentum():
    optimizer, _ = start(network(), 0.4, 10, 30)

    assert isinstance(optimizer, torch.optim.SGD), f"expected SGD, got {optimizer!r}"
    (group,) = optimizer.param_groups
    assert group["momentum"] == 0.9, f"expected momentum 0.9, got {group['momentum']}"
    assert group["lr"] == pytest.approx(0.04), (
        f"warm-up of 10 steps to 0.4: expected 0.04 for the first, got {group['lr']:.4f}"
    )


def test_each_batch_is_a_step_of_the_schedule():
    model = network()
    optimizer, scheduler = start(model, 0.4, 10, 30)

    rates = run(model, batches(14), optimizer, scheduler)

    expected = [0.4 * by_hand(step, 10, 30) for step in range(14)]
    assert rates == pytest.approx(expected), (
        f"14 batches: expected the rates {[round(r, 3) for r in expected]}, got "
        f"{[round(r, 3) for r in rates]}. "
        + (len(set(rates)) == 1) * "The scheduler moved at most once in the epoch."
        + (rates[:-1] == pytest.approx(expected[1:])) * "Those are the rates of the next steps."
    )


def test_steps_have_the_length_that_is_told():
    model = nn.Linear(1, 1, bias=False)
    optimizer, scheduler = start(model, 0.8, 4, 8)
    before = model.weight.item()

    (rate,) = run_one(model, optimizer, scheduler)

    moved = before - model.weight.item()
    assert moved == pytest.approx(0.2, abs=1e-5), (
        f"a gradient of 1 and a first rate of 0.8/4 = 0.2: expected a step of 0.2, got {moved:.3f}"
        + (" That is the second step's rate." * (abs(moved - 0.4) < 1e-4))
    )
    assert rate == pytest.approx(0.2), f"the step had the rate 0.2, and {rate:.3f} was told"


def run_one(model, optimizer, scheduler):
    """Train on one batch whose gradient is 1."""
    batch = torch.ones(1, 1), torch.zeros(1)
    return train_epoch(model, [batch], lambda scores, targets: scores.sum(), optimizer, scheduler)


def test_training_clears_gradients_and_sets_the_mode():
    model = nn.Linear(1, 1, bias=False).eval()
    optimizer, scheduler = start(model, 0.8, 4, 8)
    model.weight.grad = torch.full((1, 1), 5.0)
    before = model.weight.item()

    run_one(model, optimizer, scheduler)

    moved = before - model.weight.item()
    assert moved == pytest.approx(0.2, abs=1e-5), (
        f"a stale gradient of 5 and one of 1: expected a step of 0.2 * 1, got {moved:.3f}"
    )
    assert model.training, "train_epoch left the model in evaluation mode"


def stopped_and_resumed(stop, steps, file=False):
    """Return rates and weights of a run without a stop, and of one with a stop."""
    parts = batches(steps)
    whole = network()
    rates = run(whole, parts, *start(whole, 0.4, 10, 30))

    first = network()
    optimizer, scheduler = start(first, 0.4, 10, 30)
    resumed = run(first, parts[:stop], optimizer, scheduler)
    state = state_of(optimizer, scheduler)
    if file:
        kept = io.BytesIO()
        torch.save(state, kept)
        kept.seek(0)
        state = torch.load(kept)
    second = copy.deepcopy(first)
    run(first, parts[stop : stop + 3], optimizer, scheduler)
    resumed += run(second, parts[stop:], *start(second, 0.4, 10, 30, state))
    return rates, resumed, whole, second


@pytest.mark.parametrize("stop", [3, 15], ids=["while warming up", "while cooling down"])
def test_a_run_that_was_stopped_goes_on_at_the_same_rates(stop):
    rates, resumed, _, _ = stopped_and_resumed(stop, 24)

    expected, got = rates[stop:], resumed[stop:]
    wrong = [i for i, (a, b) in enumerate(zip(expected, got, strict=True)) if abs(a - b) > 1e-6]
    cause = ""
    if wrong and got[:3] == pytest.approx(rates[:3]):
        cause = "The schedule began anew: the scheduler's state was not loaded."
    elif wrong == [0]:
        cause = "The first step is off: a scheduler, once made, sets the rate to that of step 0."
    elif wrong and max(got[:3]) < 0.6 * expected[0]:
        cause = (
            "The rates stay too low: the scheduler was made after the optimizer's state was "
            "loaded, set the rate back, and multiplies it from there."
        )
    assert not wrong, (
        f"stopped after {stop} steps and resumed: expected the rates "
        f"{[round(r, 3) for r in expected[:4]]} and so on, got {[round(r, 3) for r in got[:4]]}. "
        + cause
    )


@pytest.mark.parametrize("stop", [3, 15], ids=["while warming up", "while cooling down"])
def test_a_run_that_was_stopped_ends_with_the_same_weights(stop):
    _, _, whole, resumed = stopped_and_resumed(stop, 24)

    for one, other in zip(whole.parameters(), resumed.parameters(), strict=True):
        assert torch.equal(one, other), (
            f"stopped after {stop} steps and resumed with equal rates: the weights differ by "
            f"{(one - other).abs().max().item():.1e}. SGD's momentum is a state, too, and so "
            "is the optimizer's own rate; later steps must not change what was saved."
        )


def test_a_state_is_as_it_was_after_steps_from_it():
    model, parts = network(), batches(6)
    optimizer, scheduler = start(model, 0.4, 10, 30)
    run(model, parts[:3], optimizer, scheduler)
    state = state_of(optimizer, scheduler)
    once, again = copy.deepcopy(model), copy.deepcopy(model)

    run(once, parts[3:], *start(once, 0.4, 10, 30, state))
    run(again, parts[3:], *start(again, 0.4, 10, 30, state))

    for one, other in zip(once.parameters(), again.parameters(), strict=True):
        assert torch.equal(one, other), (
            "started twice from one state, with equal weights and batches: the weights then differ "
            f"by {(one - other).abs().max().item():.1e}. The first run's steps changed the state: "
            "an optimizer keeps the very tensors that are loaded, so load a copy of them."
        )


def test_the_state_survives_a_file():
    rates, resumed, _, _ = stopped_and_resumed(5, 12, file=True)

    assert resumed == pytest.approx(rates), "the rates after torch.save and torch.load differ"
