"""A DataLoader shuffles, a scheduler decays."""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def make_net(widths, dropout=0.0):
    net = nn.Sequential(nn.Flatten(start_dim=1))
    for number, (a, b) in enumerate(zip(widths[:-1], widths[1:])):
        net.append(nn.Linear(a, b))
        if number < len(widths) - 2:
            net.append(nn.ReLU(inplace=True))
            net.append(nn.Dropout(p=dropout))
    return net


def train(net, images, labels, epochs, batch_size, lr, decay):
    loader = DataLoader(TensorDataset(images, labels), batch_size=batch_size, shuffle=True)
    optimizer = torch.optim.Adam(net.parameters(), lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, decay)
    loss_fn = nn.CrossEntropyLoss(reduction="sum")
    means = []
    for _ in range(epochs):
        net.train()
        total = 0.0
        for x, y in loader:
            loss = loss_fn(net(x), y)
            optimizer.zero_grad()
            (loss / len(y)).backward()
            optimizer.step()
            total += float(loss.detach())
        means.append(total / len(labels))
        scheduler.step()
    return means


@torch.inference_mode()
def predict(net, images):
    net.eval()
    return torch.max(net(images), dim=1).indices.clone()
