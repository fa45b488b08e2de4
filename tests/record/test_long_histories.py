import pytest

from tests.record.long_histories import Walk


@pytest.mark.parametrize("steps", [14, 30])
def test_long_histories_keep_the_promises(steps):
    for seed in range(60):
        walk = Walk(seed)
        walk.write(steps)
        assert (seed, list(walk.faults(4))) == (seed, [])


def test_long_histories_go_somewhere():
    reached = {"joint": 0, "epochs": 0, "succeeded": 0, "dead": 0}
    for seed in range(100):
        walk = Walk(seed)
        walk.write(30)
        found = walk.joint()
        for name in reached:
            reached[name] += len(getattr(found, name)) > (name == "epochs")
    assert all(many >= 10 for many in reached.values()), reached
