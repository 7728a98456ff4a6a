"""Pages of a list: which one is asked for, and the addresses of its neighbours."""

from dataclasses import dataclass

from flask import request, url_for

MAX_PAGE = 10_000
WORDS_CHARACTERS = 100


@dataclass(frozen=True, slots=True)
class Paging:
    """What the component `paging` takes, and how many rows there are in all."""

    page: int
    pages: int
    total: int
    previous_url: str | None
    next_url: str | None


def page_number() -> int:
    """Return the page asked for, from 1; nonsense is the first one."""
    asked = request.args.get("page", 1, type=int)
    return min(max(asked, 1), MAX_PAGE)


def words_asked() -> str:
    """Return what was typed into the search box, cut; characters that nobody sees become blanks."""
    typed = request.args.get("q", "")[:WORDS_CHARACTERS]
    return "".join(sign if sign.isprintable() else " " for sign in typed).strip()


def paging(page: int, total: int, size: int) -> Paging:
    """Return the pages of a list of `total` rows, `size` a page, at `page`; other parameters of the address stay."""
    pages = max(1, -(-total // size))

    def address(number: int) -> str | None:
        if not 1 <= number <= pages or number == page:
            return None
        kept = {**(request.view_args or {}), **request.args.to_dict(), "page": number}
        return url_for(str(request.endpoint), **kept)

    return Paging(page, pages, total, address(page - 1), address(page + 1))
