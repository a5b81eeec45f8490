"""The mode is left as it is.

The learner must see:
"in evaluation mode nothing is dropped."
"""

import torch
from torch import nn
from torch.nn import functional as F


class Net(nn.Module):
    def __init__(self, widths, dropout):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in zip(widths, widths[1:]))
        self.dropout = dropout

    def forward(self, images):
        x = images.flatten(1)
        for layer in self.layers[:-1]:
            x = F.dropout(F.relu(layer(x)), self.dropout, self.training)
        return self.layers[-1](x)


def make_net(widths, dropout=0.0):
    return Net(widths, dropout)


def train(net, images, labels, epochs, batch_size, lr, decay):
    optimizer = torch.optim.Adam(net.parameters(), lr=lr)
    losses = []
    for epoch in range(epochs):
        order = torch.randperm(len(images))
        total = 0.0
        for start in range(0, len(images), batch_size):
            batch = order[start : start + batch_size]
            optimizer.zero_grad()
            loss = F.cross_entropy(net(images[batch]), labels[batch])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(total / len(images))
        for group in optimizer.param_groups:
            group["lr"] = group["lr"] * decay
    return losses


def predict(net, images):
    net.eval()
    with torch.no_grad():
        return net(images).argmax(1)
