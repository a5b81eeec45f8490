import pandas as pd
import pytest

from .split_genres import genre_shares, split_genres


@pytest.fixture
def movies():
    """Nine films, two called Heat and one nobody knows what, in rows whose labels repeat."""
    rows = [
        (44, "Heat", "Drama, Crime"),
        (12, "Solaris", "Sci-Fi , Drama,Film Noir"),
        (71, "Untitled", None),
        (35, "Heat", "Comedy"),
        (20, None, "Film Noir,  Crime"),
        (58, "The Hole", " Drama"),
        (63, "Tarantula", "Horror, Comedy, Horror"),
        (29, "Godzilla", None),
        (86, "Heaven", "Drama, Crime"),
    ]
    index = pd.Index([5, 3, 5, 8, 3, 1, 5, 0, 4])
    return pd.DataFrame(rows, columns=["ID", "Title", "Genre"], index=index)


PAIRS = {
    (44, "Drama"),
    (44, "Crime"),
    (12, "Sci-Fi"),
    (12, "Drama"),
    (12, "Film Noir"),
    (35, "Comedy"),
    (20, "Film Noir"),
    (20, "Crime"),
    (58, "Drama"),
    (63, "Horror"),
    (63, "Comedy"),
    (86, "Drama"),
    (86, "Crime"),
}


def pairs(movies):
    """Return the answer as a list of pairs, once it is a table with the two columns."""
    table = split_genres(movies)

    assert isinstance(table, pd.DataFrame), (
        f"a DataFrame is asked, and a {type(table).__name__} came."
    )
    assert sorted(map(str, table.columns)) == ["ID", "genre"], (
        f"the columns are ID and genre, and {table.columns.tolist()} came."
    )
    lists = [value for value in table["genre"] if isinstance(value, list | tuple | set)]
    assert not lists, f"a row holds one genre, and {lists[0]} came: a list is no row yet."
    return list(zip(table["ID"].tolist(), table["genre"].tolist(), strict=True))


def shares(movies):
    """Return the answer, once it is a table with the two columns of numbers."""
    table = genre_shares(movies)

    assert isinstance(table, pd.DataFrame), (
        f"a DataFrame is asked, and a {type(table).__name__} came."
    )
    assert sorted(map(str, table.columns)) == ["films", "share"], (
        f"the columns are films and share, and {table.columns.tolist()} came: the genres are the "
        "index, and nothing else is asked."
    )
    assert table.index.nlevels == 1, "the genres alone are the index: it has one level."
    return table


def test_each_film_has_a_row_for_each_of_its_genres(movies):
    found = pairs(movies.iloc[[0, 3]])

    assert sorted(found) == [(35, "Comedy"), (44, "Crime"), (44, "Drama")], (
        "film 44 is Drama, Crime and film 35 Comedy: three pairs (35, 'Comedy'), (44, 'Crime') and "
        f"(44, 'Drama'), and {sorted(found, key=str)} came."
        + (
            " ' Crime' begins with the blank that stood behind the comma."
            if (44, " Crime") in found
            else ""
        )
    )


def test_blanks_around_a_genre_do_not_belong_to_it(movies):
    found = pairs(movies)

    blank = sorted({str(genre) for _, genre in found if str(genre) != str(genre).strip()})
    assert not blank, (
        f"{blank} came: 'Drama' and ' Drama' are counted apart then. There may be a blank before a "
        "comma, two behind it, and one at the very beginning."
    )
    joined = sorted({str(genre) for _, genre in found if "," in str(genre)})
    assert not joined, f"{joined} came: there need not be a blank behind a comma."


def test_a_film_of_unknown_genre_is_in_no_pair(movies):
    found = [pair for pair in pairs(movies) if pair[0] in (71, 29)]

    assert not found, (
        f"nobody knows what films 71 and 29 are, so they are in no pair; {found} came. "
        + (
            "Those are genres of other films, which stand under the same labels."
            if {genre for _, genre in found} & {genre for _, genre in PAIRS}
            else "Missing is not the name of a genre."
        )
    )


def test_a_genre_that_stands_twice_is_one_genre_of_the_film(movies):
    found = [pair for pair in pairs(movies) if pair[0] == 63]

    assert sorted(found) == [(63, "Comedy"), (63, "Horror")], (
        f"film 63 is 'Horror, Comedy, Horror': a horror film once, and {sorted(found)} came."
    )


def test_capitals_make_another_genre():
    movies = pd.DataFrame({"ID": [7, 3], "Genre": ["drama, Drama", "DRAMA"]})

    found = sorted(pairs(movies))

    assert found == [(3, "DRAMA"), (7, "Drama"), (7, "drama")], (
        f"'drama', 'Drama' and 'DRAMA' stay as they are, three genres, and {found} came."
    )


def test_all_pairs_are_found_and_no_others(movies):
    found = pairs(movies)

    many = sorted(set(found) - PAIRS)
    parts = {"Sci", "Fi", "Film", "Noir", "FilmNoir", "SciFi", "Sci Fi"}
    assert not many, f"these pairs belong to no film: {many}." + (
        " Hyphens and blanks within a genre belong to it."
        if parts & {genre for _, genre in many}
        else " Rows that share an index label are different films."
    )
    few = sorted(PAIRS - set(found))
    assert not few, f"these pairs are lost: {few}." + (
        " Film 20 has no title, and a genre all the same."
        if {number for number, _ in few} == {20}
        else " Films 44 and 86 have the same genres, and are two films."
        if {number for number, _ in few} <= {44, 86}
        else " Film 12 shares its label with film 20, and film 35 its title with film 44."
        if {number for number, _ in few} & {12, 20, 35, 44, 63}
        else ""
    )
    assert len(found) == len(PAIRS), (
        f"each pair stands there once: {len(PAIRS)} rows, and {len(found)} came."
    )


