"""Arrow's C structs made by hand, to give the library what no honest producer would."""

import ctypes


class Schema(ctypes.Structure):
    pass


class Array(ctypes.Structure):
    pass


class Stream(ctypes.Structure):
    pass


RELEASE = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
GET = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
LAST_ERROR = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)

Schema._fields_ = [
    ("format", ctypes.c_char_p), ("name", ctypes.c_char_p), ("metadata", ctypes.c_char_p), ("flags", ctypes.c_int64), ("n_children", ctypes.c_int64),
    ("children", ctypes.POINTER(ctypes.POINTER(Schema))), ("dictionary", ctypes.POINTER(Schema)), ("release", RELEASE), ("private_data", ctypes.c_void_p),
]  # fmt: skip
Array._fields_ = [
    ("length", ctypes.c_int64), ("null_count", ctypes.c_int64), ("offset", ctypes.c_int64), ("n_buffers", ctypes.c_int64), ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(ctypes.c_void_p)), ("children", ctypes.POINTER(ctypes.POINTER(Array))), ("dictionary", ctypes.POINTER(Array)),
    ("release", RELEASE), ("private_data", ctypes.c_void_p),
]  # fmt: skip
Stream._fields_ = [("get_schema", GET), ("get_next", GET), ("get_last_error", LAST_ERROR), ("release", RELEASE), ("private_data", ctypes.c_void_p)]

NAMES = {Schema: b"arrow_schema", Array: b"arrow_array", Stream: b"arrow_array_stream"}
KEPT = []  # what the structs point at stays for the whole run
RELEASED = []  # one entry a struct released


def _release_of(struct):
    place = type(struct).release.offset

    def release(address):
        ctypes.c_void_p.from_address(address + place).value = None
        RELEASED.append(type(struct))

    return RELEASE(release)


def keep(thing):
    KEPT.append(thing)
    return thing


def schema(format=b"u", children=(), dictionary=None, n_children=None):
    made = keep(Schema(format=format, name=b"", flags=2, n_children=len(children) if n_children is None else n_children))
    if children:
        made.children = keep((ctypes.POINTER(Schema) * len(children))(*[ctypes.pointer(child) for child in children]))
    if dictionary is not None:
        made.dictionary = ctypes.pointer(dictionary)
    made.release = keep(_release_of(made))
    return made


def array(buffers=(), length=0, offset=0, null_count=0, n_buffers=None, children=(), dictionary=None, n_children=None):
    """A buffer is bytes, a list of int32, or None."""
    addresses = []
    for one in buffers:
        data = None if one is None else keep(ctypes.create_string_buffer(one, len(one)) if isinstance(one, bytes) else (ctypes.c_int32 * len(one))(*one))
        addresses.append(None if data is None else ctypes.addressof(data))
    made = keep(Array(length=length, null_count=null_count, offset=offset, n_buffers=len(addresses) if n_buffers is None else n_buffers))
    made.n_children = len(children) if n_children is None else n_children
    if addresses:
        made.buffers = keep((ctypes.c_void_p * len(addresses))(*addresses))
    if children:
        made.children = keep((ctypes.POINTER(Array) * len(children))(*[ctypes.pointer(child) for child in children]))
    if dictionary is not None:
        made.dictionary = ctypes.pointer(dictionary)
    made.release = keep(_release_of(made))
    return made


def failing_stream(schema_error=0, next_error=22, text=b"the producer fell over", of=None):
    """A stream that fails with an errno, at once or after its schema."""

    def get_schema(_stream, out):
        if schema_error == 0:
            ctypes.memmove(out, ctypes.addressof(of), ctypes.sizeof(Schema))
        return schema_error

    told = None if text is None else ctypes.addressof(keep(ctypes.create_string_buffer(text)))
    made = keep(Stream(get_schema=keep(GET(get_schema)), get_next=keep(GET(lambda _stream, _out: next_error))))
    made.get_last_error = keep(LAST_ERROR(lambda _stream: told))
    made.release = keep(_release_of(made))
    return made


def capsule(struct, name=None):
    new = ctypes.pythonapi.PyCapsule_New
    new.restype, new.argtypes = ctypes.py_object, [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
    return new(ctypes.addressof(keep(struct)), keep(name or NAMES[type(struct)]), None)


class Given:
    """Speaks Arrow's stream protocol with the capsule it was given."""

    def __init__(self, stream):
        self.stream = stream

    def __arrow_c_stream__(self, requested_schema=None):
        return self.stream


class GivenArray:
    """Speaks Arrow's array protocol with the structs (or whatever else) it was given."""

    def __init__(self, schema, array):
        self.pair = (capsule(schema) if isinstance(schema, Schema) else schema, capsule(array) if isinstance(array, Array) else array)

    def __arrow_c_array__(self, requested_schema=None):
        return self.pair
