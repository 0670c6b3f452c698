"""Mutation testing, `make mutants`: faults that someone could have made, and who notices them.

    make.py      chooses places of the source at random, and makes one mutant at each with cosmic-ray
    driver.py    runs the tests on a copy of the repository with one mutant after the other
    __main__.py  the command and its report

Golden files do not count: whoever rewrites them would bless the fault.
"""
