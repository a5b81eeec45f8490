"""Attention written out with a mask, its own module for heads, and a loss of chosen letters."""

import math

import torch
from torch import nn


def loss_of(scores, targets):
    real = targets >= 0
    logs = scores[real].log_softmax(dim=-1)
    return -logs.gather(1, targets[real][:, None]).mean()


class Block(nn.Module):
    def __init__(self, features, heads):
        super().__init__()
        self.heads = heads
        self.norm1 = nn.LayerNorm(features)
        self.qkv = nn.Linear(features, features * 3)
        self.out = nn.Linear(features, features)
        self.norm2 = nn.LayerNorm(features)
        self.mlp = nn.Sequential(
            nn.Linear(features, features * 4),
            nn.GELU(),
            nn.Linear(features * 4, features),
        )

    def attend(self, x):
        query, key, value = (
            part.unflatten(-1, (self.heads, -1)) for part in self.qkv(x).chunk(3, dim=-1)
        )
        scores = torch.einsum("nihd,njhd->nhij", query, key) / math.sqrt(query.size(-1))
        future = torch.ones(scores.shape[-2:], dtype=torch.bool).triu(1)
        shares = scores.masked_fill(future, -math.inf).softmax(dim=-1)
        return self.out(torch.einsum("nhij,njhd->nihd", shares, value).flatten(2))

    def forward(self, x):
        x = x + self.attend(self.norm1(x))
        x = x + self.mlp(self.norm2(x))
        return x


class MiniGPT(nn.Module):
    def __init__(self, features, heads, longest):
        super().__init__()
        self.letters = nn.Embedding(27, features)
        self.places = nn.Embedding(longest, features)
        self.block = Block(features, heads)
        self.head = nn.Linear(features, 27)

    def forward(self, inputs):
        x = self.letters(inputs) + self.places.weight[: inputs.size(1)]
        return self.head(self.block(x))
