"""Hypothesis profiles. Choose with ``HYPOTHESIS_PROFILE``; without it, every run tries the same examples."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# No deadlines: a slow machine is not a failure. benchmarks/ measures speed.
_calm = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("ci", derandomize=True, database=None, max_examples=50, **_calm)
settings.register_profile("dev", max_examples=50, **_calm)
settings.register_profile("nightly", max_examples=5000, print_blob=True, **_calm)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
