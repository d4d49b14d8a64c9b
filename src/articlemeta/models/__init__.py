"""The public models. They import nothing of the parser."""
