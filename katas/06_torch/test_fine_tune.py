import math

import numpy as np
import pytest
import torch
from torch import nn

from .fine_tune import Network, freeze, make_optimizer, thaw, train_epoch


@pytest.fixture(scope="module", autouse=True)
def first_optimizer():
    """Make one optimizer: the first of a process imports for a second, and no test should wait."""
    torch.optim.SGD([torch.zeros(1)], lr=1.0)


def trained(seed=0):
    """A network that was trained on another task, as far as anybody can see."""
    torch.manual_seed(seed)
    body = nn.Sequential(nn.Linear(3, 6), nn.BatchNorm1d(6), nn.ReLU(), nn.Dropout(0.5))
    with torch.no_grad():
        body[1].running_mean.fill_(0.3)
    return Network(body, nn.Linear(6, 10))


def batches(seed=0, classes=4):
    generator = torch.Generator().manual_seed(seed)
    return [
        (
            torch.randn(n, 3, generator=generator) + 1,
            torch.randint(classes, (n,), generator=generator),
        )
        for n in (8, 8, 3)
    ]


def state(module):
    return {name: tensor.clone() for name, tensor in module.state_dict().items()}


def changed(before, module):
    return [name for name, t in module.state_dict().items() if not torch.equal(t, before[name])]


def test_the_body_is_frozen_and_the_head_is_not():
    network = trained()

    freeze(network, 4)

    free = [name for name, p in network.named_parameters() if p.requires_grad]
    assert free == ["head.weight", "head.bias"], (
        f"expected only the head's parameters to require gradients, got {free}"
    )


def test_the_head_is_new():
    network = trained()
    old = network.head
    before = state(network.body)

    freeze(network, 10)

    head = network.head
    assert isinstance(head, nn.Linear), f"expected an nn.Linear as head, got {head!r}"
    assert tuple(head.weight.shape) == (10, 6), (
        f"6 features and 10 classes: expected a weight (10, 6), got {tuple(head.weight.shape)}"
    )
    kept = (head.weight[:, None] == old.weight).all(dim=2).any().item()
    assert not kept, "the head still has rows of the old one: it must know nothing of that task"
    bound = 6**-0.5
    assert 0.5 * bound < head.weight.abs().max() <= bound * 1.001, (
        f"expected a start within ±1/sqrt(6), as torch's; the largest weight is "
        f"{head.weight.abs().max():.3f}"
    )
    assert changed(before, network.body) == [], "freeze changed the body's numbers"


def test_another_number_of_classes_is_another_shape():
    network = trained()

    freeze(network, 4)

    scores = network.eval()(torch.ones(2, 3))
    assert tuple(scores.shape) == (2, 4), f"4 classes: expected scores (2, 4), got {scores.shape}"
    assert network.head.out_features == 4, (
        f"expected out_features 4, got {network.head.out_features}"
    )


def rates(network, optimizer):
    """Map the name of each parameter in the optimizer to its rate."""
    assert isinstance(optimizer, torch.optim.SGD), f"expected SGD, got {type(optimizer).__name__}"
    held = {id(p): g["lr"] for g in optimizer.param_groups for p in g["params"]}
    return {name: held.pop(id(p)) for name, p in network.named_parameters() if id(p) in held}, held


def test_the_optimizer_holds_only_what_is_trained():
    network = trained()
    freeze(network, 4)

    got, stray = rates(network, make_optimizer(network, 0.1, 0.01))

    frozen = [name for name in got if name.startswith("body")]
    assert frozen == [], (
        f"the body is frozen, and the optimizer holds {frozen}: momentum and weight decay would "
        "move them as soon as their gradient is 0 instead of None"
    )
    assert got == {"head.weight": 0.1, "head.bias": 0.1}, (
        f"expected weight and bias of the head at 0.1, got {got}"
    )
    assert not stray, "the optimizer holds parameters that the network does not have"


def test_after_thawing_each_part_has_its_rate():
    network = trained()
    freeze(network, 4)
    thaw(network)

    got, _ = rates(network, optimizer := make_optimizer(network, 0.1, 0.01))

    expected = {
        name: 0.1 if name.startswith("head") else 0.01 for name, _ in network.named_parameters()
    }
    assert got == expected, f"thawed: expected the rates {expected}, got {got}"
    for group in optimizer.param_groups:
        settings = group["momentum"], group["weight_decay"]
        assert settings == (0.9, 0.01), f"expected momentum 0.9, decay 0.01, got {settings}"


def test_a_frozen_body_comes_out_as_it_went_in():
    network = trained()
    freeze(network, 4)
    before, head = state(network.body), state(network.head)
    optimizer = make_optimizer(network, 0.1, 0.01)

    for _ in range(2):
        train_epoch(network, batches(), optimizer)

    moved = changed(before, network.body)
    assert moved == [], f"the body is frozen, and {', '.join(moved)} changed. " + (
        "Batch norm's memory follows the mode: requires_grad does not stop it."
        if any("running" in name for name in moved)
        else ""
    )
    assert changed(head, network.head) == ["weight", "bias"], "the head did not learn"


