"""Clients that answer from memory, for the tests of programs. Imported by `testing` alone; adds nothing to the package.

Each module imports only modules above it in this list; those in parentheses are imported when they are first needed.

    records     the requests that were sent, and assertions about them
    operations  which operation a method calls
    bodies      values as the bodies of responses
    samples     responses that nobody scripted
    (streams)   the bodies of streams
    (paging)    pages that lead to each other, and end
    answers     what a call gets: a value, an error, a failure of the network, a stream, what a function returns
    script      what answers which call
    transport   the HTTP client behind a fake
    cassettes   exchanges in a file: recorded with a real client, replayed by a fake
    fake        the client
"""
