"""A paper read on the person's own computer, and forgotten: what it says, the words and the law in it.

Only `lmcs explain` enters. Nothing of a paper is stored, logged or cached.
"""
