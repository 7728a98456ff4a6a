"""compose.yaml and the Containerfile, read as text: each names only what there is. They cannot be run here."""

import re
import subprocess
from typing import Any

import pytest
import yaml
from flask import Flask

from marketplace.settings import ROOT
from marketplace.web.limits import MAX_FORM_BYTES

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
SERVICES: dict[str, Any] = COMPOSE["services"]
CONTAINERFILE = (ROOT / "Containerfile").read_text(encoding="utf-8")
START = (ROOT / "scripts" / "start").read_text(encoding="utf-8")
PROXY = (ROOT / "deploy" / "proxy.conf").read_text(encoding="utf-8")
EXAMPLE = (ROOT / "deploy" / "example.env").read_text(encoding="utf-8")
SETTINGS = set(
    re.findall(
        r'(?:value\(|environ\.get\()\s*"([A-Z_]+)"',
        (ROOT / "marketplace" / "settings.py").read_text(encoding="utf-8"),
    )
)
OURS = {name: service for name, service in SERVICES.items() if service.get("image") == "loytamo:local"}
PARTS = set(re.findall(r"^  (\w+)\) exec", START, re.M))


def _variables(text: str) -> set[str]:
    return set(re.findall(r"\$\{([A-Z_]+)[:?}-]", text))


def test_each_command_is_a_part_that_the_script_starts() -> None:
    assert {"web", "jobs", "migrate", "seeds"} == PARTS
    assert {name: service["command"] for name, service in OURS.items()} == {
        "migrate": ["migrate"],
        "seeds": ["seeds"],
        "web": ["web"],
        "jobs": ["jobs"],
    }
    assert 'ENTRYPOINT ["scripts/start"]' in CONTAINERFILE and 'CMD ["web"]' in CONTAINERFILE
    assert (ROOT / "scripts" / "start").stat().st_mode & 0o111


