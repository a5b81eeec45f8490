"""The module cuts its mask out of a table for 512 tokens.

The learner must see:
"Asked by long_texts"
"""

import math

import torch
from torch import nn


def causal_mask(lengths, tokens):
    place = torch.arange(tokens)
    causal = place[:, None] >= place
    real = place < lengths[:, None, None, None]
    return causal & real


def attention(query, key, value, keep):
    scores = query @ key.mT / math.sqrt(query.shape[-1])
    seen = keep.any(-1, keepdim=True)
    scores = scores.masked_fill(~keep & seen, -torch.inf)
    weights = scores.softmax(-1)
    return torch.where(seen, weights, 0.0) @ value


class CausalAttention(nn.Module):
    def __init__(self, features, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(features, 3 * features)
        self.out = nn.Linear(features, features)
        self.causal = torch.ones(512, 512, dtype=torch.bool).tril()

    def forward(self, x, lengths):
        n, tokens, features = x.shape
        parts = self.qkv(x).reshape(n, tokens, 3, self.heads, features // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        mixed = attention(query, key, value, self.causal[:tokens, :tokens] & (torch.arange(tokens) < lengths[:, None, None, None]))
        return self.out(mixed.transpose(1, 2).reshape(n, tokens, features))
