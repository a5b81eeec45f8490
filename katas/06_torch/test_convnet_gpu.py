import linecache
import sys
import time
import warnings
import weakref
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn.functional import cross_entropy
from torch.utils._python_dispatch import TorchDispatchMode

from .convnet_gpu import seconds_per_step, train

pytestmark = pytest.mark.gpu

N, CLASSES = 50, 4
TORCH = Path(torch.__file__).parent


@pytest.fixture
def device():
    """The GPU. (On the CPU, where the course tests itself, all but speed and copies shows too.)"""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


@pytest.fixture
def images():
    """Fifty images of 8 x 8 in three channels; the first number of image i is i / 64."""
    images = torch.rand(N, 3, 8, 8, generator=torch.Generator().manual_seed(1))
    images[:, 0, 0, 0] = torch.arange(N) / 64
    return images


@pytest.fixture
def labels():
    return torch.arange(N) * 7 % 11 % CLASSES


def convnet(channels, size, classes):
    """The convnet of the kata before, for square images."""
    return nn.Sequential(
        nn.Conv2d(channels, 8, kernel_size=3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(8, 16, kernel_size=5, stride=2, padding=2),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(16 * ((size // 2 + 1) // 2) ** 2, classes),
    )


class Mark(torch.autograd.Function):
    """Pass a tensor on, and hold a token for as long as the graph of this step lives."""

    @staticmethod
    def forward(ctx, tensor, token):
        ctx.token = token
        return tensor.view_as(tensor)

    @staticmethod
    def backward(ctx, gradient):
        return gradient, None


class Token:
    """What a graph holds; it dies with the graph."""


class Watched(nn.Module):
    """The convnet, with a note of every call: its images, its mode, and which graphs are alive."""

    def __init__(self, before_step=lambda step: None):
        super().__init__()
        self.layers = convnet(3, 8, CLASSES)
        self.before_step = before_step
        self.graphs = weakref.WeakSet()
        self.notes = []

    def forward(self, images):
        self.before_step(len(self.notes) + 1)
        kind, last = images.device.type, torch.channels_last
        note = SimpleNamespace(
            image_ids=images[:, 0, 0, 0].detach().clone(),
            devices={images.device.type} | {p.device.type for p in self.parameters()},
            weights={p.dtype for p in self.parameters()},
            last_weights=self.layers[6].weight.detach().clone(),
            autocast=torch.get_autocast_dtype(kind) if torch.is_autocast_enabled(kind) else None,
            images_last=images.is_contiguous(memory_format=last),
            weights_last=self.layers[3].weight.is_contiguous(memory_format=last),
            training=self.training,
            graphs_alive=len(self.graphs),
        )
        token = Token()
        self.graphs.add(token)
        logits = Mark.apply(self.layers(images), token)
        note.logits = logits.detach().float()
        self.notes.append(note)
        return logits

    @property
    def batches(self):
        """The numbers of the images of every batch, in the order of the calls."""
        return [[round(64 * i) for i in note.image_ids.tolist()] for note in self.notes]


def trained(images, labels, device, *, model=None, epochs=3, batch_size=16):
    """Train a watched model and return it with the losses, known to be one float a step."""
    model = model or Watched()
    losses = train(
        model,
        images,
        labels,
        device=device,
        epochs=epochs,
        batch_size=batch_size,
        learning_rate=0.01,
    )
    steps = epochs * -(-len(images) // batch_size)
    assert isinstance(losses, list), f"expected losses in a list, got {type(losses)}"
    assert {type(loss) for loss in losses} <= {float}, (
        f"expected Python's floats as losses, got {set(map(type, losses))}"
    )
    assert len(losses) == steps, (
        f"{len(images)} images in batches of {batch_size}, {epochs} times: expected {steps} "
        f"losses, got {len(losses)}. Every step has one, that of a short last batch too."
    )
    calls = len(model.notes)
    assert calls == steps, f"expected {steps} calls of the model, got {calls}"
    return model, losses


def test_returns_the_loss_of_every_step(images, labels, device):
    _, losses = trained(images, labels, device)

    assert np.isfinite(losses).all(), f"expected finite losses, got {losses}"


def test_model_and_batches_are_on_the_device(images, labels, device):
    model, _ = trained(images, labels, device)

    seen = {place for note in model.notes for place in note.devices}
    assert seen == {device.type}, (
        f"expected the model and its images on {device.type}, got {sorted(seen)}"
    )
    after = {p.device.type for p in model.parameters()}
    assert after == {device.type}, f"expected the trained model on {device.type}, got {after}"


def test_every_epoch_takes_every_image_once_in_a_new_order(images, labels, device):
    model, _ = trained(images, labels, device)

    sizes = [len(batch) for batch in model.batches]
    assert sizes == [16, 16, 16, 2] * 3, f"expected batches of 16, 16, 16 and 2; got {sizes}"
    orders = [i for batch in model.batches for i in batch]
    epochs = orders[:N], orders[N : 2 * N], orders[2 * N :]
    for order in epochs:
        assert sorted(order) == list(range(N)), (
            f"expected images 0 to 49 once each in an epoch, got {sorted(order)}"
        )
    assert epochs[0] != sorted(epochs[0]), "the images were not shuffled"
    assert epochs[0] != epochs[1] != epochs[2], "every epoch had the same order: shuffled once"


def test_trains_in_training_mode(images, labels, device):
    model, _ = trained(images, labels, device, model=Watched().eval())

    assert all(note.training for note in model.notes), (
        "the model arrived in eval() and stayed there: dropout and batch normalisation are off"
    )


def test_the_forward_pass_runs_under_autocast_to_bfloat16(images, labels, device):
    model, _ = trained(images, labels, device)

    seen = {note.autocast for note in model.notes}
    why = "There is no autocast." * (None in seen)
    why += "That is autocast's default on a GPU." * (torch.float16 in seen)
    assert seen == {torch.bfloat16}, (
        f"expected autocast to torch.bfloat16 in the forward pass, got {seen}. {why}"
    )


def test_weights_stay_float32(images, labels, device):
    model, _ = trained(images, labels, device)

    seen = {dtype for note in model.notes for dtype in note.weights}
    assert seen == {torch.float32}, (
        f"expected weights of float32, got {seen}: a small step is lost in bfloat16, whose numbers "
        "have 8 binary digits (1 + 1/512 is 1). autocast converts copies and leaves the weights."
    )


def test_a_loss_is_the_cross_entropy_of_its_own_batch_in_float32(images, labels, device):
    model, losses = trained(images, labels, device)

    coarse = [loss == float(torch.tensor(loss).bfloat16()) for loss in losses]
    assert not all(coarse), (
        f"all losses, {losses[:3]} ..., are rounded to bfloat16: the loss was taken outside "
        "autocast, from bfloat16 logits. Inside, cross_entropy works in float32."
    )
    for step, (loss, ids, note) in enumerate(
        zip(losses, model.batches, model.notes, strict=True), start=1
    ):
        expected = cross_entropy(note.logits.cpu(), labels[ids]).item()
        assert loss == pytest.approx(expected, rel=0.02), (
            f"step {step}: expected a loss of {expected:.4f} from the logits and labels of its "
            f"images, got {loss:.4f}. Are labels and images in one order? Was softmax taken first?"
        )


def test_no_loss_is_scaled(images, labels, device, monkeypatch):
    scaled = []
    scale = torch.amp.GradScaler.scale

    def watched_scale(self, outputs):
        scaled.append(self.is_enabled())
        return scale(self, outputs)

    monkeypatch.setattr(torch.amp.GradScaler, "scale", watched_scale)

    with warnings.catch_warnings(action="ignore"):
        trained(images, labels, device)

    assert not any(scaled), (
        f"a GradScaler scaled {sum(scaled)} losses: it saves gradients that are too small for "
        "float16. bfloat16 has the range of float32, so there is nothing to save, and checking for "
        "overflow makes Python wait."
    )


def test_images_and_weights_are_stored_channels_last(images, labels, device):
    model, _ = trained(images, labels, device)

    assert all(note.weights_last for note in model.notes), (
        "the weights of the convolutions are not channels last: a model has a memory format too"
    )
    assert all(note.images_last for note in model.notes), (
        f"{sum(not note.images_last for note in model.notes)} of {len(model.notes)} batches were "
        "not channels last. Some operations keep the layout, others restore the usual one: look "
        "at batch.stride()."
    )


def why_the_logits_stay(model):
    """Say why a step changed nothing: the weights stayed, or autocast used old copies of them."""
    first, second = (note.last_weights for note in model.notes[:2])
    if torch.equal(first, second):
        return "no step was taken."
    return (
        "steps were taken, but not seen: autocast converts each weight once and uses that copy "
        "until its block ends. Give each step a block of its own."
    )


def test_each_step_sees_the_weights_of_the_step_before(images, labels, device):
    alike = images[:1].repeat(N, 1, 1, 1)

    model, _ = trained(alike, labels[:1].repeat(N), device, epochs=2, batch_size=10)

    logits = [note.logits[0] for note in model.notes]
    stay = [step for step in range(1, 10) if torch.equal(logits[step - 1], logits[step])]
    assert not stay, (
        "all images are the same, so only the weights change the logits: expected new ones in each "
        f"of 10 steps, but {len(stay)} times they stayed: " + why_the_logits_stay(model)
    )


def losses_by_hand(model, images, labels, steps, learning_rate):
    """Steps on all images at once in float32, AdamW written out: slow, and easy to believe."""
    weights = list(model.parameters())
    mean, square = ([torch.zeros_like(w) for w in weights] for _ in range(2))
    losses = []
    for t in range(1, steps + 1):
        loss = cross_entropy(model(images), labels)
        losses.append(loss.item())
        gradients = torch.autograd.grad(loss, weights)
        with torch.no_grad():
            for w, m, s, g in zip(weights, mean, square, gradients, strict=True):
                m.mul_(0.9).add_(0.1 * g)
                s.mul_(0.999).add_(0.001 * g * g)
                direction = (m / (1 - 0.9**t)) / ((s / (1 - 0.999**t)).sqrt() + 1e-8)
                w.mul_(1 - learning_rate * 0.01).sub_(learning_rate * direction)
    return losses


def test_steps_on_all_images_at_once_agree_with_steps_by_hand(images, labels, device):
    model, twin = Watched(), Watched()
    twin.load_state_dict(model.state_dict())

    _, losses = trained(images, labels, device, model=model, epochs=12, batch_size=N)

    by_hand = losses_by_hand(twin.layers, images, labels, steps=12, learning_rate=0.01)
    if np.ptp(losses) < 1e-3:
        why = "Always the same: " + why_the_logits_stay(model)
    elif losses[:2] == pytest.approx(by_hand[:2], rel=0.05):
        why = (
            "Different from the third on: gradients of earlier steps were not cleared, or the "
            "optimizer is another one or was made again."
        )
    else:
        why = ""
    assert losses == pytest.approx(by_hand, rel=0.05), (
        "with all images in one batch the order does not matter: expected the losses of float32 by "
        f"hand,\n{np.round(by_hand, 3)}; got\n{np.round(losses, 3)}\n{why}"
    )


class Lookout(TorchDispatchMode):
    """Looks at every operation, and notes those that wait for the device or cross to it.

    ``look`` goes on before the second step's forward pass and off before the last one's.
    """

    def __init__(self, device):
        super().__init__()
        self.kind = device.type
        self.look = False
        self.waits, self.copies = [], []

    def note(self, where):
        """Add the line that runs now: the innermost that is neither torch's nor of this file."""
        if not self.look:
            return
        frame, file = sys._getframe(), __file__
        while frame and (file in (__file__, warnings.__file__) or TORCH in Path(file).parents):
            frame = frame.f_back
            file = frame.f_code.co_filename if frame else ""
            if Path(file).parent == TORCH / "optim":
                return  # An optimizer may count its steps on the CPU, and read that.
        line = frame.f_lineno if frame else 0
        where.append(f"{Path(file).name}:{line}: {linecache.getline(file, line).strip()}")

    def __torch_dispatch__(self, operation, types, args=(), kwargs=None):
        result = operation(*args, **(kwargs or {}))
        given, made = list(tensors_in(args, kwargs)), list(tensors_in(result))
        there = [tensor.device.type == self.kind for tensor in given]
        if operation is torch.ops.aten._local_scalar_dense.default and all(there):
            self.note(self.waits)
        # A single number may ride along from the CPU, as 2.0 does in 2.0 * tensor.
        here = [tensor.device.type == "cpu" and tensor.numel() > 1 for tensor in given]
        arrived = any(here) and any(tensor.device.type == self.kind for tensor in given + made)
        left = any(there) and any(tensor.device.type == "cpu" for tensor in made)
        if self.kind != "cpu" and (arrived or left):
            self.note(self.copies)
        return result


def tensors_in(*values):
    """The tensors among values, and in lists and dicts among them."""
    for value in values:
        if isinstance(value, torch.Tensor):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from tensors_in(*value)
        elif isinstance(value, dict):
            yield from tensors_in(*value.values())


def looked_at(images, labels, device, monkeypatch):
    """Train twelve steps and return the lookout that watched the second to the last."""
    lookout = Lookout(device)
    model = Watched(lambda step: setattr(lookout, "look", 2 <= step < 12))
    synchronize = torch.cuda.synchronize

    def watched_synchronize(*args, **options):
        lookout.note(lookout.waits)
        if device.type == "cuda":
            synchronize(*args, **options)

    def watched_warning(message, *_):
        if "called a synchronizing" in str(message):
            lookout.note(lookout.waits)

    with ExitStack() as stack:
        stack.enter_context(warnings.catch_warnings(action="always"))
        patch = stack.enter_context(monkeypatch.context())
        patch.setattr(warnings, "showwarning", watched_warning)
        patch.setattr(torch.cuda, "synchronize", watched_synchronize)
        if device.type == "cuda":
            stack.callback(torch.cuda.set_sync_debug_mode, "default")
            torch.cuda.set_sync_debug_mode("warn")
        stack.enter_context(lookout)
        trained(images, labels, device, model=model)
    return lookout


def test_python_never_waits_for_the_device_between_steps(images, labels, device, monkeypatch):
    lookout = looked_at(images, labels, device, monkeypatch)

    assert not lookout.waits, (
        f"Python waited for the device between two steps, first at\n    {lookout.waits[0]}\n"
        "Reading a number from the device (item, float, tolist, print, if, a mask as index) and "
        "plain copies wait for all that is queued. Keep the numbers there and read them once, "
        "after the last step."
    )


def test_nothing_is_copied_between_steps(images, labels, device, monkeypatch):
    lookout = looked_at(images, labels, device, monkeypatch)

    assert not lookout.copies, (
        f"{len(lookout.copies)} times in ten steps something was copied between CPU and device, "
        f"first at\n    {lookout.copies[0]}\n"
        "Images, labels and the orders of the epochs fit on the device: move or make them there."
    )


def test_a_step_leaves_no_graph_behind(images, labels, device):
    model, _ = trained(images, labels, device, epochs=5)

    alive = max(note.graphs_alive for note in model.notes)
    assert alive <= 2, (
        f"expected at most 2 graphs of earlier steps in memory, got {alive}: a loss that is stored "
        "or summed keeps its whole graph, unless it is detached"
    )


def test_images_and_labels_stay_as_they_were(images, labels, device):
    before = images.clone(), labels.clone()

    trained(images, labels, device)

    assert torch.equal(images, before[0]), "the caller's images were changed"
    assert torch.equal(labels, before[1]), "the caller's labels were changed"


@pytest.fixture(scope="module")
def clothes(data):
    """Images and labels of Fashion-MNIST: 4000 to train on, 1000 to test on."""
    with np.load(data / "fashion_mnist_5k.npz") as file:
        images = [torch.from_numpy(file[name])[:, None] / 255 for name in ("x_train", "x_test")]
        labels = [torch.from_numpy(file[name]).long() for name in ("y_train", "y_test")]
    return images[0], labels[0], images[1], labels[1]


def test_learns_to_tell_clothes_apart(clothes, device):
    images, labels, unseen, answers = clothes
    model = convnet(1, 28, 10)
    options = {"epochs": 3, "batch_size": 50, "learning_rate": 0.004}

    train(model, images[:2000], labels[:2000], device=device, **options)

    model.eval()
    accuracy = (model(unseen.to(device)).argmax(1).cpu() == answers).float().mean().item()
    assert accuracy > 0.6, (
        f"expected 73% to 79% of 1000 unseen pieces of clothing after 3 epochs, got {accuracy:.0%}"
    )


def test_memory_does_not_grow_with_the_steps(images, labels, device):
    def peak(epochs):
        """Bytes at most in use during training; the CPU keeps no count."""
        if device.type == "cuda":
            torch.cuda.reset_peak_memory_stats(device)
        many, theirs = images.repeat(20, 1, 2, 2), labels.repeat(20)
        options = {"epochs": epochs, "batch_size": 250, "learning_rate": 0.01}
        train(convnet(3, 16, CLASSES), many, theirs, device=device, **options)
        return torch.cuda.max_memory_allocated(device) if device.type == "cuda" else 0

    peak(1)  # The first run also loads libraries and chooses kernels.
    short, long = peak(1), peak(10)

    assert long <= 1.1 * short + 2**20, (
        f"4 steps needed at most {short / 2**20:.1f} MiB, and 40 steps {long / 2**20:.1f} MiB: "
        "every step leaves something behind. Logits, graphs, copies of the images?"
    )


def slow_loop(model, images, labels, device, batch_size):
    """The loop that the kata is compared with: it copies every batch and reads every loss."""
    model.to(device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    for batch in torch.randperm(len(images)).split(batch_size):
        optimizer.zero_grad()
        with torch.autocast(device.type, dtype=torch.bfloat16):
            loss = cross_entropy(model(images[batch].to(device)), labels[batch].to(device))
        loss.backward()
        optimizer.step()
        loss.item()


def test_a_step_takes_at_most_twice_as_long_as_in_a_slow_loop(clothes, device):
    images, labels = clothes[0][:640], clothes[1][:640]
    options = {"device": device, "epochs": 1, "batch_size": 32, "learning_rate": 0.01}

    times = {"yours": [], "slow": []}
    for _ in range(4):
        start = time.perf_counter()
        train(convnet(1, 28, 10), images, labels, **options)
        middle = time.perf_counter()
        slow_loop(convnet(1, 28, 10), images, labels, device, 32)
        times["yours"].append(middle - start)
        times["slow"].append(time.perf_counter() - middle)

    yours, slow = (min(each[1:]) / 20 for each in times.values())
    assert yours <= 2 * slow, (
        f"a step took {1e3 * yours:.2f} ms; the limit is twice the {1e3 * slow:.2f} ms of a loop "
        "that copies every batch and reads every loss"
    )


def work_of(device):
    """A step of at least some milliseconds, which a GPU queues and the CPU sleeps through."""
    if device.type == "cpu":
        return lambda: time.sleep(0.005)
    matrix = torch.rand(2048, 2048, device=device)

    def step():
        for _ in range(20):
            matrix @ matrix

    return step


def time_of(step, device):
    """What one step really takes: the shortest of three, each waited for."""
    times = []
    for _ in range(4):
        start = time.perf_counter()
        step()
        if device.type == "cuda":
            torch.cuda.synchronize(device)
        times.append(time.perf_counter() - start)
    return min(times[1:])


def test_times_one_step_of_many_in_seconds(device):
    step = work_of(device)

    seconds = seconds_per_step(step, device=device, steps=8, warm_up=1)

    assert type(seconds) is float, f"expected seconds as a float, got {type(seconds)}"
    truth = time_of(step, device)
    assert seconds >= truth / 2, (
        f"a step keeps the device busy for {truth:.6f} s; got {seconds:.6f} s: the clock stopped "
        "when the work was queued, not when it was done"
    )
    assert seconds <= 4 * truth, (
        f"a step keeps the device busy for {truth:.6f} s; got {seconds:.6f} s. Is it the time of "
        "all eight steps, or in milliseconds?"
    )


def test_warm_up_calls_do_not_count(device):
    step, calls = work_of(device), []

    def slow_at_first():
        calls.append(None)
        for _ in range(10 if len(calls) <= 2 else 1):
            step()

    seconds = seconds_per_step(slow_at_first, device=device, steps=4, warm_up=2)

    assert len(calls) == 6, f"expected 2 calls to warm up and 4 to time, got {len(calls)} calls"
    truth = time_of(step, device)
    assert seconds <= 4 * truth, (
        f"a step takes {truth:.6f} s once it is warm; got {seconds:.6f} s: the time contains the "
        "warm-up, or work that it queued"
    )


def test_work_that_was_queued_before_does_not_count(device):
    step = work_of(device)
    for _ in range(15):
        step()

    seconds = seconds_per_step(step, device=device, steps=2, warm_up=0)

    truth = time_of(step, device)
    assert seconds <= 4 * truth, (
        f"a step takes {truth:.6f} s; got {seconds:.6f} s: the clock started while the device was "
        "busy with what was queued before"
    )
