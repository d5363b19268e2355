"""Each screen as a Page: what it says and in which order. No input, no output, no style."""
