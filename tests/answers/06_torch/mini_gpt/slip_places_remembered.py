"""The rows of places are kept in evaluation mode, whatever was learned since.

The learner must see:
"['scores when it has learned more']"
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F


def loss_of(scores: Tensor, targets: Tensor) -> Tensor:
    return F.cross_entropy(scores.reshape(-1, 27), targets.reshape(-1), ignore_index=-100)


class Block(nn.Module):
    def __init__(self, features: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm1 = nn.LayerNorm(features)
        self.qkv = nn.Linear(features, 3 * features)
        self.out = nn.Linear(features, features)
        self.norm2 = nn.LayerNorm(features)
        self.mlp = nn.Sequential(
            nn.Linear(features, 4 * features), nn.GELU(), nn.Linear(4 * features, features)
        )

    def forward(self, x: Tensor) -> Tensor:
        q, k, v = (
            part.unflatten(-1, (self.heads, -1)).transpose(1, 2)
            for part in self.qkv(self.norm1(x)).chunk(3, -1)
        )
        mixed = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        y = x + self.out(mixed.transpose(1, 2).flatten(2))
        return y + self.mlp(self.norm2(y))


class MiniGPT(nn.Module):
    def __init__(self, features: int, heads: int, longest: int) -> None:
        super().__init__()
        self.letters = nn.Embedding(27, features)
        self.places = nn.Embedding(longest, features)
        self.block = Block(features, heads)
        self.kept = None
        self.head = nn.Linear(features, 27)

    def forward(self, inputs: Tensor) -> Tensor:
        if self.training or self.kept is None or len(self.kept) < inputs.shape[1]:
            places = self.places(torch.arange(inputs.shape[1]))
            self.kept = None if self.training else places
        else:
            places = self.kept[: inputs.shape[1]]
        return self.head(self.block(self.letters(inputs) + places))
