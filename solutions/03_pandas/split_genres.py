"""Split genres, solved with explode; each number is counted in the table that it is about."""

import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each pair of a film and one of its genres.

    >>> movies = pd.DataFrame(dict(ID=[7, 3], Genre=["Comedy, Drama", "Drama"]))
    >>> sorted(split_genres(movies)[["ID", "genre"]].values.tolist())
    [[3, 'Drama'], [7, 'Comedy'], [7, 'Drama']]

    Parameters
    ----------
    movies : DataFrame, one row per film
        ID : int64, each only once
        Genre : str, such as "Comedy, Sci-Fi", may be missing, while another row has one

    Returns
    -------
    DataFrame, in any order, on any index
        ID, genre : a film and one genre

    Notes
    -----
    - Commas separate genres, which are never empty. Blanks around a genre are no part of it.
    - A genre that is twice in a text makes one pair. A missing one makes none.
    - No other column is called ``genre``, nor is the index.
    """
    # A film's text becomes a list, the list becomes rows, and each row is cleaned for itself. ID
    # travels along, for the index can't tell films apart.
    pairs = movies[["ID"]].assign(genre=movies["Genre"].str.split(",")).explode("genre")
    pairs["genre"] = pairs["genre"].str.strip()
    return pairs.dropna().drop_duplicates()


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    """Return how many films have each genre, and their share of all films of known genre.

    >>> movies = pd.DataFrame(dict(ID=[7, 3], Genre=["Comedy, Drama", "Drama"]))
    >>> genre_shares(movies)["share"].to_dict()
    {'Drama': 1.0, 'Comedy': 0.5}

    Parameters
    ----------
    movies : DataFrame, as for `split_genres`

    Returns
    -------
    DataFrame, indexed by genre under any name
        films : how many films have the genre
        share : ``films`` divided by the number of films of known genre

    Notes
    -----
    - The commonest genre comes first. Equally common ones are sorted.
    """
    pairs = split_genres(movies)
    # Each pair stands there once, so rows of a genre are its films. All films are more: they are
    # counted where each has one row, or by what is theirs alone.
    films = pairs["genre"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / pairs["ID"].nunique()})
