"""Mail by SMTP: what was certainly not taken may be tried again, what may have been taken never is."""

import smtplib
import socket
import threading
from dataclasses import replace

import pytest

from marketplace.errors import Unavailable
from marketplace.mailer import Letter, SmtpMailer, as_email

LETTER = Letter("<a1@loytamo.invalid>", "joku@esimerkki.example", "Otsikko äö", "Sisältö äö\n", "fi")


class Server:
    """A mail server for one connection. `at` names the step at which it refuses or hangs up."""

    def __init__(self, at: str, how: str) -> None:
        self.at, self.how, self.taken, self.encrypting = at, how, False, False
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._thread.join(10)
        self._socket.close()

    def _serve(self) -> None:
        line, _ = self._socket.accept()
        with line, line.makefile("rwb") as stream:

            def say(text: str) -> None:
                stream.write(f"{text}\r\n".encode())
                stream.flush()

            say("220 test")
            for raw in stream:
                word = raw.split()[0].decode().upper()
                if word == self.at and self.how == "hang up":
                    return
                if word == self.at:
                    say("451 not now")
                elif word == "DATA":
                    say("354 go on")
                    while stream.readline() != b".\r\n":
                        pass
                    if self.at == "CONTENT":
                        if self.how == "hang up":
                            return
                        say("451 not now")
                        continue
                    self.taken = True
                    say("250 taken")
                elif word == "QUIT":
                    say("221 bye")
                    return
                elif word == "EHLO" and self.how == "offer":
                    say("250-test")
                    say("250 STARTTLS")
                elif word == "STARTTLS":
                    self.encrypting = True
                    return  # no certificate here: the line ends before anything is said in the clear
                else:
                    say("250 fine")


def test_a_line_is_encrypted_when_the_server_offers_it() -> None:
    server = Server("", "offer")
    try:
        with pytest.raises(Unavailable):
            SmtpMailer(f"smtp://127.0.0.1:{server.port}", "ei-vastata@demo.example").send(LETTER)
    finally:
        server.close()
    assert server.encrypting and not server.taken


def send(at: str, how: str) -> bool:
    server = Server(at, how)
    try:
        SmtpMailer(f"smtp://127.0.0.1:{server.port}", "Löytämö <ei-vastata@demo.example>").send(LETTER)
    finally:
        server.close()
    return server.taken


def test_a_letter_is_taken() -> None:
    assert send("", "")


@pytest.mark.parametrize(
    ("at", "how"),
    [
        ("MAIL", "refuse"),
        ("RCPT", "refuse"),
        ("DATA", "refuse"),
        ("CONTENT", "refuse"),
        ("EHLO", "hang up"),
        ("MAIL", "hang up"),
        ("RCPT", "hang up"),
    ],
)
def test_what_was_certainly_not_taken_can_be_tried_again(at: str, how: str) -> None:
    with pytest.raises(Unavailable):
        send(at, how)


@pytest.mark.parametrize("at", ["DATA", "CONTENT"])
def test_a_line_broken_while_the_letter_is_on_its_way_says_nothing(at: str) -> None:
    with pytest.raises((OSError, smtplib.SMTPServerDisconnected)):
        send(at, "hang up")


def test_a_strange_goodbye_takes_nothing_back() -> None:
    assert send("QUIT", "refuse")


def test_a_server_that_is_not_there_has_taken_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(Unavailable):
        SmtpMailer(f"smtp://127.0.0.1:{port}", "ei-vastata@demo.example").send(LETTER)


def test_a_letter_that_can_be_stopped_says_so_to_mail_programs_in_one_line() -> None:
    """RFC 8058: an address of any length stays readable; other letters carry no such lines."""
    address = "https://palvelu.esimerkki.example/searches/stop/" + "a" * 16 + "~" + "b" * 43
    lines = bytes(as_email(replace(LETTER, stop_url=address), "Löytämö <posti@esimerkki.example>")).decode().split("\n")
    assert f"List-Unsubscribe: <{address}>" in lines
    assert "List-Unsubscribe-Post: List-Unsubscribe=One-Click" in lines
    assert max(len(line) for line in lines if not line.startswith("List-Unsubscribe:")) < 100
    assert "List-Unsubscribe" not in bytes(as_email(LETTER, "posti@esimerkki.example")).decode()
