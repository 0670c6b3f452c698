"""Drafts become definitions: named, placed in a module, and in an order in which Python can read them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sdkwright.ir.algebra import refs, rewrite
from sdkwright.ir.api import Alias, Definition, Field, Object, Ref, Resource, Type
from sdkwright.lower.schemas.drafts import Draft, constraints, make_doc
from sdkwright.lower.schemas.naming import Namer, field_names

SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Usage:
    """From where a definition can be reached."""

    requests: frozenset[str]
    responses: frozenset[str]
    modules: Mapping[str, frozenset[str]]  # id -> the resource modules that reach it; two stand for more


def reach(
    drafts: Mapping[str, Draft], roots: Iterable[str], survivor: Namer, done: Container[str] = ()
) -> frozenset[str]:
    """The ids of all definitions that can be reached from some, on ways around those that are done."""
    found: set[str] = set()
    stack = [survivor.survivor(root) for root in roots]
    while stack:
        id_ = stack.pop()
        if id_ in found or id_ in done or id_ not in drafts:
            continue
        found.add(id_)
        stack.extend(survivor.survivor(ref) for type_ in drafts[id_].types() for ref in refs(type_))
    return frozenset(found)


def usage(drafts: Mapping[str, Draft], namer: Namer, root: Resource, errors: Iterable[Type]) -> Usage:
    """Which definitions requests and answers reach, and which resource owns each."""
    requests: set[str] = set()
    responses: set[str] = {id_ for type_ in errors for id_ in refs(type_)}
    owners: dict[str, set[str]] = {}
    shared: set[str] = set()  # what two modules reach, and so everything that these lead to

    def visit(resource: Resource) -> None:
        mine: set[str] = set()
        for operation in resource.operations:
            asked = [item.type for item in operation.parameters] + [body.type for body in operation.bodies]
            asked += [item.type for body in operation.bodies for item in body.fields]
            answered = [
                item.type for item in (*operation.responses, *operation.errors) if item.type is not None
            ]
            requests.update(id_ for type_ in asked for id_ in refs(type_))
            responses.update(id_ for type_ in answered for id_ in refs(type_))
            mine.update(id_ for type_ in (*asked, *answered) for id_ in refs(type_))
        for id_ in reach(drafts, mine, namer, shared):
            owners.setdefault(id_, set()).add(resource.module)
            if len(owners[id_]) > 1:
                shared.add(id_)
        for child in resource.children:
            visit(child)

    visit(root)
    # What no operation reaches is shared, and so is all that it mentions: shared modules import no resource's.
    for id_ in reach(drafts, [id_ for id_ in drafts if id_ not in owners], namer, shared):
        owners.setdefault(id_, set()).add(SHARED)
    modules = {id_: frozenset(names) for id_, names in owners.items()}
    return Usage(reach(drafts, requests, namer), reach(drafts, responses, namer), modules)


def ordered(drafts: Mapping[str, Draft]) -> list[str]:
    """Ids with components first in document order, each followed by what is defined inside it."""
    inside: dict[str, list[str]] = {}
    tops: list[str] = []
    for draft in drafts.values():
        if draft.component is None and draft.owner in drafts and draft.owner is not None:
            inside.setdefault(draft.owner, []).append(draft.id)
        else:
            tops.append(draft.id)
    tops.sort(key=lambda id_: drafts[id_].component is None)
    result: list[str] = []
    stack = tops[::-1]
    while stack:
        id_ = stack.pop()
        result.append(id_)
        stack.extend(reversed(inside.get(id_, [])))
    return result


def recursive(drafts: Mapping[str, Draft], namer: Namer) -> frozenset[str]:
    """Ids of aliases that mean themselves without an object between: only these need a lazy alias."""
    inside: dict[str, list[str]] = {}
    for draft in drafts.values():
        if draft.type is not None:
            inside[draft.id] = [namer.survivor(ref) for ref in refs(draft.type)]
    loops = {id_ for id_, targets in inside.items() if id_ in targets}
    return frozenset(loops.union(*(group for group in circles(inside) if len(group) > 1)))


def circles(edges: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """Groups of nodes each of which leads to all the others (Tarjan's algorithm, without recursion)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    pending: dict[str, None] = {}  # visited, and in no group yet
    for start in edges:
        stack = [(start, iter(edges[start]))] if start not in order else []
        while stack:
            node, targets = stack[-1]
            if node not in order:
                order[node] = low[node] = len(order)
                pending[node] = None
            for target in targets:
                if target in edges and target not in order:
                    stack.append((target, iter(edges[target])))
                    break
                if target in pending:
                    low[node] = min(low[node], order[target])
            else:
                stack.pop()
                if stack:
                    low[stack[-1][0]] = min(low[stack[-1][0]], low[node])
                if low[node] == order[node]:
                    group: list[str] = []
                    while not group or group[-1] != node:
                        group.append(pending.popitem()[0])
                    yield group


def modules_of(root: Resource) -> frozenset[str]:
    """The names of the modules that resources below a root live in."""
    found = {child.module for child in root.children}
    return frozenset(found.union(*(modules_of(child) for child in root.children)))


def finish(drafts: Mapping[str, Draft], namer: Namer, uses: Usage, root: Resource) -> dict[str, Definition]:
    """All definitions, in the order in which they are written."""
    known = modules_of(root)
    loops = recursive(drafts, namer)
    result: dict[str, Definition] = {}
    for id_ in ordered(drafts):
        draft = drafts[id_]
        if id_ in namer.merged:
            continue
        owners = uses.modules.get(id_, frozenset())
        module = next(iter(owners)) if len(owners) == 1 and owners <= known else SHARED
        asked, answered = id_ in uses.requests, id_ in uses.responses
        doc = make_doc(draft.schema)
        if draft.fields is None:
            type_ = rewrite(draft.type or Ref(id_), namer.survivor)
            result[id_] = Alias(
                id=id_,
                name=namer.names[id_],
                type=type_,
                in_request=asked,
                in_response=answered or not asked,
                recursive=id_ in loops,
                module=module,
                doc=doc,
            )
            continue
        attributes = field_names([item.wire for item in draft.fields])
        fields = tuple(
            Field(
                wire=item.wire,
                name=attributes[item.wire],
                type=rewrite(item.type, namer.survivor),
                required=item.required,
                default=item.default,
                read_only=item.schema.read_only,
                write_only=item.schema.write_only,
                constraints=constraints(item.schema),
                doc=make_doc(item.schema),
            )
            for item in draft.fields
        )
        result[id_] = Object(
            id=id_,
            name=namer.names[id_],
            fields=fields,
            free=draft.free,
            extra=None if draft.extra is None else rewrite(draft.extra, namer.survivor),
            in_request=asked,
            in_response=answered or not asked,
            module=module,
            doc=doc,
        )
    return result
