"""The bench, `make bench`: our SDKs beside the official packages and bare HTTP clients, in one run.

    subjects.py      what is measured, and in which virtual environment
    sections.py      the sections of the report: what each subject does there
    goals.py         the ratios to reach, and whether they are
    report.py        medians, tables, bench.json and bench.txt
    processes.py     the processes of a run, and measuring them in turns
    server.py        the loopback server      } each runs alone, in a process of its own, with the
    worker.py        calls by one subject     } standard library and the package it measures

In every round each subject is measured once, one right after the other; figures are medians of the rounds, and ratios
are medians of the rounds' ratios, so that a busy machine slows down both sides.
"""
