#include "text.hpp"

namespace spbe_python {

namespace {

// What a value's own methods raised is no trouble of ours, unless it is Ctrl-C or the end of memory.
void forgive() {
  if (PyErr_ExceptionMatches(PyExc_Exception) == 0 || PyErr_ExceptionMatches(PyExc_MemoryError) != 0) throw nb::python_error();
  PyErr_Clear();
}

// NaN, NaT and pandas' NA are what data frames have for "nothing": not equal to themselves, or unwilling to say.  An array, which
// has many answers (ValueError), is something.
bool stands_for_nothing(nb::handle value) {
  const nb::object differs = nb::steal(PyObject_RichCompare(value.ptr(), value.ptr(), Py_NE));
  const int truth = differs.is_valid() ? PyObject_IsTrue(differs.ptr()) : -1;
  if (truth >= 0) return truth != 0;
  const bool many = PyErr_ExceptionMatches(PyExc_ValueError) != 0;
  forgive();
  return !many;
}

}  // namespace

text_view::text_view(nb::handle value) {
  if (PyUnicode_Check(value.ptr())) {
    read_text(value);
    return;
  }
  if (value.is_none()) return;
  if (PyBytes_Check(value.ptr())) {
    data_ = PyBytes_AS_STRING(value.ptr());
    size_ = static_cast<std::size_t>(PyBytes_GET_SIZE(value.ptr()));
    kept_ = nb::borrow(value);
    return;
  }
  if (PyByteArray_Check(value.ptr()) || PyMemoryView_Check(value.ptr())) {  // may change under us: a copy
    const nb::object bytes = nb::steal(PyBytes_FromObject(value.ptr()));
    if (!bytes.is_valid()) throw nb::python_error();
    *this = text_view(bytes);
    return;
  }
  if (stands_for_nothing(value)) return;
  const nb::object text = nb::steal(PyObject_Str(value.ptr()));
  if (text.is_valid()) {
    read_text(text);
    return;
  }
  forgive();  // no text at all, or a number too long to write: U+FFFD is no value of any type
  data_ = "\xEF\xBF\xBD";
  size_ = 3;
}

void text_view::read_text(nb::handle text) {
  Py_ssize_t size = 0;
  if (const char* data = PyUnicode_AsUTF8AndSize(text.ptr(), &size)) {
    data_ = data;
    size_ = static_cast<std::size_t>(size);
    kept_ = nb::borrow(text);
    return;
  }
  // Lone surrogates are bytes that Python could not decode: give the library those bytes, it has a finding for them.
  PyErr_Clear();
  nb::object bytes = nb::steal(PyUnicode_AsEncodedString(text.ptr(), "utf-8", "surrogateescape"));
  if (!bytes.is_valid()) {
    PyErr_Clear();
    bytes = nb::steal(PyUnicode_AsEncodedString(text.ptr(), "utf-8", "surrogatepass"));
  }
  if (!bytes.is_valid()) throw nb::python_error();
  data_ = PyBytes_AS_STRING(bytes.ptr());
  size_ = static_cast<std::size_t>(PyBytes_GET_SIZE(bytes.ptr()));
  kept_ = std::move(bytes);
}

nb::str python_text(const char* data, std::size_t size) {
  nb::str text = nb::steal<nb::str>(PyUnicode_DecodeUTF8(data, static_cast<Py_ssize_t>(size), "surrogateescape"));
  if (!text.is_valid()) throw nb::python_error();
  return text;
}

}  // namespace spbe_python
