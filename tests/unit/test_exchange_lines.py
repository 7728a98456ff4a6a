"""Lines of bytes that are no JSON object, and those that are."""

import pytest

from marketplace.domain.exchange_lines import MAX_LINE_BYTES, WrongLine, decode_line, is_blank


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"{", "exchange-line-json"),
        (b'{"a": NaN}', "exchange-line-json"),
        (b'{"a": -Infinity}', "exchange-line-json"),
        (b'{"a": ' + b"1" * 5000 + b"}", "exchange-line-json"),
        (b"[1]", "exchange-line-object"),
        (b"null", "exchange-line-object"),
        (b'{"a": 1, "a": 1}', "exchange-line-twice"),
        (b'{"b": {"a": 1, "a": 2}}', "exchange-line-twice"),
        (b'{"a": "\xff"}', "exchange-line-utf8"),
        ('{"a": 1}'.encode("utf-16"), "exchange-line-utf8"),
        (b"[" * 200_000, "exchange-line-deep"),
        (b'{"a":' * 150_000, "exchange-line-deep"),
        (b'{"a": "' + b"x" * MAX_LINE_BYTES + b'"}', "exchange-line-long"),
    ],
)
def test_a_line_that_is_no_object_says_why(raw: bytes, code: str) -> None:
    with pytest.raises(WrongLine) as caught:
        decode_line(raw)
    assert caught.value.problem.message.code == code


def test_a_byte_order_mark_and_a_carriage_return_do_no_harm() -> None:
    assert decode_line(b'\xef\xbb\xbf{"a": 1}\r\n') == {"a": 1}
    assert is_blank(b"\xef\xbb\xbf \r\n") and not is_blank(b"{}")
