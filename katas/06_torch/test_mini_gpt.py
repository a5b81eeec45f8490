import math

import pytest
import torch
from torch import nn

from .mini_gpt import Block, MiniGPT, loss_of


@pytest.fixture(scope="module", autouse=True)
def first_optimizer():
    """Make one optimizer: the first of a process imports for a second, and no test should wait."""
    torch.optim.AdamW([torch.zeros(1)], lr=1.0)


def filled(module, seed=0, size=0.7):
    """Give every parameter numbers of its own, the same for all answers."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for _, parameter in sorted(module.named_parameters()):
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * size)
    return module


def loss_from(scores, targets):
    __tracebackhide__ = True
    loss = loss_of(scores, targets)
    assert isinstance(loss, torch.Tensor), f"expected a tensor, got {loss!r}"
    assert loss.shape == (), f"expected one number, got shape {tuple(loss.shape)}"
    assert loss.isfinite(), f"expected a finite loss, got {loss}"
    return loss


def test_a_score_belongs_to_its_own_letter():
    scores = filled(nn.Linear(27, 6)).weight.detach().reshape(2, 3, 27)
    targets = torch.tensor([[3, 26, 0], [9, 14, 5]])

    got = loss_from(scores, targets).item()

    def mean(logs):
        rows = zip(logs.reshape(6, 27), targets.flatten(), strict=True)
        return -sum(row[target].item() for row, target in rows) / 6

    expected = mean(scores.log_softmax(dim=-1))
    dealt = nn.functional.cross_entropy(scores.reshape(2, 27, 3), targets).item()
    causes = {
        "Softmax comes twice: cross_entropy has its own.": mean(
            scores.softmax(dim=-1).log_softmax(dim=-1)
        ),
        "A reshape to (n, 27, tokens) deals the scores out anew: move an axis, or join two.": dealt,
    }
    named = [text for text, wrong in causes.items() if abs(got - wrong) < 1e-3]
    assert got == pytest.approx(expected, abs=1e-4), (
        f"six letters: expected a loss of {expected:.4f}, got {got:.4f}. {' '.join(named)}"
    )


def guesses(places):
    """Scores (1, tokens, 27) that give letter 5 the probability of each place."""
    rows = torch.full((1, len(places), 27), 0.0)
    for place, p in enumerate(places):
        rows[0, place, 5] = math.log(26 * p / (1 - p))
    return rows.requires_grad_()


def test_the_loss_is_the_mean_over_letters():
    scores = torch.cat([guesses([0.5, 0.25, 0.1]), guesses([0.8, 0.9, 0.9])]).detach()
    targets = torch.tensor([[5, 5, 5], [5, -100, -100]])

    got = loss_from(scores, targets).item()

    logs = [-math.log(p) for p in (0.5, 0.25, 0.1, 0.8)]
    expected = sum(logs) / 4
    mistakes = {
        "That is the mean of the two names' means.": (sum(logs[:3]) / 3 + logs[3]) / 2,
        "That is divided by all places, padding as well.": sum(logs) / 6,
        "That is the sum.": sum(logs),
        "Padding was taken for letter 0.": (sum(logs) - 2 * math.log(0.1 / 26)) / 6,
    }
    causes = [text for text, wrong in mistakes.items() if abs(got - wrong) < 1e-3]
    assert got == pytest.approx(expected, abs=1e-4), (
        f"letters guessed with 0.5, 0.25, 0.1 and 0.8, and two places of padding: expected "
        f"{expected:.4f}, got {got:.4f}. {' '.join(causes)}"
    )


def test_the_end_of_a_name_counts_beside_padding():
    scores = guesses([0.5, 0.25, 0.1]).detach()

    got = loss_from(scores, torch.tensor([[5, 0, -100]])).item()

    expected = -(math.log(0.5) + math.log(0.75 / 26)) / 2
    causes = {
        "The 0 was skipped: it ends the name, and is to be guessed.": -math.log(0.5),
        "Padding was taken for letter 0.": (2 * expected - math.log(0.9 / 26)) / 3,
    }
    named = [text for text, wrong in causes.items() if abs(got - wrong) < 1e-3]
    assert got == pytest.approx(expected, abs=1e-4), (
        f"targets 5, 0 and -100, guessed with 0.5 and {0.75 / 26:.4f}: expected {expected:.4f}, "
        f"got {got:.4f}. {' '.join(named)}"
    )


def test_padding_has_no_gradient():
    scores = torch.cat([guesses([0.5, 0.25, 0.1]), guesses([0.8, 0.9, 0.9])]).detach()
    scores.requires_grad_()

    loss_from(scores, torch.tensor([[5, 5, 5], [5, -100, -100]])).backward()

    learning = scores.grad.abs().sum(dim=-1).gt(0).tolist()
    assert learning == [[True] * 3, [True, False, False]], (
        f"gradients reach the places {learning}: expected all but the two of padding"
    )


def test_a_block_has_these_parts():
    shapes = {name: tuple(p.shape) for name, p in Block(6, 2).named_parameters()}

    expected = {
        "norm1.weight": (6,),
        "norm1.bias": (6,),
        "norm2.weight": (6,),
        "norm2.bias": (6,),
        "qkv.weight": (18, 6),
        "qkv.bias": (18,),
        "out.weight": (6, 6),
        "out.bias": (6,),
        "mlp.0.weight": (24, 6),
        "mlp.0.bias": (24,),
        "mlp.2.weight": (6, 24),
        "mlp.2.bias": (6,),
    }
    assert shapes == expected, (
        f"Block(6, 2): missing {sorted(set(expected) - set(shapes))}, too many "
        f"{sorted(set(shapes) - set(expected))}, of another shape "
        f"{[n for n in expected if n in shapes and shapes[n] != expected[n]]}"
    )


def result_of(block, x):
    __tracebackhide__ = True
    result = block(x)
    assert isinstance(result, torch.Tensor), f"expected a tensor, got {result!r}"
    assert result.shape == x.shape, f"expected {tuple(x.shape)}, got {tuple(result.shape)}"
    assert result.dtype == torch.float32, f"expected dtype torch.float32, got {result.dtype}"
    return result


def some(n, tokens, features=6):
    return torch.randn(n, tokens, features, generator=torch.Generator().manual_seed(5)) * 2


@pytest.mark.parametrize("silent", ["both", "out"])
def test_a_part_that_says_nothing_changes_nothing(silent):
    block = filled(Block(6, 2))
    with torch.no_grad():
        for layer in (block.out, block.mlp[2])[: 2 if silent == "both" else 1]:
            layer.weight.zero_()
            layer.bias.zero_()
    x = some(2, 4)

    got = result_of(block, x)

    expected = x + mlp_of(block, x)
    causes = {
        "Nothing of x is left.": torch.zeros_like(x),
        "x was normalised: norms stand before attention and mlp, x runs past them.": block.norm1(x),
        "x was normalised twice: norms stand before attention and mlp.": block.norm2(
            block.norm1(x)
        ),
        "mlp replaced what it was given.": mlp_of(block, x),
        "The mlp got numbers that were not normalised.": x + block.mlp(x),
        "x was added twice.": x + expected,
    }
    named = [text for text, wrong in causes.items() if torch.allclose(got, wrong, atol=1e-4)]
    assert torch.allclose(got, expected, rtol=1e-3, atol=1e-3), (
        f"the last layer of {silent} is all 0: expected the first token "
        f"{expected[0, 0].tolist()}, got {got[0, 0].tolist()}. {' '.join(named)}"
    )


def mlp_of(block, y):
    """Return ``mlp(norm2(y))`` by its formula."""
    wide = block.norm2(y) @ block.mlp[0].weight.T + block.mlp[0].bias
    curved = wide * (1 + torch.erf(wide / 2**0.5)) / 2
    return curved @ block.mlp[2].weight.T + block.mlp[2].bias


def step_by_step(block, x, heads=2):
    """The whole block by hand: every query on its own, head by head."""
    d = x.shape[-1] // heads
    rows = []
    for example in block.norm1(x):
        q, k, v = (example @ block.qkv.weight.T + block.qkv.bias).chunk(3, dim=-1)
        tokens = []
        for place in range(len(example)):
            mixed = []
            for head in range(heads):
                part = slice(d * head, d * head + d)
                seen = range(place + 1)
                scores = torch.stack([q[place, part].dot(k[j, part]) / d**0.5 for j in seen])
                shares = scores.softmax(dim=0)
                mixed.append(sum(shares[j] * v[j, part] for j in seen))
            tokens.append(torch.cat(mixed) @ block.out.weight.T + block.out.bias)
        rows.append(torch.stack(tokens))
    y = x + torch.stack(rows)
    return y.detach(), (y + mlp_of(block, y)).detach()


def seen_from(block, place):
    x = some(2, 4).requires_grad_()
    result_of(block, x)[1, place].square().sum().backward()
    return [[bool(token.any()) for token in example] for example in x.grad]


@pytest.mark.parametrize("place", [0, 1, 3])
def test_a_token_sees_those_up_to_it_and_nobody_later(place):
    other, seen = seen_from(filled(Block(6, 1)), place)

    expected = [i <= place for i in range(4)]
    assert seen == expected, (
        f"the result for token {place} depends on tokens {[i for i in range(4) if seen[i]]}: "
        f"expected {list(range(place + 1))}. "
        + "What comes later is what is to be guessed."
        * any(seen[place + 1 :])
    )
    assert not any(other), "the second example's result depends on the first"


@pytest.mark.parametrize("heads", [1, 2, 3], ids=["one head", "two heads", "three heads"])
def test_a_block_is_what_its_steps_make(heads):
    block = filled(Block(6, heads))
    x = some(2, 3)

    got = result_of(block, x)

    y, expected = step_by_step(block, x, heads)
    replaced = torch.allclose(got, y - x + mlp_of(block, y - x), atol=1e-3)
    place = (got - expected).abs()[0].sum(dim=-1).argmax()
    assert torch.allclose(got, expected, rtol=1e-3, atol=1e-3), (
        f"{heads} heads: expected for token {place} {expected[0, place].tolist()}, got "
        f"{got[0, place].tolist()}. "
        + (heads > 1)
        * (
            "Heads: split the last axis of queries, keys and values, then move the new one; each "
            "head's products are divided by the root of its own size."
        )
        + " Attention replaced x: it is added to it." * replaced
    )


def test_a_model_has_these_parts():
    model = MiniGPT(6, 2, 9)

    shapes = {n: tuple(p.shape) for n, p in model.named_parameters() if not n.startswith("block.")}
    expected = {
        "letters.weight": (27, 6),
        "places.weight": (9, 6),
        "head.weight": (27, 6),
        "head.bias": (27,),
    }
    assert shapes == expected, f"MiniGPT(6, 2, 9): expected {expected}, got {shapes}"
    assert isinstance(model.block, Block), f"expected block as a Block, got {model.block!r}"


def scores_of(model, inputs):
    __tracebackhide__ = True
    scores = model(inputs)
    assert isinstance(scores, torch.Tensor), f"expected a tensor, got {scores!r}"
    expected = (*inputs.shape, 27)
    assert tuple(scores.shape) == expected, f"expected {expected}, got {tuple(scores.shape)}"
    return scores


INPUTS = torch.tensor([[0, 4, 9, 14], [0, 5, 22, 1]])


def test_scores_come_from_letters_and_places():
    model = filled(MiniGPT(6, 2, 9))

    got = scores_of(model, INPUTS)

    letters = model.letters.weight[INPUTS]
    expected = model.head(model.block(letters + model.places.weight[:4]))
    causes = {
        "The places are missing.": model.head(model.block(letters)),
        "Every token has the same place.": model.head(
            model.block(letters + model.places.weight[0])
        ),
        "The head's scores went through softmax.": expected.softmax(dim=-1),
    }
    named = [text for text, wrong in causes.items() if torch.allclose(got, wrong, atol=1e-4)]
    assert torch.allclose(got, expected, rtol=1e-4, atol=1e-4), (
        f"expected the scores {expected[0, 3, :3].tolist()} ... behind the third letter, got "
        f"{got[0, 3, :3].tolist()} .... {' '.join(named)}"
    )


def test_the_order_of_the_letters_counts():
    model = filled(MiniGPT(6, 2, 9))

    dina, idna = scores_of(model, torch.tensor([[0, 4, 9, 14], [0, 9, 4, 14]]))[:, 3]

    assert not torch.allclose(dina, idna, atol=1e-3), (
        "behind 'din' and 'idn' the scores are the same: attention alone knows no order"
    )


def test_a_longer_name_in_the_batch_changes_nothing():
    model = filled(MiniGPT(6, 2, 9))
    wide = torch.tensor([[0, 4, 9, 0, 0, 0], [0, 5, 22, 1, 5, 12]])

    alone, together = scores_of(model, wide[:1, :3]), scores_of(model, wide)

    assert torch.allclose(alone[0], together[0, :3], rtol=1e-4, atol=1e-5), (
        "a name of two letters has other scores beside one of five: padding was seen"
    )


def batch_of(names):
    """Inputs and targets as in the kata char_rnn."""
    width = 1 + max(map(len, names))
    inputs, targets = torch.zeros(2, len(names), width, dtype=torch.int64)
    targets -= 100
    for row, name in enumerate(names):
        numbers = [0, *(ord(letter) - 96 for letter in name), 0]
        inputs[row, : len(name) + 1] = torch.tensor(numbers[:-1])
        targets[row, : len(name) + 1] = torch.tensor(numbers[1:])
    return inputs, targets


def test_a_block_beats_pairs_of_letters(data, seed):
    names = (data / "names_2017.txt").read_text().split()
    inputs, targets = batch_of(names[::25])
    others = batch_of(names[7::300])
    which = (27 * inputs + targets)[targets >= 0]
    counts = which.bincount(minlength=27 * 27).reshape(27, 27) + 1.0
    pairs = loss_from(counts.log()[others[0]], others[1]).item()
    torch.manual_seed(seed)
    model = MiniGPT(24, 2, 16)
    optimizer = torch.optim.AdamW(model.parameters(), weight_decay=0.0)

    for step in range(40):
        optimizer.param_groups[0]["lr"] = 0.03 * min(1.0, (step + 1) / 5) * (1 - step / 40)
        some = torch.randint(len(inputs), (64,))
        optimizer.zero_grad()
        loss_from(model(inputs[some]), targets[some]).backward()
        optimizer.step()

    with torch.no_grad():
        loss = loss_from(model(others[0]), others[1]).item()
    # Pairs have 2.52. Of 20 seeds the highest is 2.44, the mean 2.40.
    assert loss < pairs - 0.05, (
        f"40 batches, then 100 other names: expected a loss below {pairs - 0.05:.2f}, 0.05 less "
        f"than that of counted pairs, got {loss:.2f}"
    )
    assert loss > 1.5, f"a loss of {loss:.2f} on names that it never saw: it reads the answers"
