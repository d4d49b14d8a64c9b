"""How well ``articlemeta`` reads articles it was not written for: invented articles with gold, and a command that scores them.

``python -m accuracy`` in the repository. It is not part of the package.
"""
