"""A loop over characters builds the words, a plain dict counts them."""


def words_of(text):
    word = ""
    for before, character, after in zip(" " + text, text, text[1:] + " "):
        if character.isalpha() or (character == "'" and before.isalpha() and after.isalpha()):
            word += character
        elif word:
            yield word
            word = ""
    if word:
        yield word


def count_words(text, n):
    counts = {}
    for word in words_of(text.lower()):
        counts[word] = counts.get(word, 0) + 1
    by_word = sorted(counts.items())
    by_word.sort(key=lambda pair: pair[1], reverse=True)
    return by_word[:n]
