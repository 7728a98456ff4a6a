"""The jobs process: schedule.py is the timetable, runner.py runs it, one file per job."""
