"""The module keeps the mask of its first call.

The learner must see:
"['with other lengths']"
"""

import math

import torch
from torch import Tensor, nn


def causal_mask(lengths: Tensor, tokens: int) -> Tensor:
    places = torch.arange(tokens)
    causal = places[:, None] >= places
    real = places < lengths[:, None]
    return (causal & real[:, None, :])[:, None]


def attention(query: Tensor, key: Tensor, value: Tensor, keep: Tensor) -> Tensor:
    scores = query @ key.transpose(-2, -1) / math.sqrt(query.shape[-1])
    scores = scores.masked_fill(~keep, torch.finfo(scores.dtype).min)
    weights = scores.softmax(-1).masked_fill(~keep, 0.0)
    return weights @ value


class CausalAttention(nn.Module):
    def __init__(self, features: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.mask = None
        self.qkv = nn.Linear(features, 3 * features)
        self.out = nn.Linear(features, features)

    def forward(self, x: Tensor, lengths: Tensor) -> Tensor:
        n, tokens, features = x.shape
        q, k, v = (
            part.reshape(n, tokens, self.heads, features // self.heads).transpose(1, 2)
            for part in self.qkv(x).chunk(3, dim=-1)
        )
        if self.mask is None or self.mask.shape[::3] != (n, tokens):
            self.mask = causal_mask(lengths, tokens)
        mixed = attention(q, k, v, self.mask)
        return self.out(mixed.transpose(1, 2).reshape(n, tokens, features))
