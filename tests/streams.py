"""Streams for tests: of any encoding, and terminals or not, as the console meets them."""

import io


class Stream(io.TextIOWrapper):
    """A text stream over bytes that says of itself whether it is a terminal."""

    def __init__(self, encoding="utf-8", *, terminal=False, text=""):
        super().__init__(
            io.BytesIO(text.encode(encoding)), encoding, "backslashreplace", newline=""
        )
        self.terminal = terminal

    def isatty(self):
        return self.terminal

    @property
    def written(self):
        """What was written so far, as bytes."""
        self.flush()
        return self.buffer.getvalue()
