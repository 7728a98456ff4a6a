import pytest

from marketplace import links

SECRET, OTHER = "yksi avain, joka on tarpeeksi pitkä", "toinen avain, joka on tarpeeksi pitkä"


def test_a_stored_path_opens_nothing_until_it_is_sealed() -> None:
    stored = f"/invitations/{links.placeholder(links.INVITATION, 'abc234')}"
    sealed = links.path_with_token(SECRET, stored)
    token = sealed.removeprefix("/invitations/")
    assert token not in stored and "{" not in sealed
    assert links.payload_of(SECRET, links.INVITATION, token) == "abc234"
    assert links.payload_of(SECRET, links.PASSWORD, token) is None, "a seal holds for one purpose"
    assert links.payload_of(OTHER, links.INVITATION, token) is None
    assert links.payload_of(SECRET, links.INVITATION, token.replace("abc", "abd")) is None
    assert links.payload_of(SECRET, links.INVITATION, "å~" + token) is None


def test_plain_paths_stay_and_pages_show_no_sealed_ones() -> None:
    assert links.path_with_token(SECRET, "/openings/abc?x=1") == "/openings/abc?x=1"
    assert links.path_without_token("/openings/abc") == "/openings/abc"
    assert links.path_without_token("/accounts/reset/{password:abc}") is None


def test_a_payload_with_other_signs_is_refused() -> None:
    with pytest.raises(ValueError, match="payload"):
        links.placeholder(links.INVITATION, "a b}")
