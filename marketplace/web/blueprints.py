"""Every blueprint of the service, in the order of the main chain."""

from flask import Blueprint

BLUEPRINTS: tuple[Blueprint, ...] = ()