def test_the_script_refuses_what_it_does_not_know() -> None:
    for words in ([], ["shell"], ["web; id"]):
        done = subprocess.run(["sh", "scripts/start", *words], cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 2 and "usage" in done.stderr


def test_each_setting_is_known_and_each_variable_is_in_the_example() -> None:
    for name, service in OURS.items():
        assert set(service["environment"]) <= SETTINGS, name
    image = {line.split("=")[0] for line in re.findall(r"^(?:ENV|    ) ?(\w+=\S+)", CONTAINERFILE, re.M)}
    assert {name for name in image if not name.startswith("PYTHON")} <= SETTINGS
    asked = _variables((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    example = set(re.findall(r"^([A-Z_]+)=", EXAMPLE, re.M))
    assert asked == example, "deploy/example.env names each variable of compose.yaml, and no other"


def test_no_secret_stands_in_a_file() -> None:
    secret = re.compile(r"(SECRET|PASSWORD|MASTER_KEY)")
    for service in SERVICES.values():
        for name, value in (service.get("environment") or {}).items():
            assert not secret.search(name) or re.fullmatch(r"\$\{\w+:[?-].*\}", value), name
    for name, value in re.findall(r"^([A-Z_]+)=(.*)$", EXAMPLE, re.M):
        assert not secret.search(name) or value == "", name
    assert "deploy/.env" in (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    assert {".git", "var", "deploy", ".venv"} <= set(ignored), "neither data nor secrets come into an image"


def test_images_are_pinned_and_name_no_host() -> None:
    images = [service["image"] for service in SERVICES.values() if service["image"] != "loytamo:local"]
    images += [line.split()[1] for line in re.findall(r"^FROM \S+", CONTAINERFILE, re.M)]
    assert len(images) >= 6
    for image in images:
        name, _, version = image.partition(":")
        assert re.fullmatch(r"v?\d+\.\d+(\.\d+)?(-[a-z-]+)?", version), f"{image}: a version, not a moving name"
        assert "." not in name.split("/")[0] and name.count("/") <= 1, f"{image}: no host of a registry"


def test_nobody_runs_with_more_than_is_needed() -> None:
    assert re.search(r"^USER loytamo$", CONTAINERFILE, re.M), "the service does not run as root"
    assert CONTAINERFILE.index("USER loytamo") < CONTAINERFILE.index("ENTRYPOINT")
    for name, service in SERVICES.items():
        assert service["cap_drop"] == ["ALL"] and "no-new-privileges:true" in service["security_opt"], name
        assert not service.get("privileged") and "/var/run" not in str(service.get("volumes", "")), name
        for port in service.get("ports", []):
            assert port.startswith("127.0.0.1:"), f"{name}: published for this machine only"


def test_each_address_that_is_asked_for_is_one_of_the_service(app: Flask) -> None:
    rules = {rule.rule for rule in app.url_map.iter_rules()}
    environment = SERVICES["web"]["environment"]
    for name in ("web", "jobs"):
        (asked,) = re.findall(r"http://127\.0\.0\.1:(\d+)(/\w+)", " ".join(SERVICES[name]["healthcheck"]["test"]))
        port, path = asked
        wanted = {environment["LOYTAMO_PORT"]: rules, environment["LOYTAMO_METRICS_PORT"]: {"/metrics"}}
        assert path in wanted[port], f"{name}: nobody answers at {port}{path}"
        assert port in SERVICES[name]["expose"]
    assert set(re.findall(r"location = (/\w+)", PROXY)) <= rules
    assert f"server web:{environment['LOYTAMO_PORT']} resolve" in PROXY
    assert f"EXPOSE {environment['LOYTAMO_PORT']}" in CONTAINERFILE


def test_the_proxy_is_the_one_that_is_trusted_and_lets_clients_say_nothing() -> None:
    assert SERVICES["proxy"]["networks"]["inside"]["ipv4_address"] in SERVICES["web"]["environment"]["TRUSTED_PROXIES"]
    assert 'proxy_set_header X-Request-ID ""' in PROXY
    assert "X-Forwarded-For $proxy_add_x_forwarded_for" in PROXY
    size = int(re.findall(r"client_max_body_size (\d+)m", PROXY)[0]) * 1024 * 1024
    assert size >= MAX_FORM_BYTES, "our own page says that it was too large"
    (format_,) = re.findall(r"log_format plain '([^']+)'", PROXY)
    assert not re.search(r"uri|request |args|remote|referer|agent|cookie", format_), "no address and nobody's words"


def test_steps_come_in_their_order() -> None:
    assert SERVICES["migrate"]["depends_on"] == {"database": {"condition": "service_healthy"}}
    assert SERVICES["seeds"]["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
    for name in ("web", "jobs"):
        assert SERVICES[name]["depends_on"] == {"seeds": {"condition": "service_completed_successfully"}}
        assert SERVICES[name]["stop_grace_period"] == "30s", "longer than the processes give themselves"
    assert SERVICES["web"]["deploy"]["replicas"] == 2
    for name in ("migrate", "seeds"):
        assert SERVICES[name]["restart"] == "no"


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_each_service_names_volumes_networks_and_services_that_there_are(name: str) -> None:
    service = SERVICES[name]
    assert set(service["networks"]) <= set(COMPOSE["networks"])
    assert set(service.get("depends_on", {})) <= set(SERVICES)
    for volume in service.get("volumes", []):
        source = volume.split(":")[0]
        assert source in COMPOSE["volumes"] or (ROOT / source).is_file(), volume
    if name not in ("migrate", "seeds", "mail"):  # one-time steps end; the mail catcher's image brings its own
        assert "healthcheck" in service


def test_everything_that_is_copied_is_there() -> None:
    for words in re.findall(r"^COPY (?!--from)(.+)$", CONTAINERFILE, re.M):
        for source in words.split()[:-1]:
            assert (ROOT / source).exists(), source
