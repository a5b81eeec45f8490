import math
from itertools import chain, pairwise

import numpy as np
import pytest
import torch
from torch import nn

from .five_layers import make_net, predict, train


@pytest.fixture(scope="module", autouse=True)
def first_optimizer():
    """Make one optimizer: the first of a process imports for a second, and no test should wait."""
    torch.optim.Adam([torch.zeros(1)], lr=1.0)


@pytest.mark.parametrize("widths", [[12, 5], [12, 9, 8, 7, 6, 5]], ids=["one layer", "five layers"])
def test_each_layer_has_a_weight_and_a_bias(widths):
    net = make_net(widths)

    got = [tuple(p.shape) for p in net.parameters()]
    expected = [
        shape for before, after in pairwise(widths) for shape in ((after, before), (after,))
    ]
    assert got == expected, f"make_net({widths}): expected parameters {expected}, got {got}"


def filled(dropout=0.0):
    """Four pixels, three hidden units, two classes; all can be followed by hand."""
    net = make_net([4, 3, 2], dropout)
    numbers = [
        [[1.0, 1, 0, 0], [0, 0, -1, 0], [0, 0, 0, 2]],
        [0.0, 0, 0],
        [[1.0, 10, 1], [-1, 10, -1]],
        [0.0, 0.5],
    ]
    with torch.no_grad():
        for parameter, values in zip(net.parameters(), numbers, strict=True):
            parameter.copy_(torch.tensor(values))
    return net


IMAGE = torch.tensor([[[1.0, 2.0], [3.0, 0.5]]])


def test_scores_are_raw_and_hidden_units_are_never_negative():
    scores = filled()(IMAGE)

    assert tuple(scores.shape) == (1, 2), f"one image of 2 x 2: expected (1, 2), got {scores.shape}"
    got = scores.detach()
    hidden = torch.tensor([3.0, -3.0, 1.0])
    last = torch.tensor([[1.0, 10, 1], [-1, 10, -1]])
    bias = torch.tensor([0.0, 0.5])
    right = last @ hidden.relu() + bias
    mistakes = [
        (right.softmax(0), "Softmax is the loss's own work: twice, it is nearly flat."),
        (right.log_softmax(0), "log_softmax is the loss's own work."),
        (right.relu(), "After ReLU no score is negative: it belongs between layers."),
        (last @ hidden + bias, "Nothing stands between the layers: two in a row are one."),
        (last @ hidden.sigmoid() + bias, "That is a sigmoid's result."),
        (last @ hidden.tanh() + bias, "That is tanh's result."),
    ]
    cause = next((name for x, name in mistakes if torch.allclose(got[0], x, atol=1e-4)), "")
    assert torch.allclose(got[0], right, atol=1e-4), (
        f"hidden units 3, -3 and 1, and ReLU makes -3 into 0: expected the scores [4, -3.5], got "
        f"{got[0].tolist()}. {cause}"
    )


def test_a_gradient_arrives_at_the_first_of_five_layers():
    net = make_net([64, 32, 32, 32, 32, 10])

    scores = net(torch.rand(50, 8, 8))

    nn.functional.cross_entropy(scores, torch.arange(50) % 10).backward()
    first, *_, last, _ = [p.grad.norm().item() for p in net.parameters()]
    assert first > 0.004 * last, (
        f"the gradient is {last:.1e} at the last layer and {first:.1e} at the first: it died on "
        "the way. A slope of at most 1/4 at each of four layers leaves 1/256."
    )


def test_dropout_drops_hidden_units_and_only_in_training():
    wide = make_net([4, 2000, 3], dropout=0.25)
    hidden = []
    last = [module for module in wide.modules() if isinstance(module, nn.Linear)][-1]
    last.register_forward_pre_hook(lambda module, inputs: hidden.append(inputs[0].detach()))
    with torch.no_grad():
        for parameter in wide.parameters():
            parameter.fill_(1.0)

    wide.train()(IMAGE)
    wide.eval()(IMAGE)

    share = (hidden[0] == 0).double().mean().item()
    assert 0.18 < share < 0.32, (
        f"dropout of 0.25 on 2000 hidden units: expected about 500 dropped, got {share * 2000:.0f}"
    )
    assert not (hidden[1] == 0).any(), "in evaluation mode hidden units were dropped"


