"""Which delegation's block sleeps in which hotel."""

from collections.abc import Callable, Iterable
from typing import Any

from earlyspring.planning.exact.sheet import Sheet, Unknown, total
from earlyspring.planning.rooms.stay import Stay


class Houses:
    """`at`: for each block, by place, whether it is in a hotel, by its id."""

    def __init__(self, stay: Stay, sheet: Sheet) -> None:
        self.stay, self.sheet = stay, sheet
        self.at = [{hotel.id: sheet.yes() for hotel in stay.hotels} for _ in stay.blocks]
        for row in self.at:
            sheet.model.add_exactly_one(row.values())
        for hotel in stay.hotels:
            for kind in dict.fromkeys(one.room_class for one in stay.blocks):
                rooms = [
                    (stay.rooms(one), row[hotel.id])
                    for one, row in zip(stay.blocks, self.at, strict=True)
                    if one.room_class == kind
                ]
                sheet.keep(total(number * yes for number, yes in rooms) <= hotel.rooms.get(kind, 0), "rooms_free")
        self._blocks()
        self._splits()

    def _blocks(self) -> None:
        stay, sheet = self.stay, self.sheet
        rows = {one.id: row for one, row in zip(stay.blocks, self.at, strict=True)}
        first = min((one.rank for one in stay.hotels), default=1)
        for block in stay.blocks:
            was = stay.published.get(block.id)
            apart = sheet.yes() if block.near is not None and block.near != block.id else None
            for hotel in stay.hotels:
                yes = rows[block.id][hotel.id]
                if block.hotel not in (None, hotel.id):
                    sheet.never(yes, name="rooms_locks")
                if block.head:
                    sheet.cost(yes, stay.points.head * (hotel.rank - first))
                if was not in (None, hotel.id):
                    sheet.cost(yes, stay.points.change)
                if apart is not None and block.near is not None:
                    sheet.keep(apart >= yes - rows[block.near][hotel.id])
            if apart is not None:
                sheet.cost(apart, stay.points.near)

    def _splits(self) -> None:
        stay, sheet = self.stay, self.sheet
        for delegation in dict.fromkeys(one.delegation for one in stay.blocks):
            rows = [row for one, row in zip(stay.blocks, self.at, strict=True) if one.delegation == delegation]
            sheet.certain(-stay.points.split)
            for hotel in stay.hotels:
                there = sheet.yes()
                for row in rows:
                    sheet.follows(there, row[hotel.id])
                sheet.cost(there, stay.points.split)

    def smaller(self) -> None:
        """None is worth looking at."""

    def decisions(self) -> Iterable[Unknown]:
        """Which block is in which hotel."""
        return (yes for row in self.at for yes in row.values())

    def chosen(self, assignment: Any) -> set[int] | None:
        """The hotel of each block."""
        hotel = {one["block"]: one["hotel"] for one in assignment}
        if any(one.id not in hotel for one in self.stay.blocks):
            return None
        return {row[hotel[one.id]].index for row, one in zip(self.at, self.stay.blocks, strict=True)}

    def read(self, holds: Callable[[Unknown], bool]) -> list[dict[str, Any]]:
        """The blocks with their hotels."""
        found = []
        for block, row in zip(self.stay.blocks, self.at, strict=True):
            hotel = next(name for name, yes in row.items() if holds(yes))
            found.append({"block": block.id, "hotel": hotel, "rooms": self.stay.rooms(block)})
        return found
