"""lmcs: a companion for newly appointed lead members for children's services in England."""

__version__ = "0.1.0"
