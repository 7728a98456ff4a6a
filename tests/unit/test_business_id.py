import pytest

from marketplace.domain.business_id import is_business_id, normal_business_id


@pytest.mark.parametrize("given", ["0116297-6", "2472908-2", "1006550-2", "0208201-1", "1523864-4", "1234567-1"])
def test_right_business_ids_pass_and_every_other_check_digit_fails(given: str) -> None:
    assert normal_business_id(given) == given
    digits, check = given.split("-")
    for other in set("0123456789") - {check}:
        assert not is_business_id(f"{digits}-{other}")


@pytest.mark.parametrize(
    "given",
    ["1234567-8", "", "1234567", "12345671", "1234567-1x", "FI12345671", "１234567-1", "1234567-1\n1", "0000000-0"],
)
def test_what_is_no_business_id_fails(given: str) -> None:
    assert normal_business_id(given) is None


def test_six_digits_and_blanks_are_made_whole() -> None:
    assert normal_business_id(" 116297-6 ") == "0116297-6"


def test_a_sum_with_remainder_one_is_never_given_out() -> None:
    digits = next(
        text
        for text in (f"{number:07}" for number in range(1, 1000))
        if sum(int(digit) * weight for digit, weight in zip(text, (7, 9, 10, 5, 8, 4, 2), strict=True)) % 11 == 1
    )
    assert not any(is_business_id(f"{digits}-{check}") for check in range(10))
