"""`flask jobs …`: the timetable, and one run of one job by hand."""

import sys

import click
from flask import current_app
from flask.cli import AppGroup

from jobs.runner import Runner, counts_of
from jobs.schedule import JOBS, job

jobs = AppGroup("jobs", help="What runs by the clock (the jobs process itself: python -m jobs).")


@jobs.command("list")
def list_jobs() -> None:
    """Show the timetable: job, when, how late it may be, why."""
    for spec in JOBS:
        click.echo(f"{spec.id:16} {spec.trigger!s:32} late by {spec.grace:>5} s at most: {spec.why}")
    click.echo(f"jobs: {len(JOBS)}")


@jobs.command("run")
@click.argument("job_id", metavar="JOB", type=click.Choice([spec.id for spec in JOBS]))
@click.option("--dry-run", is_flag=True, help="Count what is due and change nothing.")
def run_job(job_id: str, dry_run: bool) -> None:
    """Run JOB once, now."""
    report = Runner(current_app.extensions["wiring"]).run(job(job_id), dry_run=dry_run)
    if report is None:
        sys.exit(1)
    counts = ", ".join(f"{name} {count}" for name, count in counts_of(report).items())
    click.echo(f"{job_id}: {counts}{' (dry run)' if dry_run else ''}")
    if report.failed:
        sys.exit(1)
