"""The renderers: each turns a Page into one medium's text. The page says what; they say how."""
