from firelearn.store.keeping import Note, read_note, write_note
from tests.store.made import a_store, the_file


def test_a_note_is_kept_until_it_is_taken_away(tmp_path):
    with a_store(tmp_path):
        pass
    with the_file(tmp_path) as connection:
        write_note(connection, Note.UNKNOWN_QUESTIONS, b"1")
        kept = read_note(connection, Note.UNKNOWN_QUESTIONS)
        write_note(connection, Note.UNKNOWN_QUESTIONS, None)

        assert kept == b"1"
        assert read_note(connection, Note.UNKNOWN_QUESTIONS) is None


def test_a_store_notes_by_what_it_was_folded(tmp_path):
    with a_store(tmp_path):
        pass
    with the_file(tmp_path) as connection:
        assert read_note(connection, Note.FOLDED_BY) is not None
