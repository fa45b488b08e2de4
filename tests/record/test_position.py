from hashlib import sha256

from earlyspring.record.position import LogEnd, Position

QN, GX = LogEnd("B-QN", "main", 1, 7, "ab" * 32), LogEnd("B-GX", "main", 1, 3, "cd" * 32)


def test_the_order_in_which_logs_are_read_does_not_matter():
    assert Position((QN, GX)).digest == Position((GX, QN)).digest


def test_another_entry_is_another_place():
    later = LogEnd("B-GX", "main", 1, 4, "ef" * 32)
    assert len({Position(ends).digest for ends in ((), (QN,), (QN, GX), (QN, later))}) == 4


def test_the_name_is_that_of_the_bytes_of_its_json():
    said = b'[{"circle":"main","epoch":1,"last":"sha256:' + b"cd" * 32 + b'","party":"B-GX","size":3}]'
    assert Position((GX,)).digest == f"sha256:{sha256(said).hexdigest()}"
