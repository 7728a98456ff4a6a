"""The vectors of one generation of an index: a memory-mapped base, a small delta of what was pushed since.

<generation>/vectors/VECTORS       which files count, how long they are, whose vectors they hold (replaced atomically)
<generation>/vectors/base-…/       ids in order; each vector in bytes with its scale; shortened vectors to scan first
<generation>/vectors/delta-….npy   what was pushed after the base was made, and what is gone; folded in when it grows

A vector of 384 floats takes 388 bytes here and 512 more shortened. The nearest are found by one product of the
shortened ones, the best of which are compared again in full; a few thousand are compared in full at once.
"""

import json
import os
import secrets
import shutil
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from marketplace.matching.meanings import TextVectors

FOLDER = "vectors"
MAX_DELTA = 4_096
SCANNED_WHOLE = 20_000
SHORT_DIMENSIONS = 128
COMPARED_AGAIN = 2_000
_SAMPLE = 10_000
_CHUNK = 8_192

Floats = NDArray[np.float32]
Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Model:
    """Whose vectors they are: of what fingerprint, how long."""

    fingerprint: str
    dimensions: int


class BrokenVectorsError(ValueError):
    """The files contradict their own list; only building them anew helps."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What VECTORS says. base, delta: names, empty without one; *_rows: how many; delta_crc: of its bytes."""

    fingerprint: str
    dimensions: int
    base: str = ""
    base_rows: int = 0
    delta: str = ""
    delta_rows: int = 0
    delta_crc: int = 0


@dataclass(frozen=True, slots=True)
class _Base:
    ids: Ids
    full: NDArray[np.int8]
    scales: Floats
    short: Floats
    basis: Floats


@dataclass(frozen=True, slots=True)
class _Loaded:
    """All of it as one process last read it; replaced whole, so threads never see half of a change."""

    stamp: tuple[int, int]
    listed: Listed
    base: _Base
    alive: NDArray[np.bool_]
    delta: NDArray[Any]


