"""One frozen, typed object read from the environment at start. Malformed settings stop the start and say what was
expected; a test compares this file with the table in the README."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from marketplace import clock
from marketplace.keys import EmptyKey, kept_key, kept_old_keys

ROOT = Path(__file__).resolve().parent.parent
MODES = ("production", "development", "demo", "test")
LOOPBACK_HOSTS = ("127.0.0.1", "localhost", "::1")

T = TypeVar("T")
Network = IPv4Network | IPv6Network


class SettingsError(ValueError):
    """A variable is missing or malformed; the text names it and what was expected."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What differs between installations. See the README for each variable."""

    mode: str
    data_folder: Path
    database_url: str
    secret_key: str
    old_secret_keys: tuple[str, ...]
    base_url: str
    allowed_hosts: frozenset[str]
    trusted_proxies: tuple[Network, ...]
    mail_url: str
    mail_from: str
    meili_url: str | None
    meili_key: str | None
    meili_reading_key: str | None
    embedding: str
    host: str
    port: int
    web_workers: int
    metrics_host: str
    metrics_port: int | None
    log_level: str
    clock_shift_hours: int
    contact_email: str | None
    contact_phone: str | None
    seeds_folder: Path = ROOT / "seeds"

    @property
    def is_https(self) -> bool:
        return self.base_url.startswith("https://")

    @property
    def secret_keys(self) -> tuple[str, ...]:
        """Every key that opens what was sealed, the one that seals last."""
        return (*self.old_secret_keys, self.secret_key)

    @property
    def index_folder(self) -> Path:
        return self.data_folder / "index"

    @property
    def shows_sent_messages(self) -> bool:
        """The page of sent messages is for the demo and development only."""
        return self.mode in ("demo", "development", "test")


