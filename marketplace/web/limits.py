"""How much one request may bring: bytes, parts, fields. More is answered with 413, before anything is made of it."""

from io import BytesIO
from typing import IO

from flask import Request
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.formparser import FormDataParser

MAX_FORM_BYTES = 512 * 1024
MAX_FORM_FIELDS = 2_000
PLAIN_FORM = "application/x-www-form-urlencoded"


class CountingFormParser(FormDataParser):
    """Werkzeug counts the parts of a multipart form only; here the fields of a plain form are counted too."""

    def parse(
        self,
        stream: IO[bytes],
        mimetype: str,
        content_length: int | None,
        options: dict[str, str] | None = None,
    ) -> tuple[IO[bytes], MultiDict[str, str], MultiDict[str, FileStorage]]:
        if mimetype == PLAIN_FORM:
            body = stream.read()
            if body.count(b"&") >= MAX_FORM_FIELDS:
                raise RequestEntityTooLarge
            stream = BytesIO(body)
        return super().parse(stream, mimetype, content_length, options)


class LimitedRequest(Request):
    """A request whose forms are counted while they are read."""

    form_data_parser_class = CountingFormParser
