import pandas as pd
import pytest

from .split_genres import genre_shares, split_genres


@pytest.fixture
def movies():
    """Nine films, two of one title and one without, in rows whose labels repeat."""
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
    index = pd.Index([5, 3, 5, 8, 3, 1, 5, 0, 4], name="key")
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

    assert isinstance(table, pd.DataFrame), f"expected a DataFrame, got a {type(table).__name__}."
    assert sorted(map(str, table.columns)) == ["ID", "genre"], (
        f"expected the columns ID and genre, got {table.columns.tolist()}."
    )
    lists = [value for value in table["genre"] if isinstance(value, list | tuple | set)]
    assert not lists, f"expected one genre per row, got {lists[0]}: make a row of each item."
    return list(zip(table["ID"].tolist(), table["genre"].tolist(), strict=True))


def shares(movies):
    """Return the answer, once it is a table with the two columns of numbers."""
    table = genre_shares(movies)

    assert isinstance(table, pd.DataFrame), f"expected a DataFrame, got a {type(table).__name__}."
    assert sorted(map(str, table.columns)) == ["films", "share"], (
        f"expected the columns films and share, got {table.columns.tolist()}. The genres are the "
        "index."
    )
    levels = table.index.nlevels
    assert levels == 1, f"expected an index of one level, the genres, got {levels} levels."
    return table


def test_each_film_has_a_row_for_each_of_its_genres(movies):
    found = pairs(movies.iloc[[0, 3]])

    assert sorted(found) == [(35, "Comedy"), (44, "Crime"), (44, "Drama")], (
        "film 44 is 'Drama, Crime' and film 35 'Comedy': expected [(35, 'Comedy'), (44, 'Crime'), "
        f"(44, 'Drama')], got {sorted(found, key=str)}."
        + (" ' Crime' begins with the blank after the comma." if (44, " Crime") in found else "")
    )


def test_blanks_around_a_genre_do_not_belong_to_it(movies):
    found = pairs(movies)

    blank = sorted({str(genre) for _, genre in found if str(genre) != str(genre).strip()})
    assert not blank, (
        f"got {blank}: ' Drama' would count apart from 'Drama'. There may be a blank before a "
        "comma, two after it, and one at the beginning of the text."
    )
    joined = sorted({str(genre) for _, genre in found if "," in str(genre)})
    assert not joined, f"got {joined}: a comma may have no blank after it."


def test_a_film_of_unknown_genre_is_in_no_pair(movies):
    found = [pair for pair in pairs(movies) if pair[0] in (71, 29)]

    assert not found, (
        f"the genres of films 71 and 29 are missing: expected no pairs of them, got {found}. "
        + (
            "Those are genres of other films with the same index labels."
            if {genre for _, genre in found} & {genre for _, genre in PAIRS}
            else "Missing is not the name of a genre."
        )
    )


def test_a_genre_that_is_twice_in_a_text_makes_one_pair(movies):
    found = [pair for pair in pairs(movies) if pair[0] == 63]

    assert sorted(found) == [(63, "Comedy"), (63, "Horror")], (
        "film 63 is 'Horror, Comedy, Horror': expected [(63, 'Comedy'), (63, 'Horror')], "
        f"got {sorted(found)}."
    )


def test_capitals_make_another_genre():
    movies = pd.DataFrame({"ID": [7, 3], "Genre": ["drama, Drama", "DRAMA"]})

    found = sorted(pairs(movies))

    assert found == [(3, "DRAMA"), (7, "Drama"), (7, "drama")], (
        "'drama', 'Drama' and 'DRAMA' are three genres: expected [(3, 'DRAMA'), (7, 'Drama'), "
        f"(7, 'drama')], got {found}."
    )


def test_all_pairs_are_found_and_no_others(movies):
    found = pairs(movies)

    many = sorted(set(found) - PAIRS)
    parts = {"Sci", "Fi", "Film", "Noir", "FilmNoir", "SciFi", "Sci Fi"}
    assert not many, f"these pairs are wrong: {many}." + (
        " Hyphens and blanks inside a genre belong to it."
        if parts & {genre for _, genre in many}
        else " Rows that share an index label are different films."
    )
    few = sorted(PAIRS - set(found))
    assert not few, f"these pairs are missing: {few}." + (
        " Film 20 has no title, but it has genres."
        if {number for number, _ in few} == {20}
        else " Films 44 and 86 have the same genres, but are two films."
        if {number for number, _ in few} <= {44, 86}
        else " Film 12 shares its label with film 20, and film 35 its title with film 44."
        if {number for number, _ in few} & {12, 20, 35, 44, 63}
        else ""
    )
    assert len(found) == len(PAIRS), (
        f"expected each pair once, in {len(PAIRS)} rows, got {len(found)} rows."
    )


