"""Read-only selects for pages: always ordered, always limited. Imports models and below."""
