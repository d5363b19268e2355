"""Progress files as other versions of lmcs write them."""

from lmcs.progress import lines

FORMAT_1 = (
    b'{"lmcs":"progress","format":1}\n'
    b'{"at":"2026-06-04T10:00:00Z","data":{"item":"a","on":"2026-06-04"},"do":"tick","id":"0a","n":1,"run":"0b","sum":"9d"}\n'
)
"""A file of the early trials: a header without a checksum, and a line an entry."""


def newer(data: bytes, version: int = lines.FORMAT + 1) -> bytes:
    """Return the file content *data* with the header of a newer *version*, which says more than ours."""
    header = lines.sealed({"lmcs": "progress", "format": version, "zone": "?"})
    return header + b"\n" + data.partition(b"\n")[2]
