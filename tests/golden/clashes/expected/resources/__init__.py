# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of the API, one module per resource."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import annotated as annotated
    from . import any as any
    from . import base_model as base_model
    from . import body as body
    from . import client_2 as client_2
    from . import date as date
    from . import date_time as date_time
    from . import either as either
    from . import field as field
    from . import file as file
    from . import items as items
    from . import list as list
    from . import literal as literal
    from . import mapping as mapping
    from . import not_required as not_required
    from . import number as number
    from . import operation as operation
    from . import page as page
    from . import resource as resource
    from . import response as response
    from . import self as self
    from . import stream as stream
    from . import tag as tag
    from . import typed_dict as typed_dict
    from . import unset as unset
    from . import uuid as uuid
else:
    from .._lazy import attach as _attach

    __getattr__, __dir__, __all__ = _attach(
        __name__,
        {},
        modules="annotated any base_model body client_2 date date_time either field file items list literal mapping not_required number operation page resource response self stream tag typed_dict unset uuid",
    )
