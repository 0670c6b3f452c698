"""Circles in a graph of definitions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


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
