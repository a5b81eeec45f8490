"""A transformer block that adds to what it was given, and sees nothing of what comes later."""

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, scaled_dot_product_attention


def loss_of(scores: Tensor, targets: Tensor) -> Tensor:
    """Return mean cross-entropy of scores (n, tokens, 27), over the targets but -100, at least one.

    >>> loss_of(Tensor([[[0.0] * 27] * 2]), Tensor([[5, -100]]).long())
    tensor(3.2958)
    """
    # Two axes are joined, and the classes stay last: nothing is dealt out anew. -100 is skipped.
    return cross_entropy(scores.flatten(0, 1), targets.flatten())


class Block(nn.Module):
    """``norm1`` and ``norm2`` (`nn.LayerNorm`), ``qkv`` and ``out`` as in `attention`, ``mlp``.

    ``mlp``: an `nn.Sequential` of a linear layer to ``4 * features``, `nn.GELU`, and one back.
    """

    def __init__(self, features: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(features), nn.LayerNorm(features)
        self.qkv = nn.Linear(features, 3 * features)
        self.out = nn.Linear(features, features)
        self.mlp = nn.Sequential(
            nn.Linear(features, 4 * features), nn.GELU(), nn.Linear(4 * features, features)
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return ``y + mlp(norm2(y))``, y being x plus what attention makes of ``norm1(x)``."""
        n, tokens, _ = x.shape
        parts = self.qkv(self.norm1(x)).reshape(n, tokens, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        # Padding lies behind the end, so what hides the future hides it, too.
        mixed = scaled_dot_product_attention(*parts, is_causal=True)
        # x itself is never normalised: it runs through, and gradients run back.
        y = x + self.out(torch.cat(mixed.unbind(dim=1), dim=-1))
        return y + self.mlp(self.norm2(y))


class MiniGPT(nn.Module):
    """Adds embeddings of 27 ``letters`` and ``longest`` ``places``; ``block``; linear ``head``."""

    def __init__(self, features: int, heads: int, longest: int) -> None:
        super().__init__()
        self.letters = nn.Embedding(27, features)
        self.places = nn.Embedding(longest, features)
        self.block = Block(features, heads)
        self.head = nn.Linear(features, 27)

    def forward(self, inputs: Tensor) -> Tensor:
        """Return scores (n, tokens, 27). A token sees itself and those before it."""
        # Without its place, a token does not know who came first.
        places = torch.arange(inputs.shape[1])
        return self.head(self.block(self.letters(inputs) + self.places(places)))
