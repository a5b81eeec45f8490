"""Split genres: how many films are dramas, when most films are several things at once?

A column of lists hides a second table: one row for each pair of a film and a genre. There a film
stands as often as it has genres, so that table answers "how many dramas?", and no longer "how many
films?". Decide for every number which of the two tables it is counted in.

Read: https://pandas.pydata.org/docs/user_guide/reshaping.html#explode
"""

import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each pair of a film and one of its genres.

    Parameters
    ----------
    movies : DataFrame, one row per film (there may be none)
        Columns ``ID`` (int, each film's own) and ``Genre`` (str, such as ``"Comedy, Sci-Fi"``, NaN
        where nobody knows it, but not for all films), and any others except ``genre``, where
        values may be missing. Commas separate the genres of a film. Blanks around a genre don't
        belong to it; blanks, hyphens and capitals within do. No genre is empty; one may stand twice
        in a text. The index means nothing, and its labels may repeat. The table belongs to the
        caller: leave it as it came.

    Returns
    -------
    DataFrame
        Columns ``ID`` and ``genre``. Each pair stands there once, in any order and on any index. A
        film whose genre is not known is in no pair.

    Examples
    --------
    >>> movies = pd.DataFrame({"ID": [7, 3], "Genre": ["Comedy, Drama", "Drama"]})
    >>> split_genres(movies).sort_values(["ID", "genre"]).values.tolist()
    [[3, 'Drama'], [7, 'Comedy'], [7, 'Drama']]
    """
    raise NotImplementedError


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    """Return how many films have each genre, and which part of the films that is.

    Parameters
    ----------
    movies : DataFrame
        As for `split_genres`.

    Returns
    -------
    DataFrame, one row per genre
        The genres are the index; its name is free. Columns, in any order: ``films``, the number of
        films of the genre, and ``share``, the part they make of all films whose genre is known
        (0 to 1, not rounded; since films have several genres, shares add up to more than 1). The
        commonest genre comes first; of equally common ones the first in the alphabet (as Python
        sorts texts). Without films there are no rows.

    Examples
    --------
    >>> movies = pd.DataFrame({"ID": [7, 3], "Genre": ["Comedy, Drama", "Drama"]})
    >>> genre_shares(movies)["share"].to_dict()
    {'Drama': 1.0, 'Comedy': 0.5}
    """
    raise NotImplementedError