class VectorFiles:
    """The vectors below `folder`, of one embedding model. Writers are alone (the index's own lock); readers many."""

    def __init__(self, folder: Path, model: Model) -> None:
        self._folder = folder
        self._fingerprint, self._dimensions = model.fingerprint, model.dimensions
        self._known: _Loaded | None = None

    def count(self) -> int:
        """How many documents have a vector. Raises BrokenVectorsError, OSError."""
        loaded = self._look()
        return int(np.count_nonzero(loaded.alive)) + int(np.count_nonzero(~loaded.delta["gone"]))

    def nearest(self, query: Floats, limit: int) -> tuple[Ids, Floats]:
        """Find the documents nearest to a query (a vector of length 1): ids and cosines, the nearest first.

        Cosines are right to about .005. Raises BrokenVectorsError, OSError.
        """
        loaded = self._look()
        delta = loaded.delta[~loaded.delta["gone"]]
        ids, near = _nearest_of_base(loaded, query, limit)
        own = (delta["full"].astype(np.float32) @ query) * delta["scale"]
        ids, near = np.concatenate([ids, delta["id"]]), np.concatenate([near, own])
        best = _best(near, limit)
        return ids[best], near[best]

    def kept(self) -> tuple[TextVectors, ...]:
        """Give all vectors as matching reads them, what was pushed last first. Raises BrokenVectorsError, OSError."""
        loaded = self._look()
        base, new = loaded.base, np.sort(loaded.delta, order="id")
        scales = np.where(new["gone"], np.float32(0), new["scale"])
        return TextVectors(new["id"], new["full"], scales), TextVectors(base.ids, base.full, base.scales)

    def build(self, documents: Iterable[tuple[int, Floats]]) -> None:
        """Write a base of these documents in place of everything. Raises OSError."""
        ids: list[int] = []
        rows: list[NDArray[np.int8]] = []
        scales: list[float] = []
        for number, vector in documents:
            row, scale = _in_bytes(vector)
            ids.append(number)
            rows.append(row)
            scales.append(scale)
        full = np.array(rows, dtype=np.int8).reshape(len(rows), self._dimensions)
        self._write_base(np.array(ids, dtype=np.int64), full, np.array(scales, dtype=np.float32), None)

    def change(self, upserts: Sequence[tuple[int, Floats | None]], deletes: Sequence[int]) -> None:
        """Take over changes; a document without a vector loses the one it had. Raises BrokenVectorsError, OSError."""
        loaded = self._look()
        rows = {int(row["id"]): row for row in loaded.delta}
        for number, vector in [*upserts, *((number, None) for number in deletes)]:
            rows[number] = self._row(number, vector)
        known = np.isin(np.fromiter(rows, dtype=np.int64, count=len(rows)), loaded.base.ids)
        # A tombstone is needed only over something; without that the delta would remember every draft.
        kept = [row for row, over in zip(rows.values(), known, strict=True) if over or not row["gone"]]
        delta = np.array(kept, dtype=_row_type(self._dimensions))
        if len(delta) > MAX_DELTA:
            self._fold(loaded.base, delta)
        else:
            self._write_delta(loaded.listed, delta)

    def _row(self, number: int, vector: Floats | None) -> Any:
        row = np.zeros((), dtype=_row_type(self._dimensions))
        row["id"], row["gone"] = number, vector is None
        if vector is not None:
            row["full"], row["scale"] = _in_bytes(vector)
        return row

    def _fold(self, base: _Base, delta: NDArray[Any]) -> None:
        """Make a base of base and delta; the directions of the shortened vectors stay as they are."""
        keep = ~np.isin(base.ids, delta["id"])
        new = delta[~delta["gone"]]
        ids = np.concatenate([base.ids[keep], new["id"]])
        full = np.concatenate([base.full[keep], new["full"]])
        scales = np.concatenate([base.scales[keep], new["scale"]])
        self._write_base(ids, full, scales, base.basis if len(base.ids) > _SAMPLE else None)

    def _write_base(self, ids: Ids, full: NDArray[np.int8], scales: Floats, basis: Floats | None) -> None:
        order = np.argsort(ids, kind="stable")
        ids, full, scales = ids[order], full[order], scales[order]
        if basis is None:
            basis = _directions(full, scales)
        short = np.empty((len(ids), basis.shape[1]), dtype=np.float32)
        for start in range(0, len(ids), _CHUNK):
            part = slice(start, start + _CHUNK)
            short[part] = (full[part].astype(np.float32) * scales[part, None]) @ basis
        name = f"base-{secrets.token_hex(6)}"
        place = self._folder / name
        place.mkdir(parents=True)
        for file, values in (("ids", ids), ("full", full), ("scales", scales), ("short", short), ("basis", basis)):
            with (place / f"{file}.npy").open("wb") as stream:
                np.save(stream, values)
                stream.flush()
                os.fsync(stream.fileno())
        self._list(Listed(self._fingerprint, self._dimensions, name, len(ids)))

    def _write_delta(self, listed: Listed, delta: NDArray[Any]) -> None:
        name = f"delta-{secrets.token_hex(6)}.npy"
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / name).open("wb") as stream:
            np.save(stream, delta)
            stream.flush()
            os.fsync(stream.fileno())
        crc, base = zlib.crc32(delta.tobytes()), (listed.base, listed.base_rows)
        self._list(Listed(self._fingerprint, self._dimensions, *base, name, len(delta), crc))

    def _list(self, listed: Listed) -> None:
        """Make these the files that count, and remove the others."""
        fresh = self._folder / "VECTORS.new"
        with fresh.open("w", encoding="utf-8") as stream:
            json.dump(asdict(listed), stream)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(self._folder / "VECTORS")
        for path in self._folder.iterdir():
            if path.name not in ("VECTORS", listed.base, listed.delta):
                # Whoever still reads them has them open.
                with suppress(OSError):
                    shutil.rmtree(path) if path.is_dir() else path.unlink()

    def _look(self) -> _Loaded:
        """Give what VECTORS says now, read again if it changed; twice when files went away in between."""
        for last in (False, True):
            try:
                status = (self._folder / "VECTORS").stat()
                known, stamp = self._known, (status.st_mtime_ns, status.st_ino)
                if known is None or known.stamp != stamp:
                    known = self._known = self._load(known, stamp)
                return known
            except FileNotFoundError:
                if last:
                    raise
            except (ValueError, KeyError, TypeError, EOFError) as error:
                if last:
                    raise BrokenVectorsError(type(error).__name__) from error
        raise AssertionError("the second look answers or raises")

    def _load(self, known: _Loaded | None, stamp: tuple[int, int]) -> _Loaded:
        listed = Listed(**json.loads((self._folder / "VECTORS").read_text("utf-8")))
        if (listed.fingerprint, listed.dimensions) != (self._fingerprint, self._dimensions):
            raise BrokenVectorsError("of another model")
        delta = np.empty(0, dtype=_row_type(self._dimensions))
        if listed.delta:
            delta = np.load(self._folder / listed.delta, allow_pickle=False)
            if delta.dtype != _row_type(self._dimensions) or zlib.crc32(delta.tobytes()) != listed.delta_crc:
                raise BrokenVectorsError("the delta is not what was written")
        if known is not None and known.listed.base == listed.base:
            base = known.base
        else:
            base = _open_base(self._folder / listed.base, listed) if listed.base else _empty_base(self._dimensions)
        return _Loaded(stamp, listed, base, ~np.isin(base.ids, delta["id"]), delta)


