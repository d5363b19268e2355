"""What one run has to hand: the options and streams, what was loaded, asking, and showing or saving a page."""