def test_shares_have_one_row_for_each_genre(movies):
    genres = shares(movies).index.tolist()

    asked = ["Drama", "Comedy", "Crime", "Film Noir", "Horror", "Sci-Fi"]
    assert sorted(genres, key=str) == sorted(asked), (
        f"the index holds the genres {sorted(asked)}, and {sorted(genres, key=str)} came."
    )


def test_films_are_counted_once_in_each_genre(movies):
    films = shares(movies)["films"]

    asked = {"Drama": 4, "Crime": 3, "Comedy": 2, "Film Noir": 2, "Horror": 1, "Sci-Fi": 1}
    causes = {
        "Horror": "Film 63 says Horror twice, and is one film.",
        "Comedy": "Films 35 and 63 are comedies.",
        "Drama": "Films 44, 12, 58 and 86 are dramas, also where a blank stands before the word, "
        "and where two films have the same text.",
        "Crime": "Films 44, 20 and 86 are about crime; nobody knows the title of 20.",
    }
    for genre, number in asked.items():
        assert films.get(genre) == number, (
            f"{genre}: {number} films, and {films.get(genre)} came. {causes.get(genre, '')}"
        )


def test_a_share_is_a_part_of_the_films_whose_genre_is_known(movies):
    share = shares(movies)["share"].get("Drama", 0)

    causes = {
        4 / 13: "that is 4/13: pairs were counted, where a film stands as often as it has genres.",
        4 / 14: "that is 4/14: names were counted, and film 63 says Horror twice.",
        4 / 9: "that is 4/9: the two films of unknown genre may be dramas or not, so they prove "
        "nothing.",
        4 / 15: "that is 4/15: pairs were counted, and the missing ones too.",
        4 / 16: "that is 4/16: names were counted, and the missing ones too.",
        4 / 5: "that is 4/5: titles or index labels were counted, and several films may share one.",
        4 / 6: "that is 4/6: a film was left out. That of no title has a genre, and two films with "
        "the same genres are two.",
        400 / 7: "that is per cent; a share is a fraction of 1.",
    }
    why = next((text for known, text in causes.items() if share == pytest.approx(known)), "")
    assert share == pytest.approx(4 / 7), (
        "of seven films whose genre is known four are dramas: 4/7 is 0.5714, and "
        f"{share:.4f} came" + (f": {why}" if why else ".")
    )


def test_every_share_is_exact(movies):
    table = shares(movies)

    asked = {"Drama": 4 / 7, "Crime": 3 / 7, "Comedy": 2 / 7, "Film Noir": 2 / 7}
    asked |= {"Horror": 1 / 7, "Sci-Fi": 1 / 7}
    found = table["share"].to_dict()
    assert found == pytest.approx(asked, rel=1e-9), (
        f"the numbers of films are divided by 7, and not rounded; {found} came."
    )


def test_the_commonest_genre_comes_first_and_ties_are_alphabetical(movies):
    genres = shares(movies).index.tolist()

    asked = ["Drama", "Crime", "Comedy", "Film Noir", "Horror", "Sci-Fi"]
    assert genres == asked, f"the order is {asked}, and {genres} came." + (
        " Comedy and Film Noir have two films each, Horror and Sci-Fi one: the alphabet decides "
        "there, and not which came first."
        if genres[:2] == ["Drama", "Crime"]
        else " Drama has most films, and then Crime."
    )
    capitals = pd.DataFrame({"ID": [7, 3], "Genre": ["action, Drama", "Western"]})
    genres = shares(capitals).index.tolist()
    assert genres == ["Drama", "Western", "action"], (
        "Drama, Western and action have one film each; Python sorts text by code, and capitals "
        f"before small letters, and {genres} came."
    )


def test_without_films_there_is_nothing_to_count(movies):
    found, genres = pairs(movies[:0]), shares(movies[:0]).index.tolist()

    assert found == [], f"there is no film, so there are no pairs, and {found} came."
    assert genres == [], f"there is no film, so there are no rows, and {genres} came."


def test_the_caller_s_table_stays_as_it_was(movies):
    before = movies.copy()

    pairs(movies)
    shares(movies)

    assert movies.columns.tolist() == before.columns.tolist(), (
        f"the caller's table now has the columns {movies.columns.tolist()}: change a copy."
    )
    same = movies.equals(before) and movies.index.equals(before.index)
    assert same, f"the caller's table was changed: it holds {movies.to_dict('list')} now."


def test_thousands_of_real_films(data):
    movies = pd.read_csv(data / "movies.csv.gz")
    films = {}
    for number, text in zip(movies["ID"], movies["Genre"], strict=True):
        for genre in [] if pd.isna(text) else text.split(","):
            films.setdefault(genre.strip(), set()).add(number)

    found = shares(movies)["films"].to_dict()

    wrong = {
        genre: (len(ids), found.get(genre))
        for genre, ids in films.items()
        if found.get(genre) != len(ids)
    }
    assert not wrong, f"genre: (films, what came): {dict(list(wrong.items())[:3])}"
    assert len(found) == 21, f"there are 21 genres, and {len(found)} came."
