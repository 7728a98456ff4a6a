"""The vectors of an index: the nearest, changes laid over, broken files found out."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from search import vectors
from search.vectors import BrokenVectorsError, Model, VectorFiles

DIMENSIONS = 48


def some(count: int, seed: int = 1) -> Any:
    made = np.random.default_rng(seed).standard_normal((count, DIMENSIONS)).astype(np.float32)
    return made / np.linalg.norm(made, axis=1, keepdims=True)


def opened(folder: Path, fingerprint: str = "model-1") -> VectorFiles:
    return VectorFiles(folder / "vectors", Model(fingerprint, DIMENSIONS))


def built(folder: Path, rows: Any) -> VectorFiles:
    files = opened(folder)
    files.build([(number * 7 + 3, row) for number, row in enumerate(rows)])
    return files


def test_the_nearest_come_first_with_their_cosines(tmp_path: Path) -> None:
    rows = some(500)
    files = built(tmp_path, rows)
    query = some(1, seed=2)[0]
    ids, near = files.nearest(query, 20)
    exact = rows @ query
    assert list(ids) == [int(place) * 7 + 3 for place in np.argsort(-exact)[:20]] or np.allclose(
        near, np.sort(exact)[::-1][:20], atol=0.01
    )
    assert np.allclose(near, np.sort(exact)[::-1][:20], atol=0.01) and files.count() == 500
    assert opened(tmp_path).nearest(query, 20)[0].tolist() == ids.tolist(), "another process reads the same"
    assert files.nearest(query, 0)[0].tolist() == []


def test_many_are_shortened_first_and_hardly_any_of_the_nearest_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "SHORT_DIMENSIONS", 16)
    monkeypatch.setattr(vectors, "COMPARED_AGAIN", 400)
    rows = some(2_000)
    rows[:, :12] *= 4  # real vectors differ in some directions more than in others
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    files = built(tmp_path, rows)
    query = rows[77]
    exact = files.nearest(query, 50)[0].tolist()
    monkeypatch.setattr(vectors, "SCANNED_WHOLE", 100)
    rough = files.nearest(query, 50)[0].tolist()
    assert rough[0] == 77 * 7 + 3 and len(set(exact) & set(rough)) >= 48


def test_changes_lie_over_the_base_and_hide_what_they_replace(tmp_path: Path) -> None:
    rows = some(30)
    files, reader = built(tmp_path, rows[:20]), opened(tmp_path)
    assert reader.nearest(rows[0], 1)[0].tolist() == [3]
    files.change([(3, rows[25]), (999, rows[26]), (10, None)], [17, 4711])
    for each in (files, reader, opened(tmp_path)):
        assert each.count() == 20 - 3 + 2
        assert each.nearest(rows[25], 1)[0].tolist() == [3] and each.nearest(rows[26], 1)[0].tolist() == [999]
        assert not {10, 17} & set(each.nearest(rows[0], 99)[0].tolist())
        assert each.nearest(rows[0], 1)[1][0] < 0.9, "the old vector of 3 is gone"
    new, old = reader.kept()
    assert new.ids.tolist() == [3, 10, 17, 999] and [bool(each) for each in new.scales] == [True, False, False, True]
    assert len(old.ids) == 20 and np.allclose(new.full[0] * new.scales[0], rows[25], atol=0.005)
    files.change([(10, rows[1])], [999])
    assert reader.nearest(rows[1], 1)[0].tolist() == [10] and 999 not in reader.nearest(rows[26], 99)[0]
    files.change([(10, rows[1])], [999])
    assert reader.count() == 19, "twice is once"


def test_a_delta_that_grew_is_folded_in_and_old_files_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "MAX_DELTA", 5)
    rows = some(60)
    files, reader = built(tmp_path, rows[:20]), opened(tmp_path)
    for number in range(20, 60):
        files.change([(number * 7 + 3, rows[number])], [(number - 20) * 7 + 3])
        assert reader.count() == 20
    for number in (40, 59):
        assert reader.nearest(rows[number], 1)[0].tolist() == [number * 7 + 3]
    assert len(list((tmp_path / "vectors").iterdir())) <= 3


def test_an_index_without_any_vector_takes_the_first_one(tmp_path: Path) -> None:
    files = built(tmp_path, some(0))
    assert files.nearest(some(1)[0], 5)[0].tolist() == [] and files.count() == 0
    files.change([(5, some(1)[0])], [6])
    assert opened(tmp_path).nearest(some(1)[0], 5)[0].tolist() == [5]


@pytest.mark.parametrize("harm", ["list", "no list", "delta", "delta gone", "base cut", "base gone", "other model"])
def test_broken_files_are_found_out_and_built_anew(tmp_path: Path, harm: str) -> None:
    rows = some(30)
    files = built(tmp_path, rows)
    files.change([(3, rows[5])], [])
    folder = tmp_path / "vectors"
    base, delta = next(folder.glob("base-*")), next(folder.glob("delta-*"))
    if harm == "list":
        (folder / "VECTORS").write_text('{"fingerprint"')
    elif harm == "no list":
        (folder / "VECTORS").unlink()
    elif harm == "delta":
        content = bytearray(delta.read_bytes())
        content[-9] ^= 255
        delta.write_bytes(content)
    elif harm == "delta gone":
        delta.unlink()
    elif harm == "base cut":
        (base / "full.npy").write_bytes((base / "full.npy").read_bytes()[:-50])
    elif harm == "base gone":
        (base / "ids.npy").unlink()
    fresh = opened(tmp_path, "model-2" if harm == "other model" else "model-1")
    with pytest.raises((BrokenVectorsError, OSError)):
        fresh.nearest(rows[0], 3)
    fresh.build([(1, rows[0])])
    assert fresh.nearest(rows[0], 3)[0].tolist() == [1]


def test_killed_before_the_list_is_replaced_nothing_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = some(10)
    files = built(tmp_path, rows)

    def die(self: VectorFiles, listed: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(VectorFiles, "_list", die)
        files.change([(3, rows[5])], [10])
    assert opened(tmp_path).count() == 10 and opened(tmp_path).nearest(rows[0], 1)[0].tolist() == [3]
    files.change([(3, rows[5])], [10])
    assert opened(tmp_path).count() == 9
