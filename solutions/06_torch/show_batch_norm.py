"""How the memory creeps to the mean and variance of the data, and what a batch alone becomes."""

import torch

MEAN, VARIANCE = 3.0, 4.0


def data():
    torch.manual_seed(0)
    batches = MEAN + VARIANCE**0.5 * torch.randn(40, 32, 1)
    # All of it larger than usual: only the memory can tell.
    return {"batches": batches, "high": MEAN + 4 + VARIANCE**0.5 * torch.randn(400, 1)}


def see(kata, batches, high):
    layer = kata.BatchNorm(1)
    memory = []
    for batch in batches:
        layer(batch)
        memory.append([layer.running_mean.item(), layer.running_var.item()])
    with torch.no_grad():
        evaluated = layer.eval()(high)
        trained = layer.train()(high)
    return {"memory": memory, "training": trained.flatten(), "evaluation": evaluated.flatten()}


def draw(panel, seen, batches, high):
    left, right = panel.subplots(2, 1)
    steps = range(1, len(batches) + 1)
    names = ("running mean", "running variance")
    for values, truth, name, color in zip(
        zip(*seen["memory"], strict=True), (MEAN, VARIANCE), names, ("C0", "C1"), strict=True
    ):
        left.axhline(truth, color=color, linestyle=":")
        left.plot(steps, values, color=color, label=name)
    left.set(xlabel="training batches", ylim=(0, 6), title="memory creeps to the data (dotted)")
    left.legend(frameon=False, loc="lower right")
    bins = torch.linspace(-4, 7, 45).numpy()
    for name, color, hatch in (("training", "C0", ""), ("evaluation", "C1", "///")):
        right.hist(seen[name].numpy(), bins, color=color, alpha=0.6, hatch=hatch, label=name)
    right.set(xlabel="result", ylabel="numbers", ylim=(0, 60))
    right.set_title("a batch that is 4 too high: evaluation tells")
    right.legend(frameon=False)