def test_dropout_leaves_the_scores_alone():
    net = filled(dropout=0.5).train()

    classes = torch.stack([net(IMAGE)[0].detach() for _ in range(40)])

    assert (classes[:, 1] != 0).all(), (
        "the bias of class 1 is 0.5, and its score was exactly 0: dropout came after the last layer"
    )


class Spy(nn.Module):
    """Scores [w, 0] whatever the image is; notes modes, images and graphs."""

    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(()))
        self.seen, self.modes, self.graphs = [], [], []

    def forward(self, images):
        self.seen.append(images.flatten(1)[:, 0].tolist())
        self.modes.append(self.training)
        scores = torch.stack([self.w.expand(len(images)), torch.zeros(len(images))], dim=1)
        self.graphs.append(scores.requires_grad)
        return scores


def numbered(n):
    """Return n images of one pixel: 0, 1, 2 and so on, all of class 0."""
    return torch.arange(float(n)).reshape(n, 1, 1), torch.zeros(n, dtype=torch.int64)


def losses_of(result, epochs):
    __tracebackhide__ = True
    assert isinstance(result, list), f"expected a list from train, got {result!r}"
    assert len(result) == epochs, f"expected {epochs} losses for {epochs} epochs, got {result}"
    assert all(isinstance(loss, float) for loss in result), (
        f"expected plain floats, got {[type(loss).__name__ for loss in result]}"
    )
    return result


def test_every_epoch_takes_each_example_once_in_a_new_order():
    spy = Spy()

    losses_of(train(spy, *numbered(11), epochs=2, batch_size=4, lr=0.0, decay=1.0), 2)

    sizes = [len(batch) for batch in spy.seen]
    assert sizes == [4, 4, 3] * 2, (
        f"11 examples in fours, twice: expected batches of 4, 4, 3, 4, 4, 3, got {sizes}"
    )
    orders = [list(chain(*spy.seen[:3])), list(chain(*spy.seen[3:]))]
    for order in orders:
        assert sorted(order) == list(range(11)), f"expected each example once, got {order}"
    assert orders[0] != orders[1], f"both epochs have the order {orders[0]}"
    assert orders[0] != sorted(orders[0]), "the first epoch was not shuffled"


def test_labels_follow_their_images():
    torch.manual_seed(0)
    net = nn.Sequential(nn.Flatten(), nn.Linear(1, 2))
    with torch.no_grad():
        net[1].weight.copy_(torch.tensor([[-100.0], [100.0]]))
        net[1].bias.copy_(torch.tensor([1050.0, -1050.0]))
    images, labels = numbered(21)
    labels[11:] = 1

    (loss,) = losses_of(train(net, images, labels, epochs=1, batch_size=5, lr=0.0, decay=1.0), 1)

    assert loss < 1e-3, (
        f"the network is right about all 21 images: expected a loss of 0, got {loss:.2f}. "
        + (
            "That is ln(1 + 1/e): the loss got probabilities, and took softmax once more."
            if loss == pytest.approx(math.log(1 + math.exp(-1)), abs=1e-3)
            else "Were images and labels shuffled apart?"
        )
    )


def test_training_is_in_training_mode_whichever_mode_the_network_is_in():
    spy = Spy().eval()

    losses_of(train(spy, *numbered(4), epochs=2, batch_size=4, lr=0.0, decay=1.0), 2)

    assert spy.modes == [True, True], (
        f"expected training mode for both batches, net.training [True, True], got {spy.modes}: in "
        "evaluation mode nothing is dropped."
    )


