"""Many connections that never finish what they say, while people go on reading.

    python -m tests.attack.slow [--connections 400] [--seconds 60] [--port 8192]

Half of them send a header a byte at a time, half a form that never ends. Meanwhile one person reads pages; prints the
times of that person before and during the flood, how many slow ones the server cut, and whether it answers afterwards.
Exits 1 when a reader is refused. Loopback only, at most 1 000 connections and 5 minutes.
"""

import argparse
import socket
import sys
import tempfile
import threading
import time

from tests.bench.browsing import Browser, environ_for, run_flask, served

MOST_CONNECTIONS, MOST_SECONDS = 1000, 300
READS = 40


def _drip(port: int, number: int, until: float, cut: list[int]) -> None:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
            if number % 2:
                line.sendall(b"POST /accounts/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n\r\n")
            else:
                line.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
            while time.monotonic() < until:
                line.sendall(b"a")
                time.sleep(2)
    except OSError:
        cut.append(number)


def _read(port: int) -> tuple[list[float], int]:
    times: list[float] = []
    failed = 0
    browser = Browser(port)
    for number in range(READS):
        begun = time.perf_counter()
        status, _body, _to = browser.ask("GET", ("/", "/openings?q=siivous", "/how")[number % 3])
        times.append((time.perf_counter() - begun) * 1000)
        failed += status != 200
    return sorted(times), failed


def _say(when: str, times: list[float], failed: int) -> None:
    print(
        f"{when:8} p50 {times[len(times) // 2]:6.0f} ms  p95 {times[int(len(times) * 0.95)]:6.0f} ms  failed {failed}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--connections", type=int, default=400)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--port", type=int, default=8192)
    options = parser.parse_args()
    count, seconds = min(options.connections, MOST_CONNECTIONS), min(options.seconds, MOST_SECONDS)
    with tempfile.TemporaryDirectory() as data:
        environ = environ_for(data, options.port)
        run_flask(environ, "demo", "load")
        with served(environ, options.port):
            _read(options.port)  # warm
            before, failed = _read(options.port)
            _say("before", before, failed)
            cut: list[int] = []
            until = time.monotonic() + seconds
            threads = [threading.Thread(target=_drip, args=(options.port, n, until, cut)) for n in range(count)]
            for thread in threads:
                thread.start()
            time.sleep(5)
            during, refused = _read(options.port)
            _say("during", during, refused)
            for thread in threads:
                thread.join()
            after, failed_after = _read(options.port)
            _say("after", after, failed_after)
    print(f"{count} slow connections for {seconds} s, {len(cut)} cut by the server")
    return 1 if failed or refused or failed_after else 0


if __name__ == "__main__":
    sys.exit(main())
