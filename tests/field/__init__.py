"""What users reported, here or of other generators: one case per kind of fault.

`cases/` has the documents, as small as they can be while they still show the fault; each test module is about one kind
of fault. Cases stay after the fault is fixed.
"""
