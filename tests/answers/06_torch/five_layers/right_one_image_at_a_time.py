"""Predicts one image at a time; a rate set in the optimizer's groups."""

import torch
from torch import nn


class Net(nn.Sequential):
    def __init__(self, widths, dropout):
        super().__init__(nn.Flatten())
        for i in range(1, len(widths)):
            self.add_module(f"linear{i}", nn.Linear(widths[i - 1], widths[i]))
            if i + 1 < len(widths):
                self.add_module(f"relu{i}", nn.ReLU(inplace=True))
                self.add_module(f"dropout{i}", nn.Dropout(dropout))


def make_net(widths, dropout=0.0):
    return Net(widths, dropout)


def train(net, images, labels, epochs, batch_size, lr, decay):
    means = []
    optimizer = torch.optim.Adam([{"params": [parameter]} for parameter in net.parameters()], lr)
    criterion = nn.CrossEntropyLoss(reduction="sum")
    for epoch in range(epochs):
        for group in optimizer.param_groups:
            group["lr"] = lr * decay**epoch
        order = torch.randperm(len(labels))
        sums = []
        while len(order):
            batch, order = order[:batch_size], order[batch_size:]
            optimizer.zero_grad(set_to_none=False)
            loss = criterion(net.train()(images[batch]), labels[batch])
            (loss / len(batch)).backward()
            optimizer.step()
            sums.append(float(loss))
        means.append(sum(sums) / len(labels))
    return means


def predict(net, images):
    mode = net.training
    net.eval()
    with torch.no_grad():
        answers = [net(images[i : i + 1]).argmax(dim=-1) for i in range(len(images))]
    net.train(mode)
    return torch.cat(answers) if answers else torch.zeros(0, dtype=torch.int64)
