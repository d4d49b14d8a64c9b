"""The parts of the command line. Only ``articlemeta.cli`` imports them, and only when it runs."""
