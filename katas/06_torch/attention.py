"""Attention: how does each token take what it needs from the tokens before it?

Every token asks with a query, every token answers with a key and a value. Masks say who may see
whom. A wrong mask raises no error: the model just learns from what it must not know.

Not allowed here: torch's own `scaled_dot_product_attention` and `nn.MultiheadAttention`.
Read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.scaled_dot_product_attention.html
House rules: README.md of this chapter
"""

from torch import Tensor, nn


def causal_mask(lengths: Tensor, tokens: int) -> Tensor:
    """Return bool (n, 1, tokens, tokens): True where token i (row) may see token j (column).

    >>> import torch
    >>> causal_mask(torch.tensor([2]), 3)[0, 0].int().tolist()
    [[1, 0, 0], [1, 1, 0], [1, 1, 0]]

    That is itself and those before it, of the first ``lengths[n]`` tokens; the rest is padding.
    """
    raise NotImplementedError


def attention(query: Tensor, key: Tensor, value: Tensor, keep: Tensor) -> Tensor:
    """Return softmax of ``query @ key.T / sqrt(d)`` over the kept keys, times ``value``.

    - Query, key and value are (..., tokens, d). ``keep`` is bool and fits (..., tokens, tokens).
    - True keeps, as in torch's scaled_dot_product_attention.
    - A query that keeps nothing gets 0. No gradient of finite inputs is NaN.
    - What is not kept gets a gradient of exactly 0.
    """
    raise NotImplementedError


class CausalAttention(nn.Module):
    """Multi-head self-attention: linear layers ``qkv`` and ``out``. ``heads`` divides features.

    - ``qkv`` maps features to queries, keys and values, in this order: three times as many.
    - Each head takes the next ``features // heads`` of them. ``out`` gets the heads in order.
    """

    def __init__(self, features: int, heads: int) -> None:
        raise NotImplementedError

    def forward(self, x: Tensor, lengths: Tensor) -> Tensor:
        """Return (n, tokens, features) for ``x`` of that shape, masked by `causal_mask`."""
        raise NotImplementedError
