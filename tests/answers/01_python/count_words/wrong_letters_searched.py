"""str.count finds the letters of a word in other words.

The learner must see:
"The letters 'is' occur three times here, but only once as a word."
"""

import re


def count_words(text, n):
    text = text.lower()
    counts = {word: text.count(word) for word in re.findall(r"[a-z]+(?:'[a-z]+)*", text)}
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