def test_the_loss_is_a_mean_over_examples_and_before_the_step():
    losses = losses_of(train(Spy(), *numbered(5), epochs=1, batch_size=4, lr=0.5, decay=1.0), 1)

    # Adam's first step is lr long, so the second batch, of one example, has the scores [0.5, 0].
    first, second = math.log(2), math.log(1 + math.exp(-0.5))
    expected = (4 * first + second) / 5
    causes = {
        (first + second) / 2: "That is the mean of two batch means; the short batch weighs more.",
        4 * first + second: "That is a sum.",
        first: "That is the first batch alone.",
        second: "That is the last batch alone.",
    }
    cause = [text for number, text in causes.items() if losses[0] == pytest.approx(number)]
    assert losses[0] == pytest.approx(expected, abs=2e-3), (
        f"scores [0, 0] for four examples, then [0.5, 0] for one: expected (4 ln 2 + "
        f"{second:.3f})/5 = {expected:.3f}, got {losses[0]:.3f}. {' '.join(cause)}"
    )


@pytest.mark.parametrize("decay", [1.0, 0.5], ids=["no decay", "halved"])
def test_the_learning_rate_shrinks_after_each_epoch(decay):
    spy = Spy()

    losses_of(train(spy, *numbered(8), epochs=3, batch_size=4, lr=0.001, decay=decay), 3)

    steps = spy.w.item() / 0.001
    expected = 2 * (1 + decay + decay**2)
    per_batch = sum(decay**step for step in range(6))
    causes = {
        6.0: "The rate never shrank.",
        5.83: "Gradients of earlier batches were never cleared.",
        round(per_batch, 2): "It shrank after each batch.",
        round(2 * (decay + decay**2 + decay**3), 2): "It shrank before the first epoch.",
    }
    assert steps == pytest.approx(expected, rel=0.01), (
        f"Adam's steps are lr long here, and three epochs have two each: expected a way of "
        f"{expected:.2f} lr, got {steps:.2f}. {causes.get(round(steps, 2), '')}"
    )


def test_prediction_is_a_class_for_each_image():
    classes = predict(filled(), torch.cat([IMAGE, -IMAGE, 0 * IMAGE]))

    assert isinstance(classes, torch.Tensor), f"expected a tensor, got {classes!r}"
    assert classes.dtype == torch.int64, f"expected dtype torch.int64, got {classes.dtype}"
    assert tuple(classes.shape) == (3,), f"expected (3,), got {tuple(classes.shape)}"
    assert classes.tolist() == [0, 1, 1], (
        f"scores [4, -3.5], [30, 30.5] and [0, 0.5]: expected [0, 1, 1], got {classes.tolist()}"
    )


def test_prediction_is_without_dropout_and_without_a_graph():
    spy = Spy().train()

    predict(spy, numbered(3)[0])

    assert set(spy.modes) == {False}, "the network predicted in training mode, with dropout on"
    assert not any(spy.graphs), "a graph was recorded while predicting"


def test_five_layers_learn_to_read_digits(data, seed):
    with np.load(data / "mnist_5k.npz") as mnist:
        images = torch.from_numpy(mnist["x_train"][:800]).float() / 255
        labels = torch.from_numpy(mnist["y_train"][:800]).long()
        others = torch.from_numpy(mnist["x_test"]).float() / 255
        right = torch.from_numpy(mnist["y_test"]).long()
    torch.manual_seed(seed)
    net = make_net([784, 64, 48, 32, 24, 10], dropout=0.02)

    losses_of(train(net, images, labels, epochs=3, batch_size=40, lr=0.006, decay=0.8), 3)

    accuracy = (predict(net, others) == right).float().mean().item()
    assert accuracy > ACCURACY, (
        f"five layers, 3 epochs of 800 digits: expected {ACCURACY:.0%} of the test digits to be "
        f"read, got {accuracy:.0%}"
    )


#: Of 20 seeds the lowest is 0.65, the mean 0.72; with sigmoids 0.2.
ACCURACY = 0.5
