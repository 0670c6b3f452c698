"""Commands for any number of items.

inputs   items of a file or of standard input, read as they are needed
outputs  results on standard output, or in files that get their names once they are complete
run      the call
"""
