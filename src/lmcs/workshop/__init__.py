"""Where content is made: checked, and compiled from YAML into rows. No ordinary run of lmcs comes here.

Only the content checker does, the build of the wheel, a checkout whose `data` has changed, and the one run that takes
in a council's new or changed file.
"""
