"""One frozen, typed object read from the environment at start. Malformed settings stop the start and say what was
expected; a test compares this file with the table in the README."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
MODES = ("production", "development", "demo", "test")

T = TypeVar("T")


class SettingsError(ValueError):
    """A variable is missing or malformed; the text names it and what was expected."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What differs between installations. See the README for each variable."""

    mode: str
    data_folder: Path
    database_url: str
    secret_key: str
    base_url: str
    mail_url: str
    mail_from: str
    meili_url: str | None
    host: str
    port: int
    web_workers: int
    log_level: str
    clock_shift_hours: int
    seeds_folder: Path = ROOT / "seeds"

    @property
    def is_https(self) -> bool:
        return self.base_url.startswith("https://")

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


def _text(text: str) -> str:
    if not text.strip():
        raise ValueError("a text that is not empty")
    return text.strip()


def _secret(text: str) -> str:
    if len(text) < 32:
        raise ValueError("at least 32 characters that nobody can guess")
    return text


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
    secret = None if production or environ.get("SECRET_KEY") else kept_secret(data_folder)
    port = value("LOYTAMO_PORT", "8000", _number(1, 65535))
    return Settings(
        mode=mode,
        data_folder=data_folder,
        database_url=value("DATABASE_URL", f"sqlite:///{data_folder / 'loytamo.db'}", _database),
        secret_key=value("SECRET_KEY", secret, _secret),
        base_url=value(
            "LOYTAMO_BASE_URL", None if production else f"http://127.0.0.1:{port}", _address("http", "https")
        ),
        mail_url=value("LOYTAMO_MAIL_URL", None if production else "file://", _address("smtp", "smtps", "file")),
        mail_from=value("LOYTAMO_MAIL_FROM", None if production else "Löytämö <ei-vastata@demo.example>", _text),
        meili_url=value("MEILI_URL", None, _address("http", "https")) if environ.get("MEILI_URL") else None,
        host=value("LOYTAMO_HOST", "127.0.0.1", _text),
        port=port,
        web_workers=value("LOYTAMO_WEB_WORKERS", "1", _number(1, 64)),
        log_level=value("LOYTAMO_LOG_LEVEL", "info", _choice("debug", "info", "warning", "error")),
        clock_shift_hours=shift,
    )


def kept_secret(data_folder: Path) -> str:
    """Return the secret kept in the data folder, made there the first time; two starts at once agree on one."""
    path = data_folder / "secret_key"
    data_folder.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x") as file:
            path.chmod(0o600)
            file.write(secrets.token_urlsafe(48))
    except FileExistsError:
        pass
    text = path.read_text().strip()
    if not text:
        raise SettingsError(f"SECRET_KEY: the file {path.name} in the data folder is empty; remove it and start again")
    return text
