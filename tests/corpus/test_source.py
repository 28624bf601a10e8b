import pytest

from corpus.errors import UnreadableFile
from corpus.source import MAX_TEXT_BYTES, decode, page_starts, read_bytes

WORDS = "Päätös: äiti, öljy, Åbo – 1 € ja \u00adsana"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        WORDS.encode("utf-8-sig"),
        WORDS.encode("cp1252"),
        WORDS.encode("utf-16"),
        WORDS.replace("ä", "a\u0308").encode(),
    ],
    ids=["utf-8", "with a byte order mark", "windows-1252", "utf-16", "decomposed"],
)
def test_encodings_give_one_text(data):
    assert decode(data, "a.txt") == WORDS


def test_a_damaged_byte_does_not_change_the_encoding():
    assert decode("äö".encode() * 20 + b"\xff", "a.txt").startswith("äöäö")


@pytest.mark.parametrize(("data", "key"), [(b"ab\x00cd", "file_not_text"), (b"\xff\xfea", "file_not_text")])
def test_binary_files_are_refused(data, key):
    with pytest.raises(UnreadableFile) as raised:
        decode(data, "a.bin")
    assert raised.value.key == key


def test_a_file_without_words_is_empty():
    with pytest.raises(UnreadableFile) as raised:
        decode(b" \n -\n", "a.txt")
    assert raised.value.key == "file_empty"


def test_missing_folder_empty_and_large_files_are_told_apart(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b" \n")
    (tmp_path / "large.txt").write_bytes(b"x" * 11)
    keys = []
    for name, limit in (("missing.txt", 10), (".", 10), ("empty.txt", 10), ("large.txt", 10)):
        with pytest.raises(UnreadableFile) as raised:
            read_bytes(tmp_path / name, limit)
        keys.append(raised.value.key)

    assert keys == ["file_missing", "file_is_folder", "file_empty", "file_too_large"]
    assert raised.value.fields["limit"] == 10
    assert MAX_TEXT_BYTES < 50_000_000


def test_form_feeds_begin_pages():
    assert page_starts("yksi\fkaksi\fkolme") == (0, 5, 11)
    assert page_starts("yksi") == ()
