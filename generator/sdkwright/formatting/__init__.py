"""The files of an SDK in memory, and the formatter that gives their code one style."""
