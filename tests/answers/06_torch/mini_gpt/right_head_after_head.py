"""Heads one after another, tokens in a loop, and classes moved to axis 1 for the loss."""

import torch
from torch import nn
from torch.nn import functional


def loss_of(scores, targets):
    return functional.cross_entropy(scores.mT, targets)


class Block(nn.Module):
    def __init__(self, features, heads):
        super().__init__()
        self.size = features // heads
        self.norm1, self.norm2 = nn.LayerNorm(features), nn.LayerNorm(features)
        self.qkv, self.out = nn.Linear(features, 3 * features), nn.Linear(features, features)
        wide = nn.Linear(features, 4 * features), nn.GELU(), nn.Linear(4 * features, features)
        self.mlp = nn.Sequential(*wide)

    def forward(self, x):
        streams = self.qkv(self.norm1(x)).tensor_split(3, dim=2)
        heads = zip(*(stream.split(self.size, dim=2) for stream in streams), strict=True)
        mixed = torch.cat([self.one(*head) for head in heads], dim=2)
        y = x + self.out(mixed)
        return y + self.mlp(self.norm2(y))

    def one(self, query, key, value):
        rows = []
        for place in range(query.shape[1]):
            past = slice(place + 1)
            scores = key[:, past] @ query[:, place, :, None] * self.size**-0.5
            rows.append((scores.softmax(dim=1) * value[:, past]).sum(dim=1))
        return torch.stack(rows, dim=1)


class MiniGPT(nn.Module):
    def __init__(self, features, heads, longest):
        super().__init__()
        self.letters, self.places = nn.Embedding(27, features), nn.Embedding(longest, features)
        self.block, self.head = Block(features, heads), nn.Linear(features, 27)

    def forward(self, inputs):
        where = torch.arange(inputs.shape[1]).expand_as(inputs)
        return self.head(self.block(self.places(where) + self.letters(inputs)))