def test_leftover_gradients_do_not_move_a_frozen_body():
    network = trained()
    for parameter in network.body.parameters():
        parameter.grad = torch.ones_like(parameter)
    freeze(network, 4)
    before = state(network.body)
    optimizer = make_optimizer(network, 0.1, 0.01)
    optimizer.zero_grad(set_to_none=False)

    train_epoch(network, batches(), optimizer)

    assert changed(before, network.body) == [], (
        "the body had gradients from its own training, was frozen, and moved all the same"
    )


class Watch(nn.Module):
    """Passes features on, and notes the mode and whether a graph is recorded."""

    def __init__(self, seen):
        super().__init__()
        self.seen = seen

    def forward(self, x):
        self.seen.append((self.training, x.requires_grad))
        return x


@pytest.mark.parametrize("frozen", [True, False], ids=["frozen", "thawed"])
def test_modes_follow_what_is_frozen(frozen):
    seen, of_head = [], []
    network = trained()
    network.body.append(Watch(seen))
    freeze(network, 4)
    network.head.register_forward_pre_hook(lambda head, given: of_head.append(head.training))
    if not frozen:
        thaw(network)
    network.train(frozen)

    train_epoch(network, batches(), make_optimizer(network, 0.1, 0.01))

    modes = [training for training, _ in seen]
    assert modes == [not frozen] * 3, (
        f"the body is {'frozen' if frozen else 'thawed'}: expected body.training to be "
        f"{not frozen} for three batches, got {modes}"
    )
    assert all(of_head), f"the head learns: expected it in training mode, got {of_head}"
    if frozen:
        assert not any(graph for _, graph in seen), "a graph was recorded through a frozen body"


def test_a_thawed_body_learns():
    network = trained()
    freeze(network, 4)
    thaw(network)
    before = state(network.body)

    train_epoch(network, batches(), make_optimizer(network, 0.1, 0.01))

    moved = changed(before, network.body)
    assert {"0.weight", "1.weight", "1.running_mean"} <= set(moved), (
        f"thawed: expected weights and statistics of the body to change, only {moved} did"
    )


def test_each_step_is_along_its_own_batch():
    network = Network(nn.Identity(), nn.Linear(3, 4))
    freeze(network, 4)
    parts = batches()

    train_epoch(network, parts, make_optimizer(network, 0.0, 0.0))

    loss = nn.functional.cross_entropy(network(parts[-1][0]), parts[-1][1])
    (own,) = torch.autograd.grad(loss, network.head.weight)
    got = network.head.weight.grad
    assert got is None or not got.any() or torch.allclose(got, own, atol=1e-5), (
        "after the last batch, the head's gradient is not that batch's own: gradients of earlier "
        "batches were never cleared"
    )


def test_the_loss_is_a_mean_over_examples():
    network = Network(nn.Identity(), nn.Linear(1, 2))
    freeze(network, 2)
    with torch.no_grad():
        network.head.weight.zero_()
        network.head.bias.copy_(torch.tensor([0.0, 3.0]))
    parts = [
        (torch.ones(4, 1), torch.ones(4, dtype=torch.int64)),
        (torch.ones(1, 1), torch.zeros(1, dtype=torch.int64)),
    ]

    loss = train_epoch(network, parts, make_optimizer(network, 0.0, 0.0))

    right, wrong = math.log(1 + math.exp(-3)), math.log(1 + math.exp(3))
    assert isinstance(loss, float), f"expected a plain float, got {type(loss).__name__}"
    assert loss == pytest.approx((4 * right + wrong) / 5, abs=1e-4), (
        f"four examples at {right:.3f} and one at {wrong:.3f}: expected "
        f"{(4 * right + wrong) / 5:.3f}, got {loss:.3f}"
        + (
            " That is the mean of two batch means."
            if abs(loss - (right + wrong) / 2) < 1e-3
            else ""
        )
    )


def test_a_new_head_learns_clothes_from_features_of_digits(data, seed):
    def read(name, count):
        with np.load(data / name) as arrays:
            images = torch.from_numpy(arrays["x_train"][:count]).float().flatten(1) / 90 - 0.85
            return images, torch.from_numpy(arrays["y_train"][:count]).long()

    digits, names = read("mnist_5k.npz", 400)
    clothes, kinds = read("fashion_mnist_5k.npz", 800)
    torch.manual_seed(seed)
    network = Network(nn.Sequential(nn.Linear(784, 64), nn.ReLU()), nn.Linear(64, 10))
    thaw(network)
    pairs = list(zip(digits.split(50), names.split(50), strict=True))
    train_epoch(network, pairs, make_optimizer(network, 0.05, 0.05))

    freeze(network, 10)
    optimizer = make_optimizer(network, 0.05, 0.0)
    pairs = list(zip(clothes[:500].split(25), kinds[:500].split(25), strict=True))
    for _ in range(3):
        train_epoch(network, pairs, optimizer)

    with torch.no_grad():
        right = network.eval()(clothes[500:]).argmax(dim=1) == kinds[500:]
    accuracy = right.float().mean().item()
    # Of 20 seeds the lowest reaches 57%, the mean 62%.
    assert accuracy > 0.4, (
        f"a new head, 500 clothes, three epochs: expected more than 40% of 300 others to be "
        f"recognised, got {accuracy:.0%}"
    )
