"""The runtime that every generated SDK carries. It imports nothing that was generated.

Each module imports only modules above it in this list; those in parentheses are imported when they are first needed.

    redaction      secrets are masked in logs and errors
    (deprecation)  warnings about what programs should not use any more
    errors         the exceptions, and the classes that an SDK derives from them
    codecs         how the bodies of responses are read
    depth          room for building validators of schemas that refer to each other
    numbers        numbers of other types than Python's own, with all their digits
    model          base class of models, markers for annotations, UNSET
    retry          when to try again
    operation      what generated code says about an operation
    arguments      validation of arguments; validation errors in words
    encode         parameters and bodies as text and bytes
    options        options of clients and calls that change a request
    (keeping)      validators that keep what does not match its type
    decode         responses as values or errors
    transport      requests, responses and failures, whichever HTTP client is behind them
    codings        content codings of responses, and the limit of their size
    hooks          the hooks that a program registers
    configuration  settings of an SDK, options of a client
    context        what a hook is told about its call
    request        arguments and options of a call → a request
    environment    proxies and trusted certificates, as the environment names them
    loops          asyncio, or what calls use of it for trio
    connections    the HTTP clients of a client
    reuse          connections that are used again, and whether a request can be repeated
    (pool)         the connections of blocking calls
    (blocking)     the default client of blocking calls
    (aio)          the default client of asynchronous calls
    (visible)      the default client with hooks or a proxy
    (httpx_responses)  responses of httpx2 and httpx, read with a limit
    call           one call: attempts, redirects, retries, hooks
    (telemetry)    OpenTelemetry spans
    client         Client, Resource, and the Dispatcher that makes their calls
    (building)     requests that are built and not sent
"""
