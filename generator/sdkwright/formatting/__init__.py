"""The files of an SDK in memory, and the formatters of their code: Ruff, and Black, each in one exact version."""
