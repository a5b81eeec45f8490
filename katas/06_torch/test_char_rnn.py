import math

import numpy as np
import pytest
import torch
from torch import nn

from .char_rnn import CharModel, gru_step, invent, to_batch


@pytest.fixture(scope="module", autouse=True)
def first_optimizer():
    """Make one optimizer: the first of a process imports for a second, and no test should wait."""
    torch.optim.Adam([torch.zeros(1)], lr=1.0)


@pytest.fixture
def nothing_ready_made(monkeypatch):
    """Take torch's own GRU away where its step is to be written."""

    def ready_made(*args, **kwargs):
        pytest.fail("torch's own GRU was called: write it from products and gates")

    for owner, name in [
        (nn.GRU, "forward"),
        (nn.GRUCell, "forward"),
        (torch, "gru"),
        (torch, "gru_cell"),
    ]:
        monkeypatch.setattr(owner, name, ready_made)


def filled(module, seed=0, size=1.0):
    """Give every parameter numbers of its own, the same for all answers."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for _, parameter in sorted(module.named_parameters()):
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * size)
    return module


def state_of(cell, x, state):
    __tracebackhide__ = True
    result = gru_step(cell, x, state)
    assert isinstance(result, torch.Tensor), f"expected a tensor, got {result!r}"
    assert result.shape == state.shape, (
        f"expected shape {tuple(state.shape)}, got {tuple(result.shape)}"
    )
    assert result.dtype == torch.float32, f"expected dtype torch.float32, got {result.dtype}"
    return result.detach()


def sigmoid(number):
    return 1 / (1 + math.exp(-number))


def unit_by_unit(cell, x, state, kind=""):
    """One step by hand: a loop over rows and units. ``kind`` names a mistake to be made."""
    w_x, w_s, b_x, b_s = (
        parameter.tolist()
        for parameter in (cell.weight_ih, cell.weight_hh, cell.bias_ih, cell.bias_hh)
    )
    hidden = state.shape[1]
    rows = []
    for inputs, old in zip(x.tolist(), state.tolist(), strict=True):

        def of_x(row, inputs=inputs):
            return sum(w * i for w, i in zip(w_x[row], inputs, strict=True)) + b_x[row]

        def of_state(row, old=old):
            return sum(w * s for w, s in zip(w_s[row], old, strict=True)) + b_s[row]

        gates = [sigmoid(of_x(row) + of_state(row)) for row in range(2 * hidden)]
        r, z = gates[:hidden], gates[hidden:]
        if kind == "z before r":
            r, z = z, r
        new = []
        for unit in range(hidden):
            row = 2 * hidden + unit
            bias = b_s[row]
            within = r[unit] * of_state(row)
            if kind == "paper":
                within = of_state(row, [a * b for a, b in zip(r, old, strict=True)])
            if kind == "bias outside":
                within = r[unit] * (of_state(row) - bias) + bias
            n = math.tanh(of_x(row) + within)
            keep = 1 - z[unit] if kind == "z turned" else z[unit]
            new.append((1 - keep) * n + keep * old[unit])
        rows.append(new)
    return torch.tensor(rows)


KINDS = {
    "paper": "r multiplies the state before the product, as in the paper.",
    "bias outside": "The bias of the state's product belongs inside r.",
    "z turned": "z is the share that is kept of the old state.",
    "z before r": "The first rows are those of r, then come z and n.",
}


@pytest.mark.parametrize("features", [1, 3], ids=["one feature", "three features"])
def test_a_step_is_the_formula_unit_by_unit(features, nothing_ready_made):
    cell = filled(nn.GRUCell(features, 4))
    generator = torch.Generator().manual_seed(1)
    x, state = (torch.randn(2, width, generator=generator) for width in (features, 4))

    got = state_of(cell, x, state)

    def agrees(kind=""):
        return torch.allclose(got, unit_by_unit(cell, x, state, kind), rtol=1e-4, atol=1e-5)

    causes = [text for kind, text in KINDS.items() if agrees(kind)]
    assert agrees(), (
        f"expected the first row {unit_by_unit(cell, x, state)[0].tolist()}, got "
        f"{got[0].tolist()}. " + " ".join(causes)
    )


def test_a_step_leaves_x_and_state_alone():
    cell = filled(nn.GRUCell(3, 4))
    generator = torch.Generator().manual_seed(1)
    given = {"x": torch.randn(2, 3, generator=generator)}
    given["state"] = torch.randn(2, 4, generator=generator)
    before = {name: part.clone() for name, part in given.items()}

    with torch.no_grad():
        gru_step(cell, **given)

    changed = [name for name, part in given.items() if not torch.equal(part, before[name])]
    assert not changed, (
        f"gru_step changed {' and '.join(changed)}: whoever kept that state has another one now"
    )


def batch_of(names):
    __tracebackhide__ = True
    result = to_batch(names)
    assert isinstance(result, tuple) and len(result) == 2, (
        f"expected the pair (inputs, targets), got {result!r}"
    )
    shape = (len(names), max(map(len, names)) + 1)
    for tensor, what in zip(result, ("inputs", "targets"), strict=True):
        assert isinstance(tensor, torch.Tensor), f"expected {what} as a tensor, got {tensor!r}"
        assert tensor.dtype == torch.int64, f"expected {what} as int64, got {tensor.dtype}"
        assert tuple(tensor.shape) == shape, (
            f"{names}: expected {what} of shape {shape} = (n, longest + 1), got "
            f"{tuple(tensor.shape)}"
        )
    return [tensor.tolist() for tensor in result]


def test_each_target_is_the_letter_after_its_input():
    inputs, targets = batch_of(["maya"])

    assert inputs == [[0, 13, 1, 25, 1]], f"maya: expected [[0, 13, 1, 25, 1]], got {inputs}"
    assert targets == [[13, 1, 25, 1, 0]], (
        f"maya: expected the targets [[13, 1, 25, 1, 0]], got {targets}. "
        + "The targets are the inputs: nothing is left to guess." * (targets == inputs)
    )


def test_behind_the_end_there_is_nothing_to_guess():
    inputs, targets = batch_of(["bo", "zoe", ""])

    assert inputs == [[0, 2, 15, 0], [0, 26, 15, 5], [0, 0, 0, 0]], f"got the inputs {inputs}"
    expected = [[2, 15, 0, -100], [26, 15, 5, 0], [0, -100, -100, -100]]
    assert targets == expected, (
        f"bo, zoe and an empty name: expected the targets {expected}, got {targets}. "
        + "Behind its one end, a name would learn to end for ever: -100 is what a loss skips."
        * ([[0 if t == -100 else t for t in row] for row in expected] == targets)
    )


def test_a_model_has_three_parts():
    model = CharModel(5, 8)

    parts = [getattr(model, name, None) for name in ("embed", "cell", "out")]
    kinds = [nn.Embedding, nn.GRUCell, nn.Linear]
    assert all(isinstance(part, kind) for part, kind in zip(parts, kinds, strict=True)), (
        f"expected embed, cell and out as nn.Embedding, nn.GRUCell and nn.Linear, got {parts}"
    )
    shapes = [tuple(parts[0].weight.shape), tuple(parts[2].weight.shape)]
    assert shapes == [(27, 5), (27, 8)], (
        f"CharModel(5, 8): expected embed (27, 5) and out (27, 8), got {shapes}"
    )
    sizes = parts[1].input_size, parts[1].hidden_size
    assert sizes == (5, 8), f"CharModel(5, 8): expected a cell of (5, 8), got {sizes}"


def scores_of(model, inputs):
    __tracebackhide__ = True
    scores = model(inputs)
    assert isinstance(scores, torch.Tensor), f"expected a tensor, got {scores!r}"
    expected = (*inputs.shape, 27)
    assert tuple(scores.shape) == expected, f"expected {expected}, got {tuple(scores.shape)}"
    assert scores.dtype == torch.float32, f"expected dtype torch.float32, got {scores.dtype}"
    return scores


#: Two names of three letters, all different: each row of the embedding is read in one place.
INPUTS = torch.tensor([[0, 4, 9, 14], [0, 5, 22, 1]])


def seen_by(model, row, place):
    """Say of which letters of both names a score depends, by the gradient of their embedding."""
    model.zero_grad()
    scores_of(model, INPUTS)[row, place].square().sum().backward()
    gradient = model.embed.weight.grad
    return [[bool(gradient[letter].any()) for letter in name] for name in INPUTS[:, 1:]]


def test_a_score_does_not_depend_on_later_letters():
    seen = seen_by(filled(CharModel(3, 4)), row=0, place=1)

    assert seen[0] == [True, False, False], (
        f"the score behind the first letter depends on letters {seen[0]}: expected the first alone"
    )


def test_the_last_letter_teaches_the_first():
    seen = seen_by(filled(CharModel(3, 4)), row=0, place=3)

    assert seen[0] == [True, True, True], (
        f"three letters, and the gradient of the score behind them reaches {seen[0]}: expected "
        "all. A state that is detached between the steps forgets how it came about."
    )


def test_a_name_does_not_hear_of_the_other():
    seen = seen_by(filled(CharModel(3, 4)), row=1, place=3)

    assert seen[1] == [True] * 3, f"the second name's score depends on its letters {seen[1]}"
    assert seen[0] == [False] * 3, (
        "the second name's score depends on the first name: its state must begin with 0"
    )


def test_every_call_begins_with_state_0():
    model = filled(CharModel(3, 4))

    first = scores_of(model, INPUTS).detach().clone()
    scores_of(model, INPUTS.flip(0))
    again = scores_of(model, INPUTS)

    assert torch.equal(first, again), (
        "the same names have other scores in a second call: the state of the first was kept"
    )
    again.sum().backward()
    # An error here: a graph of the first call is part of this one.
    scores_of(model, INPUTS).sum().backward()


def test_scores_are_those_of_the_cell_step_by_step():
    model = filled(CharModel(3, 4))

    scores = scores_of(model, INPUTS)

    state = torch.zeros(2, 4)
    for place, letters in enumerate(INPUTS.T):
        state = unit_by_unit(model.cell, model.embed(letters), state)
        expected = model.out(state)
        assert torch.allclose(scores[:, place], expected, rtol=1e-4, atol=1e-4), (
            f"letter {place}: expected the scores {expected[0, :3].tolist()} ..., got "
            f"{scores[0, place, :3].tolist()} ..."
            + " These sum to 1: the softmax belongs to the loss."
            * (scores[0, 0].sum() < 1.01)
        )


class Script(np.random.Generator):
    """Draws what is written down, and notes the probabilities."""

    def __new__(cls, letters):
        return super().__new__(cls)

    def __init__(self, letters):
        super().__init__(np.random.PCG64(0))
        self.letters, self.seen = list(letters), []

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        assert a == 27 or len(a) == 27, f"expected rng.choice(27, p=p), got choice of {a!r}"
        assert size is None and p is not None, (
            f"expected rng.choice(27, p=p), got size={size}, p={p}"
        )
        super().choice(27, p=p)
        self.seen.append(np.asarray(p, dtype=float))
        assert self.letters, (
            "more letters were drawn than the names need: nothing comes behind a 0 or 12 letters"
        )
        return np.int64(self.letters.pop(0))


def scripted(model, names, temperature=1.0):
    """Let invent draw these names, and return what came and the probabilities that it asked for."""
    rng = Script([ord(c) - 96 if c != "." else 0 for c in "".join(names)])
    try:
        got = invent(model, len(names), rng, temperature)
    except ValueError as error:
        pytest.fail(
            f"rng.choice refuses the probabilities: {error}. float32 keeps seven digits, so they "
            "sum to 1 within 1e-7; made float64 or a list, they are held to 1e-8."
        )
    assert isinstance(got, list), f"expected a list, got {got!r}"
    return got, rng


def test_drawn_letters_become_names():
    got, _ = scripted(filled(CharModel(3, 4)), ["bo.", ".", "zoe."])

    assert got == ["bo", "", "zoe"], (
        f"drawn: b, o, end, end, z, o, e, end. Expected ['bo', '', 'zoe'], got {got}"
    )


def test_a_name_has_at_most_12_letters():
    long = "maximilianoo"
    got, rng = scripted(filled(CharModel(3, 4)), [long, "bo.", long])

    assert got == [long, "bo", long], (
        f"drawn: the 12 letters of {long}, b, o, end, and {long} again. Expected {long}, bo and "
        f"{long}, got {got}. Nothing is drawn behind the twelfth letter."
    )
    assert not rng.letters, f"not drawn: {rng.letters}"


def softmax(scores):
    parts = np.exp(scores - scores.max())
    return parts / parts.sum()


@pytest.mark.parametrize("temperature", [1.0, 0.5, 3.0])
def test_each_letter_is_drawn_from_the_softmax_of_its_scores(temperature):
    model = filled(CharModel(3, 4))

    _, rng = scripted(model, ["eva.", "dina."], temperature)

    seen = iter(rng.seen)
    for name in ("eva", "dina"):
        letters = [0, *(ord(letter) - 96 for letter in name)]
        scores = scores_of(model, torch.tensor([letters]))[0].detach().double().numpy()
        for place, row in enumerate(scores):
            p = next(seen)
            mistakes = {
                "That is temperature 1.": softmax(row),
                "The scores were multiplied by the temperature.": softmax(row * temperature),
            }
            cause = [text for text, wrong in mistakes.items() if np.allclose(p, wrong, atol=1e-5)]
            if name == "dina" and not place:
                cause = ["A name begins with state 0 and input 0, whatever came before."]
            assert np.allclose(p, softmax(row / temperature), rtol=1e-3, atol=1e-5), (
                f"temperature {temperature}, {name}, behind letter {place}: expected the "
                f"probabilities {softmax(row / temperature)[:3].round(4)} ..., got "
                f"{p[:3].round(4)} .... {' '.join(cause)}"
            )


def test_numpy_accepts_the_probabilities_of_any_model():
    for seed in range(6):
        names, _ = scripted(filled(CharModel(3, 4), seed), ["adam."], temperature=0.7)
        assert names == ["adam"], f"expected adam, got {names}"


def test_equal_generators_give_equal_names():
    model = filled(CharModel(3, 4))

    first, again, other = (invent(model, 5, np.random.default_rng(s), 1.0) for s in (1, 1, 2))

    assert first == again != other, f"seeds 1, 1 and 2: got {first}, {again} and {other}"
    assert all(parameter.grad is None for parameter in model.parameters())
    assert invent(model, 0, np.random.default_rng(1), 1.0) == [], "no names asked: expected []"


def test_learns_how_names_go_on(data, seed):
    names = (data / "names_2017.txt").read_text().split()
    torch.manual_seed(seed)
    model = CharModel(12, 24)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)

    def loss_of(given):
        inputs, targets = to_batch(given)
        return nn.functional.cross_entropy(model(inputs).flatten(0, 1), targets.flatten())

    for _ in range(30):
        some = torch.randint(1197, (64,)).tolist()
        optimizer.zero_grad()
        loss_of([names[::25][place] for place in some]).backward()
        optimizer.step()

    with torch.no_grad():
        loss = loss_of(names[7::300]).item()
    # Of 20 seeds the highest is 2.48, the mean 2.43.
    assert loss < 2.6, (
        f"30 batches of names, then 100 other names: expected a loss below 2.6, got {loss:.2f}. "
        "Chance is 3.30, the letters' frequencies give 2.84, pairs of letters 2.52."
    )
