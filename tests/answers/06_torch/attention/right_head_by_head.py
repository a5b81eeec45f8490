"""A loop over heads, and rows without a key asked first."""

import torch
from torch import nn


def causal_mask(lengths, tokens):
    masks = []
    for length in lengths.tolist():
        mask = torch.tril(torch.ones(tokens, tokens))
        mask[:, length:] = 0
        masks.append(mask)
    return torch.stack(masks).bool().unsqueeze(1)


def attention(query, key, value, keep):
    scores = torch.matmul(query, key.mT) / query.shape[-1] ** 0.5
    nothing = ~keep.any(dim=-1, keepdim=True)
    scores = scores.masked_fill(~keep & ~nothing, float("-inf"))
    weights = scores.softmax(dim=-1).masked_fill(nothing, 0.0)
    return torch.matmul(weights, value)


class CausalAttention(nn.Module):
    def __init__(self, features, heads):
        super().__init__()
        self.d = features // heads
        self.qkv = nn.Linear(features, 3 * features)
        self.out = nn.Linear(features, features)

    def forward(self, x, lengths):
        keep = causal_mask(lengths, x.shape[1])[:, 0]
        query, key, value = self.qkv(x).tensor_split(3, dim=-1)
        heads = [attention(q, k, v, keep) for q, k, v in zip(query.split(self.d, -1), key.split(self.d, -1), value.split(self.d, -1))]
        return self.out(torch.cat(heads, dim=-1))
