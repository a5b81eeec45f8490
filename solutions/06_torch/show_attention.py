"""Which tokens each token may see, and how much weight it gives them, with and without padding."""

import torch

TOKENS, WIDTH = 8, 4
LENGTHS = (8, 5)


def data():
    torch.manual_seed(0)
    query, key = torch.randn(2, len(LENGTHS), 1, TOKENS, WIDTH)
    places = torch.arange(TOKENS)
    real = places < torch.tensor(LENGTHS)[:, None]
    keep = ((places <= places[:, None]) & real[:, None])[:, None]
    return {"query": query, "key": key, "keep": keep}


def see(kata, query, key, keep):
    # Every token's value is a place of its own, so what comes out is the weights.
    value = torch.eye(TOKENS).expand(len(LENGTHS), 1, TOKENS, TOKENS)
    return {
        "sees": tried(lambda: kata.causal_mask(torch.tensor(LENGTHS), TOKENS)),
        "weighs": tried(lambda: kata.attention(2 * query, key, value, keep)),
    }


def tried(answer):
    try:
        return answer().float().expand(len(LENGTHS), 1, TOKENS, TOKENS)
    except NotImplementedError:
        return None


def draw(panel, seen, query, key, keep):
    rows = panel.subplots(2, 2, sharex=True, sharey=True)
    for line, (name, both) in zip(rows, seen.items(), strict=True):
        for axes, length, place in zip(line, LENGTHS, range(2), strict=True):
            if both is None:
                axes.set(xticks=[], yticks=[], title=f"{name}: not written yet")
                continue
            picture = both[place, 0].numpy()
            axes.imshow(picture, "Blues", vmin=0, vmax=1)
            sums = ", ".join(f"{total:.1f}" for total in picture.sum(axis=1)[[0, -1]])
            about = "" if name == "sees" else f"\nfirst and last row: {sums}"
            axes.set_title(f"{name}, {length} of {TOKENS} tokens real{about}")
            axes.set(xticks=range(TOKENS), yticks=range(TOKENS))
    for axes in rows[:, 0]:
        axes.set_ylabel("token")
    for axes in rows[1]:
        axes.set_xlabel("is seen")
