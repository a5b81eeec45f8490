import copy
import math

import pytest
import torch
from torch import nn

from .early_stopping import EarlyStopping


def model_at(value):
    """A model whose parameters and buffers all hold one number."""
    model = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3))
    set_to(model, value)
    return model


def set_to(model, value):
    with torch.no_grad():
        for tensor in model.state_dict().values():
            tensor.fill_(value)


def answers(watch, losses, model=None):
    """Return what each step says; the model holds the number of the epoch in every tensor."""
    model = model or model_at(0.0)
    said = []
    for epoch, loss in enumerate(losses):
        set_to(model, epoch)
        said.append(watch.step(loss, model))
    assert all(isinstance(stop, bool) for stop in said), f"expected True or False, got {said}"
    return said


def test_a_falling_loss_never_stops():
    said = answers(EarlyStopping(patience=1), [0.9, 0.7, 0.6])

    assert said == [False] * 3, f"every epoch is better: expected no stop, got {said}"


@pytest.mark.parametrize("patience", [1, 2, 3], ids=["patience 1", "patience 2", "patience 3"])
def test_it_stops_after_patience_epochs_that_are_no_better(patience):
    said = answers(EarlyStopping(patience), [0.5, 0.6, 0.7, 0.8, 0.9])

    first = said.index(True) if True in said else None
    assert first == patience, (
        f"losses 0.5, 0.6, 0.7, 0.8, 0.9 and patience {patience}: expected to stop at epoch "
        f"{patience}, got {first}. "
        + ("One too late: the epoch that uses up the patience stops." * (first == patience + 1))
    )
    assert all(said[first:]), (
        f"patience {patience}, and no epoch after the stop is better: expected each to say stop "
        f"again, got {said}"
    )


def test_an_equal_loss_is_no_better():
    watch = EarlyStopping(patience=2)

    said = answers(watch, [0.5, 0.5, 0.5])

    assert said == [False, False, True], (
        f"losses 0.5, 0.5, 0.5 and patience 2: expected a stop at the third, got {said}. An equal "
        "loss is no better."
    )
    assert watch.best_epoch == 0, f"expected the best at epoch 0, got {watch.best_epoch}"


def test_a_better_epoch_starts_the_count_again():
    said = answers(EarlyStopping(patience=2), [0.9, 1.0, 0.8, 1.0, 0.7, 1.0, 1.0])

    expected = [False] * 6 + [True]
    assert said == expected, (
        f"losses 0.9, 1.0, 0.8, 1.0, 0.7, 1.0, 1.0: expected {expected}, got {said}. Bad epochs "
        "count only in a row."
    )


def test_bad_is_measured_from_the_best_and_not_from_the_last():
    said = answers(EarlyStopping(patience=2), [0.2, 0.9, 0.5])

    assert said == [False, False, True], (
        f"losses 0.2, 0.9, 0.5: expected a stop at the third, got {said}. 0.5 is better than the "
        "last loss, but not than the best one"
    )


@pytest.mark.parametrize("best", [1.0, -1.0], ids=["above zero", "below zero"])
def test_an_epoch_is_better_by_more_than_min_delta(best):
    watch = EarlyStopping(patience=5, min_delta=0.25)

    answers(watch, [best, best - 0.125, best - 0.25])
    near = watch.best_epoch
    answers(watch, [best - 0.375])

    assert (near, watch.best_epoch) == (0, 3), (
        f"min_delta 0.25: expected {best - 0.25} to be no better than {best}, and {best - 0.375} "
        f"to be better; the best epoch was {near} and then {watch.best_epoch}, expected 0 and then "
        "3. min_delta is a difference, not a share"
    )
    assert watch.best_loss == best - 0.375, f"expected {best - 0.375}, got {watch.best_loss}"


def test_slow_progress_adds_up():
    watch = EarlyStopping(patience=9, min_delta=0.25)

    answers(watch, [1.0, 0.875, 0.75, 0.625, 0.5, 0.375])

    assert watch.best_epoch == 3, (
        f"losses fall by 1/8 each, min_delta is 1/4: expected the best at epoch 3, 0.375 below "
        f"epoch 0, got {watch.best_epoch}. A loss that is not better enough must not become the "
        "best."
    )


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf], ids=["NaN", "inf", "-inf"])
def test_a_loss_that_is_no_number_is_never_better(bad):
    watch = EarlyStopping(patience=2)

    said = answers(watch, [bad, 0.5, bad, bad])

    assert (watch.best_loss, watch.best_epoch) == (0.5, 1), (
        f"losses {bad}, 0.5, {bad}, {bad}: expected the best loss 0.5 at epoch 1, got "
        f"{watch.best_loss} at {watch.best_epoch}"
    )
    assert said == [False, False, False, True], (
        f"losses {bad}, 0.5, {bad}, {bad} and patience 2: expected a stop at the last, got {said}. "
        "Comparisons with NaN are False: ask whether a loss is better, not whether it is worse."
    )


def test_nothing_but_bad_losses_stops_too():
    watch = EarlyStopping(patience=2)
    model = model_at(0.0)

    said = answers(watch, [math.nan, math.nan], model)
    watch.restore(model)

    assert said == [False, True], f"two NaN and patience 2: expected a stop, got {said}"
    assert (watch.best_loss, watch.best_epoch) == (math.inf, None), (
        f"no epoch was better: expected inf and None, got {watch.best_loss}, {watch.best_epoch}"
    )
    assert model[0].bias[0] == 1.0, "no epoch was better: expected restore to leave the model alone"


def held(model):
    return {name: tensor.flatten()[0].item() for name, tensor in model.state_dict().items()}


def test_the_best_weights_and_buffers_come_back():
    watch, model = EarlyStopping(patience=3), model_at(0.0)
    answers(watch, [0.9, 0.3, 0.8, 0.7], model)

    watch.restore(model)

    got = held(model)
    last = [name for name, value in got.items() if value == 3.0]
    assert not last, (
        f"the best epoch is 1, and after restore {last} hold the values of the last. "
        + (
            "state_dict() has references to the tensors that training changes."
            if len(last) == len(got)
            else "Buffers belong to the state as well."
        )
    )
    assert set(got.values()) == {1.0}, f"expected every tensor to hold 1, got {got}"


def test_the_best_weights_can_be_restored_more_than_once():
    watch, model = EarlyStopping(patience=3), model_at(0.0)
    answers(watch, [0.9, 0.3, 0.8], model)
    watch.restore(model)
    set_to(model, 7.0)

    watch.restore(model)

    assert set(held(model).values()) == {1.0}, (
        f"restored, trained on, and restored again: expected 1 everywhere, got {held(model)}. "
        "The first time handed out the kept tensors themselves."
    )


def test_an_optimizer_goes_on_with_the_same_parameters():
    watch, model = EarlyStopping(patience=3), model_at(0.0)
    answers(watch, [0.9], model)
    before = [id(parameter) for parameter in model.parameters()]

    watch.restore(model)

    assert [id(parameter) for parameter in model.parameters()] == before, (
        "restore made other Parameter objects: the optimizer would train the old ones"
    )


def test_watching_leaves_the_model_alone():
    watch, model = EarlyStopping(patience=3), model_at(2.0)
    before, training = copy.deepcopy(held(model)), model.training

    watch.step(0.5, model)

    assert held(model) == before, "step changed the model"
    assert model.training == training, "step changed the model's mode"