def _choice(*allowed: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in allowed:
            raise ValueError(f"one of {', '.join(allowed)}")
        return text

    return read


def _number(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        expected = f"a whole number from {low} to {high}"
        try:
            number = int(text)
        except ValueError:
            raise ValueError(expected) from None
        if not low <= number <= high:
            raise ValueError(expected)
        return number

    return read


def _address(*schemes: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        parts = urlsplit(text)
        if parts.scheme not in schemes or (parts.scheme != "file" and not parts.netloc):
            raise ValueError(f"an address beginning with {' or '.join(f'{s}://' for s in schemes)}")
        return text.rstrip("/")

    return read


def _database(text: str) -> str:
    if text.startswith("postgresql://"):
        text = "postgresql+psycopg://" + text.removeprefix("postgresql://")
    if not text.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise ValueError("sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME")
    return text


def database_address(text: str) -> str:
    """Return the address of a database in the driver's own form. Raises SettingsError with what was expected."""
    try:
        return _database(text)
    except ValueError as wrong:
        raise SettingsError(f"expected {wrong}") from wrong


def _text(text: str) -> str:
    if not text.strip():
        raise ValueError("a text that is not empty")
    return text.strip()


def _email(text: str) -> str:
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text):
        raise ValueError("an address such as tuki@esimerkki.example")
    return text


def _phone(text: str) -> str:
    if not re.fullmatch(r"\+?[0-9][0-9 ]{4,30}", text):
        raise ValueError("a number such as 09 555 1234: digits and blanks, perhaps a plus first")
    return text


def _secret(text: str) -> str:
    if len(text) < 32:
        raise ValueError("at least 32 characters that nobody can guess")
    return text


def _items(text: str) -> list[str]:
    return [item.strip() for item in text.split(",") if item.strip()]


def _secrets(text: str) -> tuple[str, ...]:
    if any(len(item) < 32 for item in _items(text)):
        raise ValueError("former values of SECRET_KEY, separated by commas, each at least 32 characters")
    return tuple(_items(text))


def _networks(text: str) -> tuple[Network, ...]:
    try:
        return tuple(ip_network(item, strict=False) for item in _items(text))
    except ValueError:
        raise ValueError("addresses or networks separated by commas, such as 10.0.0.0/8,::1") from None


def _hosts(text: str) -> frozenset[str]:
    hosts = [item.lower().strip("[]") for item in _items(text)]
    if not hosts or any("/" in host or " " in host or "*" in host for host in hosts):
        raise ValueError("names of hosts separated by commas, without port, such as loytamo.example")
    return frozenset(hosts)


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Return the settings of `environ`.

    Outside production a missing SECRET_KEY is made once and kept in the data folder.
    Raises SettingsError naming the variable and what was expected.
    """

    def value(name: str, default: str | None, read: Callable[[str], T]) -> T:
        text = environ.get(name) or default
        if text is None:
            raise SettingsError(f"{name} is missing")
        try:
            return read(text)
        except ValueError as wrong:
            raise SettingsError(f"{name}: expected {wrong}") from wrong

    mode = value("LOYTAMO_MODE", "development", _choice(*MODES))
    data_folder = value("LOYTAMO_DATA", "var", lambda text: Path(text).absolute())
    production = mode == "production"
    shift = value("LOYTAMO_CLOCK_SHIFT_HOURS", "0", _number(-24 * 730, 24 * 730))
    if production and shift:
        raise SettingsError("LOYTAMO_CLOCK_SHIFT_HOURS: expected 0 in production")
    keeps_keys = not production and not environ.get("SECRET_KEY")
    kept, kept_old = _kept(data_folder) if keeps_keys else (None, ())
    port = value("LOYTAMO_PORT", "8000", _number(1, 65535))
    base_url = value("LOYTAMO_BASE_URL", None if production else f"http://127.0.0.1:{port}", _address("http", "https"))
    own_host = urlsplit(base_url).hostname or ""
    hosts = [own_host] if production else [own_host, *LOOPBACK_HOSTS]
    return Settings(
        mode=mode,
        data_folder=data_folder,
        database_url=value("DATABASE_URL", f"sqlite:///{data_folder / 'loytamo.db'}", _database),
        secret_key=value("SECRET_KEY", kept, _secret),
        old_secret_keys=(*kept_old, *value("SECRET_KEY_OLD", "", _secrets)),
        base_url=base_url,
        allowed_hosts=value("ALLOWED_HOSTS", ",".join(hosts), _hosts),
        trusted_proxies=value("TRUSTED_PROXIES", "", _networks),
        mail_url=value("LOYTAMO_MAIL_URL", None if production else "file://", _address("smtp", "smtps", "file")),
        mail_from=value("LOYTAMO_MAIL_FROM", None if production else "Löytämö <ei-vastata@demo.example>", _text),
        meili_url=value("MEILI_URL", None, _address("http", "https")) if environ.get("MEILI_URL") else None,
        meili_key=value("MEILI_KEY", None, _text) if environ.get("MEILI_KEY") else None,
        meili_reading_key=value("MEILI_READING_KEY", None, _text) if environ.get("MEILI_READING_KEY") else None,
        embedding=value("LOYTAMO_EMBEDDING", "auto", _choice("auto", "off")),
        host=value("LOYTAMO_HOST", "127.0.0.1", _text),
        port=port,
        web_workers=value("LOYTAMO_WEB_WORKERS", "1", _number(1, 64)),
        metrics_host=value("LOYTAMO_METRICS_HOST", "127.0.0.1", _text),
        metrics_port=value("LOYTAMO_METRICS_PORT", "0", _number(0, 65535)) or None,
        log_level=value("LOYTAMO_LOG_LEVEL", "info", _choice("debug", "info", "warning", "error")),
        contact_email=value("LOYTAMO_CONTACT_EMAIL", None, _email) if environ.get("LOYTAMO_CONTACT_EMAIL") else None,
        contact_phone=value("LOYTAMO_CONTACT_PHONE", None, _phone) if environ.get("LOYTAMO_CONTACT_PHONE") else None,
        clock_shift_hours=shift,
    )


def _kept(data_folder: Path) -> tuple[str, tuple[str, ...]]:
    try:
        return kept_key(data_folder), kept_old_keys(data_folder, clock.now())
    except EmptyKey as empty:
        raise SettingsError(
            f"SECRET_KEY: the file {empty} in the data folder is empty; remove it and start again"
        ) from empty
