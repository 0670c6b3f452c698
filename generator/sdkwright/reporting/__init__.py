"""How problems are shown: the rules, text with source lines, JSON, SARIF, and the terminal."""
