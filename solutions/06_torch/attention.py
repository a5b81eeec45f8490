"""Attention, solved by masking twice: a low score before softmax, and 0 after it."""

import torch
from torch import Tensor, nn


def causal_mask(lengths: Tensor, tokens: int) -> Tensor:
    """Return bool (n, 1, tokens, tokens): True where token i (row) may see token j (column).

    >>> import torch
    >>> causal_mask(torch.tensor([2]), 3)[0, 0].int().tolist()
    [[1, 0, 0], [1, 1, 0], [1, 1, 0]]

    That is itself and those before it, of the first ``lengths[n]`` tokens; the rest is padding.
    """
    places = torch.arange(tokens)
    past = places <= places[:, None]
    real = places < lengths[:, None]
    return (past & real[:, None])[:, None]


def attention(query: Tensor, key: Tensor, value: Tensor, keep: Tensor) -> Tensor:
    """Return softmax of ``query @ key.T / sqrt(d)`` over the kept keys, times ``value``.

    - Query, key and value are (..., tokens, d). ``keep`` is bool and fits (..., tokens, tokens).
    - True keeps, as in torch's scaled_dot_product_attention.
    - A query that keeps nothing gets 0. No gradient of finite inputs is NaN.
    - What is not kept gets a gradient of exactly 0.
    """
    scores = query @ key.mT / query.shape[-1] ** 0.5
    # The lowest finite number: a row of -inf alone would be NaN, forward and backward.
    scores = scores.masked_fill(~keep, torch.finfo(scores.dtype).min)
    # Where nothing was kept, all scores are equally low; so their weights are cleared, too.
    return scores.softmax(dim=-1).masked_fill(~keep, 0.0) @ value


class CausalAttention(nn.Module):
    """Multi-head self-attention: linear layers ``qkv`` and ``out``. ``heads`` divides features.

    - ``qkv`` maps features to queries, keys and values, in this order: three times as many.
    - Each head takes the next ``features // heads`` of them. ``out`` gets the heads in order.
    """

    def __init__(self, features: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(features, 3 * features)
        self.out = nn.Linear(features, features)

    def forward(self, x: Tensor, lengths: Tensor) -> Tensor:
        """Return (n, tokens, features) for ``x`` of that shape, masked by `causal_mask`."""
        n, tokens, features = x.shape
        # (n, tokens, 3, heads, d) to (3, n, heads, tokens, d): axes move, none is cut anew.
        parts = self.qkv(x).reshape(n, tokens, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        mixed = attention(*parts, causal_mask(lengths, tokens))
        return self.out(mixed.permute(0, 2, 1, 3).reshape(n, tokens, features))
