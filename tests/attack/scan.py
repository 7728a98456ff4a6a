"""wapiti walks the service as a visitor and as each role, and tries what it knows on every form and parameter.

    python -m tests.attack.scan --wapiti PATH/TO/wapiti [--minutes 6] [--roles visitor,coach] [--port 8193]

wapiti is no dependency of the project: `pip install wapiti3` in an environment of its own. The service is started
with a fresh demo world, which the attack may spoil. Prints what was found by kind; exits 1 when something was.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.browsing import environ_for, run_flask, served, signed_in

MODULES = (
    "sql,xss,permanentxss,exec,file,crlf,redirect,ssrf,xxe,ssti,htaccess,methods,csrf,cookieflags,http_headers,csp"
)
PEOPLE = {
    "visitor": "",
    "jobseeker": "amal@demo.example",
    "employer": "marjut@demo.example",
    "coach": "petri@demo.example",
    "coordinator": "johanna@demo.example",
    "admin": "yllapito@demo.example",
}
LEFT_ALONE = ("sign-out", "end-other", "close", "language")
MOST_MINUTES = 30
# Over plain loopback there is none; headers.py looks at the same cookies as behind an https proxy.
EXPECTED = "Secure Flag cookie"


class BrokenOffError(Exception):
    """A scan that came to no report."""


def _scan(wapiti: str, port: int, minutes: int, role: str, cookies: dict[str, str]) -> dict[str, int]:
    """Return how many of each kind wapiti reports."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        words = [wapiti, "-u", f"http://127.0.0.1:{port}/", "--scope", "folder", "-m", MODULES, "-f", "json"]
        words += ["-o", str(report), "--flush-session", "--no-bugreport", "-v", "0", "--store-session", folder]
        # Filters make addresses without end: so many of each folder, and both halves of the time have their bound.
        words += ["--max-links-per-page", "40", "--max-files-per-dir", "60", "--max-parameters", "40", "-S", "normal"]
        crawling = minutes * 60 / 4
        attacking = minutes * 60 / 2 / len(MODULES.split(","))
        words += ["--max-scan-time", str(crawling), "--max-attack-time", f"{attacking:.0f}", "-t", "10"]
        words += [part for word in LEFT_ALONE for part in ("-x", f"http://127.0.0.1:{port}/.*{word}.*")]
        words += ["-H", "Cookie: " + "; ".join(f"{name}={value}" for name, value in cookies.items())] if cookies else []
        try:
            done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=minutes * 60 * 2)
        except subprocess.TimeoutExpired:
            raise BrokenOffError(f"wapiti as {role} did not end in {minutes * 2} minutes") from None
        if not report.exists():
            raise BrokenOffError(f"wapiti as {role} wrote no report: {done.stderr[-500:]}")
        found = json.loads(report.read_text())
    details = [*found["vulnerabilities"].items(), *found["anomalies"].items()]
    details = [(kind, cases) for kind, cases in details if kind != EXPECTED]
    for kind, cases in details:
        for case in cases[:5]:
            print(f"    {kind}: {case['method']} {case['path']} {case.get('parameter') or ''}: {case['info'][:160]}")
    pages = found.get("infos", {}).get("crawled_pages_nbr", "?")
    print(f"  {role}: {pages} pages, {sum(len(cases) for _kind, cases in details)} findings", flush=True)
    return {kind: len(cases) for kind, cases in details if cases}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wapiti", default="wapiti")
    parser.add_argument("--minutes", type=int, default=6)
    parser.add_argument("--roles", default=",".join(PEOPLE))
    parser.add_argument("--port", type=int, default=8193)
    options = parser.parse_args()
    total = broken_off = 0
    with tempfile.TemporaryDirectory() as data:
        environ = environ_for(data, options.port)
        run_flask(environ, "demo", "load")
        with served(environ, options.port):
            for role in options.roles.split(","):
                cookies = signed_in(options.port, PEOPLE[role]) if PEOPLE[role] else {}
                try:
                    found = _scan(options.wapiti, options.port, min(options.minutes, MOST_MINUTES), role, cookies)
                except BrokenOffError as error:
                    print(f"  {error}", flush=True)
                    broken_off += 1
                    continue
                total += sum(found.values())
    print(f"{total} findings in all, {broken_off} scans broken off")
    return 1 if total or broken_off else 0


if __name__ == "__main__":
    sys.exit(main())
