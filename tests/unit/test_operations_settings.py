"""Settings of hosts, proxies, keys and metrics."""

from ipaddress import ip_network
from pathlib import Path

import pytest

from marketplace.settings import Settings, SettingsError, read_settings
from marketplace.web.proxies import client_of, counted_as, is_trusted

PRODUCTION = {
    "LOYTAMO_MODE": "production",
    "SECRET_KEY": "k" * 40,
    "LOYTAMO_BASE_URL": "https://Loytamo.example",
    "LOYTAMO_MAIL_URL": "file://",
    "LOYTAMO_MAIL_FROM": "palvelu@loytamo.example",
}


def settings(folder: Path, **more: str) -> Settings:
    return read_settings({"LOYTAMO_DATA": str(folder)} | more)


def test_hosts_default_to_the_public_address_and_the_loopback_outside_production(tmp_path: Path) -> None:
    assert settings(tmp_path, **PRODUCTION).allowed_hosts == {"loytamo.example"}
    assert settings(tmp_path).allowed_hosts == {"127.0.0.1", "localhost", "::1"}
    given = settings(tmp_path, **PRODUCTION, ALLOWED_HOSTS="Yksi.example, [::1]").allowed_hosts
    assert given == {"yksi.example", "::1"}


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("ALLOWED_HOSTS", "https://loytamo.example", "names of hosts"),
        ("ALLOWED_HOSTS", "*", "names of hosts"),
        ("ALLOWED_HOSTS", ",", "names of hosts"),
        ("TRUSTED_PROXIES", "10.0.0.0/8,proxy", "addresses or networks"),
        ("SECRET_KEY_OLD", "short", "at least 32"),
        ("LOYTAMO_METRICS_PORT", "70000", "0 to 65535"),
    ],
)
def test_a_malformed_one_stops_the_start_by_name(tmp_path: Path, name: str, text: str, said: str) -> None:
    with pytest.raises(SettingsError, match=f"{name}: expected .*{said}"):
        settings(tmp_path, **{name: text})


def test_keys_open_in_order_and_the_newest_seals(tmp_path: Path) -> None:
    read = settings(tmp_path, **PRODUCTION, SECRET_KEY_OLD=f"{'a' * 32}, {'b' * 32}")
    assert read.secret_keys == ("a" * 32, "b" * 32, "k" * 40)
    assert settings(tmp_path, **PRODUCTION).secret_keys == ("k" * 40,)


def test_metrics_are_off_unless_asked_for(tmp_path: Path) -> None:
    assert settings(tmp_path).metrics_port is None
    assert settings(tmp_path, LOYTAMO_METRICS_PORT="9100").metrics_port == 9100


TRUSTED = (ip_network("10.0.0.0/8"), ip_network("fd00::/8"))


@pytest.mark.parametrize(
    ("peer", "said", "client"),
    [
        ("192.0.2.7", "203.0.113.9", "192.0.2.7"),  # nobody we trust says so
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("10.0.0.1", "1.1.1.1, 203.0.113.9", "203.0.113.9"),  # left of the client is what the client made up
        ("10.0.0.1", "1.1.1.1, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        ("10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"),
        ("10.0.0.1", "203.0.113.9, nonsense", "10.0.0.1"),
        ("10.0.0.1", "203.0.113.9, nonsense, 10.0.0.2", "10.0.0.2"),
        ("::ffff:10.0.0.1", "2001:db8::1", "2001:db8::1"),
        ("fd00::1", "[2001:db8::1]", "2001:db8::1"),
        ("", "203.0.113.9", ""),
    ],
)
def test_the_rightmost_untrusted_hop_is_the_client(peer: str, said: str, client: str) -> None:
    assert client_of(peer, said, TRUSTED) == client


def test_without_trusted_proxies_nobody_is_trusted() -> None:
    assert not is_trusted("10.0.0.1", ())
    assert is_trusted("10.0.0.1", TRUSTED) and not is_trusted("11.0.0.1", TRUSTED)


def test_ipv6_is_counted_by_its_network_and_ipv4_by_its_address() -> None:
    assert counted_as("2001:db8:1:2:3::4") == counted_as("2001:db8:1:2:ffff::1") == "2001:db8:1:2::/64"
    assert counted_as("2001:db8:1:3::4") != counted_as("2001:db8:1:2::4")
    assert counted_as("::ffff:192.0.2.7") == counted_as("192.0.2.7") == "192.0.2.7"
    assert counted_as("unknown") == "unknown"
