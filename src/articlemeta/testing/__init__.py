"""Help for testing: ``check`` asserts what holds for every article."""

from articlemeta.testing.invariants import check

__all__ = ["check"]
