"""sqlmap on every parameter that reaches a query: words, filters, pages, ids in addresses, fields of forms.

    python -m tests.attack.inject --sqlmap PATH/TO/sqlmap [--port 8194] [--database postgresql://…]

sqlmap is no dependency of the project: `pip install sqlmap` in an environment of its own. Prints a line a target;
exits 1 when one can be injected.
"""

import argparse
import subprocess
import sys
import tempfile

from tests.bench.browsing import environ_for, run_flask, served, signed_in

# role, address; a star marks where sqlmap writes when it is no parameter.
TARGETS = (
    ("", "/openings?q=siivous&kind=open_job&municipality=837&page=2"),
    ("", "/openings/abc*"),
    ("", "/language/sv?next=/openings"),
    ("petri@demo.example", "/coach/people?q=amal&page=1"),
    ("petri@demo.example", "/coach/people/abc*"),
    ("petri@demo.example", "/coach/cards?q=keittio&kind=open_job&municipality=837&page=1"),
    ("petri@demo.example", "/coach/employers?q=kahvila&page=1"),
    ("petri@demo.example", "/introductions?page=1&state=open"),
    ("amal@demo.example", "/blocks?q=kahvila"),
    ("amal@demo.example", "/accounts/messages?page=1"),
    ("johanna@demo.example", "/admin/employers?q=kahvila&page=1"),
    ("johanna@demo.example", "/admin/reports?decided=1&page=1"),
)
SECONDS_EACH = 300


def _attack(sqlmap: str, port: int, address: str, cookies: dict[str, str]) -> bool:
    """Return whether sqlmap found a way in."""
    kept = "; ".join(f"{name}={value}" for name, value in cookies.items())
    words = [sqlmap, "-u", f"http://127.0.0.1:{port}{address}", "--batch", "--level", "2", "--risk", "1", "--smart"]
    words += ["--flush-session", "--disable-coloring", "--threads", "2", "--timeout", "20", "--ignore-code", "404"]
    words += ["--cookie", kept, "--skip", "cookie"] if kept else []
    try:
        done = subprocess.run(words, capture_output=True, text=True, timeout=SECONDS_EACH, check=False)
    except subprocess.TimeoutExpired:
        print(f"  {address}: no way in within {SECONDS_EACH} s", flush=True)
        return False
    found = "is vulnerable" in done.stdout or "identified the following injection" in done.stdout
    print(f"  {address}: {'INJECTED' if found else 'no way in'}", flush=True)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sqlmap", default="sqlmap")
    parser.add_argument("--port", type=int, default=8194)
    parser.add_argument("--database", help="postgresql://… instead of SQLite")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as data:
        environ = environ_for(data, options.port)
        environ |= {"DATABASE_URL": options.database} if options.database else {}
        run_flask(environ, "demo", "load")
        with served(environ, options.port):
            people = {who for who, _address in TARGETS}  # each signs in once: a code of the moment opens once
            cookies = {who: signed_in(options.port, who) if who else {} for who in sorted(people)}
            found = sum(_attack(options.sqlmap, options.port, address, cookies[who]) for who, address in TARGETS)
    print(f"{len(TARGETS)} targets, {found} injected")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