def _nearest_of_base(loaded: _Loaded, query: Floats, limit: int) -> tuple[Ids, Floats]:
    base, alive = loaded.base, loaded.alive
    if len(base.ids) <= SCANNED_WHOLE:
        near = np.empty(len(base.ids), dtype=np.float32)
        for start in range(0, len(near), _CHUNK):
            part = slice(start, start + _CHUNK)
            near[part] = (base.full[part].astype(np.float32) @ query) * base.scales[part]
        rows = np.flatnonzero(alive)
    else:
        rough = np.where(alive, base.short @ (query @ base.basis), -np.inf)
        rows = np.sort(_best(rough, max(COMPARED_AGAIN, limit)))
        rows = rows[alive[rows]]
        near = np.full(len(base.ids), -np.inf, dtype=np.float32)
        near[rows] = (base.full[rows].astype(np.float32) @ query) * base.scales[rows]
    best = rows[_best(near[rows], limit)]
    return base.ids[best], near[best]


def _row_type(dimensions: int) -> np.dtype[Any]:
    return np.dtype([("id", "<i8"), ("gone", "?"), ("scale", "<f4"), ("full", "i1", (dimensions,))])


def _empty_base(dimensions: int) -> _Base:
    short = np.empty((0, SHORT_DIMENSIONS), dtype=np.float32)
    basis = np.empty((dimensions, SHORT_DIMENSIONS), dtype=np.float32)
    full = np.empty((0, dimensions), dtype=np.int8)
    return _Base(np.empty(0, dtype=np.int64), full, np.empty(0, dtype=np.float32), short, basis)


def _open_base(place: Path, listed: Listed) -> _Base:
    read = {
        name: np.load(place / f"{name}.npy", mmap_mode="r", allow_pickle=False)
        for name in ("ids", "full", "scales", "short", "basis")
    }
    rows, dimensions = listed.base_rows, listed.dimensions
    shapes = {"ids": (rows,), "full": (rows, dimensions), "scales": (rows,), "short": (rows, read["basis"].shape[1])}
    if any(read[name].shape != shape for name, shape in shapes.items()) or read["basis"].shape[0] != dimensions:
        raise BrokenVectorsError("the base is not what was written")
    return _Base(**{name: np.asarray(values) for name, values in read.items()})


def _in_bytes(vector: Floats) -> tuple[NDArray[np.int8], float]:
    """A vector in bytes, and what to multiply them by."""
    scale = max(float(np.max(np.abs(vector))) / 127, 1e-12)
    return np.round(vector / scale).astype(np.int8), scale


def _directions(full: NDArray[np.int8], scales: Floats) -> Floats:
    """The directions in which most of the differences between vectors lie; one column each, at right angles."""
    wanted = min(SHORT_DIMENSIONS, full.shape[1])
    if not len(full):
        return np.eye(full.shape[1], wanted, dtype=np.float32)
    step = max(1, len(full) // _SAMPLE)
    some = full[::step].astype(np.float32) * scales[::step, None]
    _values, columns = np.linalg.eigh(some.T @ some)
    return np.ascontiguousarray(columns[:, ::-1][:, :wanted], dtype=np.float32)


def _best(near: Floats, limit: int) -> NDArray[np.intp]:
    """The places of the highest values, the highest first."""
    if len(near) > limit:
        some = np.argpartition(near, -limit)[-limit:] if limit else np.empty(0, dtype=np.intp)
        return some[np.argsort(-near[some], kind="stable")]
    return np.argsort(-near, kind="stable")
