"""Split genres, solved with explode; each number is counted in the table that it is about."""

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
    # A film's text becomes a list, the list becomes rows, and each row is cleaned for itself. ID
    # travels along, for the index can't tell films apart.
    pairs = movies[["ID"]].assign(genre=movies["Genre"].str.split(",")).explode("genre")
    pairs["genre"] = pairs["genre"].str.strip()
    return pairs.dropna().drop_duplicates()


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
    pairs = split_genres(movies)
    # Each pair stands there once, so rows of a genre are its films. All films are more: they are
    # counted where each has one row, or by what is theirs alone.
    films = pairs["genre"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / pairs["ID"].nunique()})
