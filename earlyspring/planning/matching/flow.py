"""A flow through arcs with room and value, each path the best there is.

The value of n units is then the most that n units can have (successive shortest paths; Ahuja, Magnanti and Orlin 1993, 9.7).
"""

from collections import deque

SOURCE, SINK = 0, 1


class Net:
    """Arcs with room and a value for each unit; each stands beside the arc that takes it back (number ^ 1)."""

    def __init__(self, nodes: int) -> None:
        self.leaving: list[list[int]] = [[] for _ in range(nodes)]
        self.to: list[int] = []
        self.room: list[int] = []
        self.value: list[int] = []

    def join(self, one: int, other: int, room: int, value: int) -> int:
        """Add an arc; answer its number."""
        for start, end, there, worth_of in ((one, other, room, value), (other, one, 0, -value)):
            self.leaving[start].append(len(self.to))
            self.to.append(end)
            self.room.append(there)
            self.value.append(worth_of)
        return len(self.to) - 2

    def fill(self, most: int) -> int:
        """Let up to `most` units flow while each adds value; answer the value of all."""
        gained = 0
        for _ in range(most):
            value, arcs = self._best_path()
            if value <= 0:
                break
            gained += value
            for arc in arcs:
                self.room[arc] -= 1
                self.room[arc ^ 1] += 1
        return gained

    def _best_path(self) -> tuple[int, list[int]]:
        best: list[int | None] = [None] * len(self.leaving)
        came: list[int] = [-1] * len(self.leaving)
        best[SOURCE], queue, waits = 0, deque([SOURCE]), {SOURCE}
        while queue:
            node = queue.popleft()
            waits.discard(node)
            here = best[node] or 0
            for arc in self.leaving[node]:
                end = self.to[arc]
                known = best[end]
                if self.room[arc] and (known is None or here + self.value[arc] > known):
                    best[end], came[end] = here + self.value[arc], arc
                    if end not in waits and end != SINK:
                        waits.add(end)
                        queue.append(end)
        if came[SINK] == -1:
            return 0, []
        arcs, node = [], SINK
        while node != SOURCE:
            arcs.append(came[node])
            node = self.to[came[node] ^ 1]
        return best[SINK] or 0, arcs
