"""The front of the house: what was typed, the help about it, and the one place where errors become words and a code."""
