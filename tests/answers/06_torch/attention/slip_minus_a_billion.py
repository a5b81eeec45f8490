"""What is masked gets a score of minus a billion, and a kept one may be lower.

The learner must see:
"Asked by one_head"
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
    scores = scores.masked_fill(~keep, -1e9)
    weights = scores.softmax(-1).masked_fill(~keep, 0.0)
    return weights @ value


class CausalAttention(nn.Module):
    def __init__(self, features: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(features, 3 * features)
        self.out = nn.Linear(features, features)

    def forward(self, x: Tensor, lengths: Tensor) -> Tensor:
        n, tokens, features = x.shape
        q, k, v = (
            part.reshape(n, tokens, self.heads, features // self.heads).transpose(1, 2)
            for part in self.qkv(x).chunk(3, dim=-1)
        )
        mixed = attention(q, k, v, causal_mask(lengths, tokens))
        return self.out(mixed.transpose(1, 2).reshape(n, tokens, features))
