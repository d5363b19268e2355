"""What one run has to hand: the options and streams, what was loaded, asking, and showing or saving a page."""

from lmcs.session.session import Make, Session, complain, file_name, typed

__all__ = ["Make", "Session", "complain", "file_name", "typed"]
