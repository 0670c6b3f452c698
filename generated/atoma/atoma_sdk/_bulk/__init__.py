"""Calls with many items, such as a million texts: cut into batches, several at a time, and put back in order.

Modules in the order of their imports: `operation`, `results`, `options`, `bulk`, `batches`, `pace`, `requests`, `job`,
`progress`, `engine`, `checkpoints`, `parts`, `arrow`, `blocking`, `aio`, `frames`, `mapper`.
"""
