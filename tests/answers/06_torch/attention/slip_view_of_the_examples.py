"""The axes of examples are joined by view, which not every memory layout allows.

The learner must see:
"layout = 'examples last'"
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
    shape, d, tokens = query.shape, query.shape[-1], query.shape[-2]
    keep = keep.expand(*shape[:-1], tokens).reshape(-1, tokens, tokens)
    query, key, value = (part.view(-1, tokens, d) for part in (query, key, value))
    scores = query @ key.mT / math.sqrt(query.shape[-1])
    seen = keep.any(-1, keepdim=True)
    scores = scores.masked_fill(~keep & seen, -torch.inf)
    weights = scores.softmax(-1)
    return (torch.where(seen, weights, 0.0) @ value).view(shape)


class CausalAttention(nn.Module):
    def __init__(self, features, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(features, 3 * features)
        self.out = nn.Linear(features, features)

    def forward(self, x, lengths):
        n, tokens, features = x.shape
        parts = self.qkv(x).reshape(n, tokens, 3, self.heads, features // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4).contiguous()
        mixed = attention(query, key, value, causal_mask(lengths, tokens))
        return self.out(mixed.transpose(1, 2).reshape(n, tokens, features))
