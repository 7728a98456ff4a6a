"""The way out for mail: a port with SMTP and with a folder (demo, development, tests). No Flask, no database."""

import re
import smtplib
import ssl
from collections.abc import Collection
from dataclasses import dataclass
from email.headerregistry import BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import EmailPolicy, Policy
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from marketplace.errors import Unavailable
from marketplace.messages import Message


@dataclass(frozen=True, slots=True)
class Letter:
    """A rendered mail: plain text, one receiver."""

    message_id: str
    to_address: str
    subject: str
    text: str
    language: str
    stop_url: str | None = None
    """Where a mail program stops letters of this kind by itself (RFC 8058); None where they cannot be stopped."""


class Mailer(Protocol):
    """Hands a letter over. Raises Unavailable when it was certainly not taken; it can then be tried again."""

    def send(self, letter: Letter) -> None: ...

    def kept_letters(self) -> frozenset[str]:
        """Return the names under which letters are kept here; none where letters leave."""
        ...

    def forget_letters(self, names: Collection[str], known: Collection[str]) -> int:
        """Remove of the kept letters `names` all but those of the Message-IDs `known`; return how many went."""
        ...


class _InOneLine(UnstructuredHeader, BaseHeader):
    """An address is one word: folded by itself it would be encoded, and mail programs could not read it."""

    def fold(self, *, policy: Policy) -> str:
        return f"{self.name}: {self}{policy.linesep}"


_HEADERS = HeaderRegistry()
_HEADERS.map_to_type("list-unsubscribe", _InOneLine)
_POLICY = EmailPolicy(header_factory=_HEADERS)


def as_email(letter: Letter, sender: str) -> EmailMessage:
    """Return the letter as a mail with the headers that keep machines from answering it."""
    mail = EmailMessage(_POLICY)
    mail["From"] = sender
    mail["To"] = letter.to_address
    mail["Subject"] = letter.subject
    mail["Message-ID"] = letter.message_id
    mail["Content-Language"] = letter.language
    mail["Auto-Submitted"] = "auto-generated"
    if letter.stop_url is not None:
        # Source: RFC 8058; a mail program posts the second line's words to the first line's address.
        mail["List-Unsubscribe"] = f"<{letter.stop_url}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail.set_content(letter.text)
    return mail


class _Watched(smtplib.SMTP):
    """Knows whether a letter's content is on its way: from then on a broken line says nothing about its fate."""

    handing_over = False

    def data(self, msg: Any) -> tuple[int, bytes]:
        self.handing_over = True
        return super().data(msg)


class _WatchedSsl(_Watched, smtplib.SMTP_SSL):
    """The same on a line that is encrypted from the start."""


class SmtpMailer:
    """SMTP by `smtp://[USER:PASSWORD@]HOST[:PORT]` (STARTTLS when offered) or `smtps://…`.

    Raises Unavailable only when the server certainly has not taken the letter; when the line breaks while the letter
    is on its way, the line's own error: it may or may not have been taken.
    """

    def __init__(self, url: str, sender: str) -> None:
        self._parts = urlsplit(url)
        self._sender = sender

    def send(self, letter: Letter) -> None:
        host, secure = self._parts.hostname or "localhost", self._parts.scheme == "smtps"
        kind, server, taken = (_WatchedSsl if secure else _Watched), None, False
        try:
            with kind(host, self._parts.port or (465 if secure else 25), timeout=20) as server:
                server.ehlo_or_helo_if_needed()  # only then it is known what the server offers
                if not secure and server.has_extn("starttls"):
                    server.starttls(context=ssl.create_default_context())
                if self._parts.username:
                    server.login(unquote(self._parts.username), unquote(self._parts.password or ""))
                server.send_message(as_email(letter, self._sender))
                taken = True
        except (OSError, smtplib.SMTPException) as error:
            if taken:
                return  # only the goodbye went wrong
            if server is not None and server.handing_over and not isinstance(error, smtplib.SMTPDataError):
                raise
            raise Unavailable(Message("error-mail-not-taken", {"kind": type(error).__name__})) from error

    def kept_letters(self) -> frozenset[str]:
        """Nothing is kept here."""
        return frozenset()

    def forget_letters(self, names: Collection[str], known: Collection[str]) -> int:
        """Nothing is kept here."""
        return 0


class FolderMailer:
    """Writes each letter into a folder, one file by its Message-ID: what was sent can be read, nothing leaves."""

    def __init__(self, folder: Path, sender: str) -> None:
        self._folder = folder
        self._sender = sender

    def send(self, letter: Letter) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with (self._folder / _file_of(letter.message_id)).open("xb") as file:
                file.write(bytes(as_email(letter, self._sender)))
        except FileExistsError:
            return  # handed over before: the same Message-ID is the same letter
        except OSError as error:
            raise Unavailable(Message("error-mail-not-taken", {"kind": type(error).__name__})) from error

    def kept_letters(self) -> frozenset[str]:
        """Return the names of the files that letters stand in."""
        return frozenset(path.name for path in self._folder.glob("*.eml"))

    def forget_letters(self, names: Collection[str], known: Collection[str]) -> int:
        """Remove the files `names` whose Message-ID is not among `known`; return how many went."""
        gone = set(names) - {_file_of(message_id) for message_id in known}
        for name in gone:
            (self._folder / name).unlink(missing_ok=True)
        return len(gone)


def _file_of(message_id: str) -> str:
    return re.sub(r"[^a-zA-Z0-9.-]", "_", message_id.strip("<>")) + ".eml"


def make_mailer(url: str, sender: str, folder: Path) -> Mailer:
    """Return the mailer that LOYTAMO_MAIL_URL names; `folder` is where `file://` puts its letters."""
    if url.startswith("file:"):
        return FolderMailer(folder, sender)
    return SmtpMailer(url, sender)
