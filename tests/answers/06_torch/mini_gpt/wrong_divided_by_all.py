"""The sum over letters is divided by all places.

The learner must see:
"That is divided by all places, padding as well"
"""

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, scaled_dot_product_attention


def loss_of(scores: Tensor, targets: Tensor) -> Tensor:
    losses = cross_entropy(scores.flatten(0, 1), targets.flatten(), reduction="none")
    return losses.mean()


class Block(nn.Module):
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
        n, tokens, _ = x.shape
        parts = self.qkv(self.norm1(x)).reshape(n, tokens, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        mixed = scaled_dot_product_attention(*parts, is_causal=True)
        y = x + self.out(torch.cat(mixed.unbind(dim=1), dim=-1))
        return y + self.mlp(self.norm2(y))


class MiniGPT(nn.Module):
    def __init__(self, features: int, heads: int, longest: int) -> None:
        super().__init__()
        self.letters = nn.Embedding(27, features)
        self.places = nn.Embedding(longest, features)
        self.block = Block(features, heads)
        self.head = nn.Linear(features, 27)

    def forward(self, inputs: Tensor) -> Tensor:
        places = torch.arange(inputs.shape[1])
        return self.head(self.block(self.letters(inputs) + self.places(places)))
