from firelearn.domain.pinyin import CHARACTERS


def test_every_character_has_one_letter():
    everything = "".join(CHARACTERS.values())

    assert len(everything) == len(set(everything)) > 6_700
    assert all(len(letter) == 1 and "a" <= letter <= "z" for letter in CHARACTERS)
