import csv
import random
import unicodedata

import pytest

from .clean_text import clean_text


def clean(label):
    """Call ``clean_text`` and check that it returns a str."""
    text = clean_text(label)
    assert isinstance(text, str), f"clean_text({label!r}) returns a str; got {text!r}."
    return text


def assert_clean(label, expected, otherwise):
    """Expect this text; ``otherwise`` says what others mean."""
    text = clean(label)
    # In another form a text looks the same, and only ascii() shows the difference.
    show = ascii if unicodedata.normalize("NFC", text) == expected else repr
    assert text == expected, (
        f"clean_text({show(label)}): expected {show(expected)}, got {show(text)}. "
        f"{'White space at the ends does not count.' if text != text.strip() else otherwise}"
    )


def test_letters_lose_their_capitals():
    assert_clean(
        "Adelie PENGUIN", "adelie penguin", "Fold every letter, and keep the blank between words."
    )


def test_a_clean_label_stays_as_it_is():
    label = "body mass (g), 2nd o/oo: bill-depth_mm"

    assert_clean(label, label, "Signs and digits stay as they are.")


@pytest.mark.parametrize(
    "label", [" gentoo", "gentoo ", "\t gentoo\r\n"], ids=["before", "behind", "a line's end"]
)
def test_white_space_at_the_ends_is_gone(label):
    assert_clean(label, "gentoo", "White space at the ends does not count.")


@pytest.mark.parametrize("blanks", [1, 2, 3, 4, 7])
def test_a_run_of_blanks_becomes_one(blanks):
    label = f"gentoo{' ' * blanks}penguin"
    left = clean(label).count(" ")

    assert_clean(
        label,
        "gentoo penguin",
        f"{blanks} blanks became {left}. All left: cutting at every single blank leaves empty "
        "words. Half left: replacing pairs once is not enough.",
    )


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("gentoo\tpenguin", "a tab"),
        ("gentoo\npenguin", "the end of a line"),
        ("gentoo \r\n\t penguin", "a run of four kinds"),
        ("gentoo\N{NO-BREAK SPACE}penguin", "a non-breaking space, as web pages have it"),
        ("gentoo \N{NO-BREAK SPACE} penguin", "a non-breaking space between two blanks"),
        ("gentoo\N{THIN SPACE}penguin", "a thin space, as printed numbers have it"),
        ("gentoo\N{LINE SEPARATOR}penguin", "Unicode's line separator"),
        ("gentoo\x85penguin", "\\x85, the control character that ends a line on some machines"),
        ("gentoo\x1fpenguin", "\\x1f, the control character that separates the fields of a record"),
        ("\N{NO-BREAK SPACE}gentoo penguin\N{EM SPACE}", "wide white space at the ends"),
    ],
    ids=[
        "tab",
        "line end",
        "four kinds",
        "non-breaking space",
        "non-breaking space between blanks",
        "thin space",
        "line separator",
        "next line",
        "unit separator",
        "at the ends",
    ],
)
def test_white_space_of_every_kind_becomes_one_blank(label, name):
    assert_clean(
        label,
        "gentoo penguin",
        f"The label contains {name}. The blank and \\t\\n\\r\\f\\v are only ASCII's white space; "
        "str.isspace knows all of it.",
    )


@pytest.mark.parametrize(
    ("label", "expected", "note"),
    [
        (
            "Große Insel",
            "grosse insel",
            "The capitals of ß are SS, but str.lower leaves ß as it is.",
        ),
        ("GROẞE INSEL", "grosse insel", "ẞ is the capital of ß, and str.lower only makes it ß."),
        ("GROSSE INSEL", "grosse insel", "SS in small letters is ss."),
        (
            "Wilhelm\N{LATIN SMALL LETTER LONG S}tein",
            "wilhelmstein",
            "It contains the old long s, which folds to s.",
        ),
        (
            "\N{LATIN SMALL LIGATURE FL}at island",
            "flat island",
            "It contains one character for fl, which folds to the two letters f and l.",
        ),
        (
            "I\N{LATIN SMALL LETTER DOTLESS I}k",
            "i\N{LATIN SMALL LETTER DOTLESS I}k",
            "The Turkish i without a dot is a letter of its own; converting to capitals and back "
            "makes it i.",
        ),
    ],
    ids=["sharp s", "capital sharp s", "double s", "long s", "ligature", "dotless i"],
)
def test_case_is_folded_and_not_only_lowered(label, expected, note):
    assert_clean(label, expected, note)