def test_shares_have_one_row_for_each_genre(movies):
    genres = shares(movies).index.tolist()

    expected = ["Comedy", "Crime", "Drama", "Film Noir", "Horror", "Sci-Fi"]
    assert sorted(genres, key=str) == expected, (
        f"expected the genres {expected} in the index, got {sorted(genres, key=str)}."
    )


def test_films_are_counted_once_in_each_genre(movies):
    films = shares(movies)["films"]

    expected = {"Drama": 4, "Crime": 3, "Comedy": 2, "Film Noir": 2, "Horror": 1, "Sci-Fi": 1}
    causes = {
        "Horror": "Film 63 says Horror twice, but is one film.",
        "Comedy": "Films 35 and 63 are comedies.",
        "Drama": "Films 44, 12, 58 and 86 are dramas, also with a blank before the word, and also "
        "where two films have the same text.",
        "Crime": "Films 44, 20 and 86 are about crime; the title of 20 is missing.",
    }
    for genre, number in expected.items():
        assert films.get(genre) == number, (
            f"{genre}: expected {number} films, got {films.get(genre)}. {causes.get(genre, '')}"
        )


def test_a_share_is_a_part_of_the_films_whose_genre_is_known(movies):
    share = shares(movies)["share"].get("Drama", 0)

    causes = {
        4 / 13: "that is 4/13: among the pairs a film counts as often as it has genres.",
        4 / 14: "that is 4/14: you counted genres in texts, and film 63 says Horror twice.",
        4 / 9: "that is 4/9: two films of unknown genre may be dramas or not. Leave them out.",
        4 / 15: "that is 4/15: you counted pairs, and missing ones too.",
        4 / 16: "that is 4/16: you counted genres in texts, and missing ones too.",
        4 / 5: "that is 4/5: you counted titles or index labels, which several films may share.",
        4 / 6: "that is 4/6: a film is left out. One without title has a genre, and two films of "
        "the same genres are two.",
        400 / 7: "that is in percent; a share is a fraction of 1.",
    }
    why = next((text for known, text in causes.items() if share == pytest.approx(known)), "")
    assert share == pytest.approx(4 / 7), (
        "four of the seven films of known genre are dramas: expected 4/7 = 0.5714, "
        f"got {share:.4f}" + (f": {why}" if why else ".")
    )


def test_every_share_is_exact(movies):
    table = shares(movies)

    expected = {"Drama": 4 / 7, "Crime": 3 / 7, "Comedy": 2 / 7, "Film Noir": 2 / 7}
    expected |= {"Horror": 1 / 7, "Sci-Fi": 1 / 7}
    found = table["share"].to_dict()
    assert found == pytest.approx(expected, rel=1e-9), (
        f"expected the numbers of films divided by 7, not rounded: {expected}, got {found}."
    )


def test_the_commonest_genre_comes_first_and_ties_are_alphabetical(movies):
    genres = shares(movies).index.tolist()

    expected = ["Drama", "Crime", "Comedy", "Film Noir", "Horror", "Sci-Fi"]
    assert genres == expected, f"expected the order {expected}, got {genres}." + (
        " Comedy and Film Noir have two films each, Horror and Sci-Fi one: sort these by name."
        if genres[:2] == ["Drama", "Crime"]
        else " Drama has most films, and then Crime."
    )
    capitals = pd.DataFrame({"ID": [7, 3], "Genre": ["action, Drama", "Western"]})
    genres = shares(capitals).index.tolist()
    assert genres == ["Drama", "Western", "action"], (
        "Drama, Western and action have one film each, and Python sorts capitals before small "
        f"letters: expected ['Drama', 'Western', 'action'], got {genres}."
    )


def test_without_films_there_is_nothing_to_count(movies):
    found, genres = pairs(movies[:0]), shares(movies[:0]).index.tolist()

    assert found == [], f"without films, expected no pairs, got {found}."
    assert genres == [], f"without films, expected no rows, got {genres}."


def test_the_caller_s_table_stays_as_it_was(movies):
    before = movies.copy()

    pairs(movies)
    shares(movies)

    assert movies.columns.tolist() == before.columns.tolist(), (
        f"the caller's table now has the columns {movies.columns.tolist()}: change a copy."
    )
    same = movies.equals(before) and movies.index.equals(before.index)
    assert same, f"the caller's table has changed to {movies.to_dict('list')}: change a copy."


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
    assert not wrong, f"genre: (expected, got): {dict(list(wrong.items())[:3])}"
    assert len(found) == 21, f"expected 21 genres, got {len(found)}."
