"""Page -> what is written: the terminal view, plain text, Markdown, HTML; and the calendar and JSON that few commands give."""