def test_a_letter_and_its_accent_become_one_character():
    assert_clean(
        "Terre Ade\N{COMBINING ACUTE ACCENT}lie",
        "terre adélie",
        "e and its accent are two characters here, and one character in the form NFC. An e without "
        "the accent is wrong: accents belong to the label.",
    )


def test_a_letter_that_is_one_character_stays_one():
    assert_clean(
        "TERRE ADÉLIE",
        "terre adélie",
        "É is one character here, and folds to \\xe9; e\\u0301 is the form NFD.",
    )


def test_several_accents_come_in_one_order():
    dot_below, circumflex = "\N{COMBINING DOT BELOW}", "\N{COMBINING CIRCUMFLEX ACCENT}"

    one, other = clean(f"Vie{dot_below}t"), clean(f"Vie{dot_below}{circumflex}t")

    assert one == "viẹt", f"viẹt has one accent and four characters; got {one!a}."
    assert other == "việt", (
        f"ệ is one character with two accents; got {other!a}. The form NFC combines as many "
        "characters as it can."
    )


def test_folding_the_case_leaves_the_form_right():
    assert_clean(
        "A\N{LATIN SMALL LETTER H WITH LINE BELOW}mar",
        "a\N{LATIN SMALL LETTER H WITH LINE BELOW}mar",
        "ẖ is one character, and casefold turns it into h\\u0331. Folding after the Unicode form "
        "undoes the form.",
    )


@pytest.mark.parametrize(
    "sign", ["m²", "½ egg", "№ 7", "x™"], ids=["square", "half", "number", "trade mark"]
)
def test_signs_stay_what_they_are(sign):
    assert_clean(
        sign,
        sign,
        "The forms NFKC and NFKD replace signs by ordinary letters: ² becomes 2.",
    )


def test_dashes_and_quotes_stay_what_they_are():
    quote, dash = "\N{RIGHT SINGLE QUOTATION MARK}", "\N{EN DASH}"

    text = clean(f"O{quote}Hara 3{dash}4")

    assert text == f"o{quote}hara 3{dash}4", (
        f"O{quote}Hara 3{dash}4 contains the apostrophe {quote!a} and the dash {dash!a}: both stay "
        f"as they are. Got {text!a}."
    )


def test_a_zero_width_space_is_no_white_space():
    label = "gen\N{ZERO WIDTH SPACE}too"

    assert clean(label) == label, (
        f"clean_text({label!a}): expected {label!a}, got {clean(label)!a}. Despite its name, a "
        "zero-width space is not white space for str.isspace, so it stays."
    )


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("gen\x07too", "\\x07, the bell"),
        ("gen\N{SOFT HYPHEN}too", "\\xad, a hyphen that shows only at the end of a line"),
    ],
    ids=["bell", "soft hyphen"],
)
def test_characters_that_nobody_sees_stay(label, name):
    text = clean(label)

    assert text == label, (
        f"clean_text({label!a}): expected {label!a}, got {text!a}. The label contains {name}. It "
        "is invisible, but neither case, white space nor form, so it stays."
    )


@pytest.mark.parametrize(
    "label",
    ["", " ", "\n\t ", "\N{NO-BREAK SPACE}"],
    ids=["nothing", "blank", "three kinds", "non-breaking"],
)
def test_a_label_without_text_is_empty(label):
    text = clean(label)

    assert text == "", f"clean_text({label!a}): expected '', got {text!a}."


@pytest.fixture
def species(data):
    """The species of each of 344 penguins, as the field team wrote them."""
    with (data / "penguins_raw.csv").open(encoding="utf-8", newline="") as file:
        return [row["Species"] for row in csv.DictReader(file)]


def messy(label, rng):
    """Return ``label`` as it might come from another table."""
    case = rng.choice([str.upper, str.lower, str.title, str.swapcase])
    form = rng.choice(["NFC", "NFD"])
    spaces = [" ", "  ", "   ", "\t", "\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE} ", "\r\n"]
    words = [rng.choice(spaces) + word for word in case(label).split(" ")]
    return unicodedata.normalize(form, "".join(words))


def test_the_species_of_the_penguins_can_be_counted(species, seed):
    rng = random.Random(seed)
    adelie = [name.replace("Adelie", "Adélie") for name in species]

    names = {clean(messy(name, rng)) for name in adelie}

    expected = {
        "adélie penguin (pygoscelis adeliae)",
        "chinstrap penguin (pygoscelis antarctica)",
        "gentoo penguin (pygoscelis papua)",
    }
    assert names == expected, (
        f"expected three species, got {len(names)} names, such as {sorted(names)[:4]}."
    )
