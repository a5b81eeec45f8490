"""Three layers for query, key and value.

The learner must see:
"expected {'qkv.weight'"
"""

import math

import torch
from torch import nn


def causal_mask(lengths, tokens):
    causal = torch.ones(tokens, tokens, dtype=torch.bool).tril()
    real = torch.arange(tokens)[None, :] < lengths[:, None]
    return causal[None, None] & real[:, None, None, :]


def attention(query, key, value, keep):
    scores = query @ key.transpose(-2, -1) / math.sqrt(query.size(-1))
    scores = torch.where(keep, scores, -1e30)
    weights = torch.softmax(scores, dim=-1)
    weights = torch.where(keep, weights, 0.0)
    return weights @ value


class CausalAttention(nn.Module):
    def __init__(self, features, heads):
        super().__init__()
        self.heads = heads
        self.q = nn.Linear(features, features)
        self.k = nn.Linear(features, features)
        self.v = nn.Linear(features, features)
        self.out = nn.Linear(features, features)

    def forward(self, x, lengths):
        n, t, f = x.shape
        q, k, v = self.q(x), self.k(x), self.v(x)
        q = q.view(n, t, self.heads, -1).transpose(1, 2)
        k = k.view(n, t, self.heads, -1).transpose(1, 2)
        v = v.view(n, t, self.heads, -1).transpose(1, 2)
        y = attention(q, k, v, causal_mask(lengths, t))
        return self.out(y.transpose(1, 2).reshape(n, t, f))
