"""Arrow data that lies: an exception, never a crash, and whatever was taken is released."""

import ctypes
import errno

import pytest
import spbe
from capsules import RELEASED, Array, Given, GivenArray, Schema, Stream, array, capsule, failing_stream, schema
from conftest import GOOD_NIK

TEXT = GOOD_NIK.encode()
GOOD = dict(buffers=[None, [0, 16], TEXT], length=1)
REFUSED = (ValueError, TypeError, NotImplementedError, MemoryError, OSError)


def test_the_hand_made_structs_are_sound():
    before = len(RELEASED)
    assert spbe.check_column("nik", GivenArray(schema(), array(**GOOD))) == b"\0"
    assert sorted(kind.__name__ for kind in RELEASED[before:]) == ["Array", "Schema"]


@pytest.mark.parametrize("format, parts", [
    (b"u", dict(GOOD, length=-1)), (b"u", dict(GOOD, offset=-1)), (b"u", dict(GOOD, n_buffers=0)), (b"u", dict(GOOD, n_buffers=2)),
    (b"u", dict(GOOD, buffers=[None, None, TEXT])), (b"u", dict(GOOD, buffers=[None, [16, 0], TEXT])), (b"u", dict(GOOD, buffers=[None, [-16, 0], TEXT])),
    (b"u", dict(GOOD, buffers=[None, [0, 16], None])), (b"u", dict(length=1)), (b"i", GOOD), (b"", GOOD), (b"w:16", GOOD), (b"+l", GOOD), (b"+s", GOOD),
    (b"vu", dict(GOOD, n_buffers=1)), (b"vu", dict(GOOD, buffers=[None, None])), (None, GOOD),
])  # fmt: skip
def test_columns(format, parts):
    before = len(RELEASED)
    with pytest.raises(REFUSED):
        spbe.check_column("nik", GivenArray(schema(format), array(**parts)))
    assert len(RELEASED) == before + 2


@pytest.mark.parametrize("indices, length", [([5], 1), ([-1], 1), (None, 1)])
def test_dictionaries(indices, length):
    values = array(**GOOD)
    with pytest.raises(REFUSED):
        spbe.check_column("nik", GivenArray(schema(b"i", dictionary=schema()), array(buffers=[None, indices], length=length, dictionary=values)))
    with pytest.raises(REFUSED):
        spbe.check_column("nik", GivenArray(schema(b"i", dictionary=schema()), array(buffers=[None, [0]], length=1)))


def test_capsules_of_another_kind():
    for first, second in [(1, 2), (None, None), (capsule(array(**GOOD)), capsule(schema())), (capsule(schema(), b"else"), capsule(array(**GOOD)))]:
        with pytest.raises(REFUSED):
            spbe.check_column("nik", GivenArray(first, second))
        with pytest.raises(REFUSED):
            spbe.Plan("penduduk").validate(GivenArray(first, second))
    for stream in (None, 3, capsule(schema()), capsule(Stream())):
        with pytest.raises(REFUSED):
            spbe.check_column("nik", Given(stream))
        with pytest.raises(REFUSED):
            spbe.Plan("penduduk").validate(Given(stream))


def test_data_that_is_taken_already():
    data = GivenArray(schema(), array(**GOOD))
    spbe.check_column("nik", data)
    with pytest.raises(ValueError, match="taken"):
        spbe.check_column("nik", data)
    with pytest.raises(ValueError, match="taken"):
        spbe.check_column("nik", GivenArray(Schema(), Array()))


@pytest.mark.parametrize("number", [errno.EINVAL, errno.EIO, errno.ENOMEM, 12345])
def test_streams_that_fail(number):
    before = len(RELEASED)
    for make in (lambda: failing_stream(schema_error=number), lambda: failing_stream(next_error=number, of=schema(b"u"))):
        with pytest.raises(REFUSED):
            spbe.check_column("nik", Given(capsule(make())))
    column = schema(b"u")
    for make in (lambda: failing_stream(schema_error=number), lambda: failing_stream(next_error=number, of=schema(b"+s", [column]))):
        with pytest.raises(REFUSED):
            spbe.Plan("penduduk").validate(Given(capsule(make())))
    assert RELEASED[before:].count(Stream) == 4


def test_a_failure_without_a_text():
    with pytest.raises(REFUSED):
        spbe.check_column("nik", Given(capsule(failing_stream(schema_error=5, text=None))))


def test_children_that_are_not_there():
    """Of a record batch handed over as an array, which is read again through copies of its structs."""
    null_array, null_schema = (ctypes.POINTER(Array) * 1)(), (ctypes.POINTER(Schema) * 1)()
    good_schema, good_array = lambda: schema(b"+s", [schema()]), lambda: array(length=1, buffers=[None], children=[array(**GOOD)])
    assert spbe.Plan().validate(GivenArray(good_schema(), good_array())).summary["rows"] == 1
    no_child, no_field, deep = good_array(), good_schema(), good_schema()
    no_child.children, no_field.children = null_array, null_schema
    deep.children[0].contents.dictionary = deep.children[0]
    more = array(length=1, buffers=[None], children=[array(**GOOD)], n_children=2**40)
    for first, second in [(good_schema(), no_child), (no_field, good_array()), (deep, good_array()), (good_schema(), more), (schema(b"+s", [schema()], n_children=2**40), good_array())]:
        with pytest.raises(REFUSED):
            spbe.Plan().validate(GivenArray(first, second))


@pytest.mark.parametrize("format, parts", [(b"u", GOOD), (b"+s", dict(length=1)), (b"+s", dict(length=-1)), (b"+s", dict(length=1, n_children=3)), (b"+s", dict(length=1, n_children=-1))])
def test_batches(format, parts):
    """A column that is no batch, children that are missing: refused, or (no columns at all) a report without rows to speak of."""
    try:
        report = spbe.Plan("penduduk").validate(GivenArray(schema(format, n_children=parts.get("n_children")), array(**parts)))
    except REFUSED:
        return
    assert "file.header" in [finding.code for finding in report]
