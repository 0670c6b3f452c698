"""The generic wire test: every operation of any document, called with values made from its schemas.

`python -m tests.wire FOLDER` generates an SDK for each document of a folder, calls each method with each of its bodies
and for each of its answers (with what is required, and with everything) and checks on a loopback server that the
request says what was given, by openapi-core and by decoders of its own. The server answers with a value made from the
response's schema, which must come back unchanged. Of the generator, only its names are used.
"""
