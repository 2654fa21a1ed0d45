#include "text.hpp"

namespace spbe_python {

namespace {

// NaN, NaT and pandas' NA are what data frames have for "nothing": not equal to themselves, or unwilling to say.
bool stands_for_nothing(nb::handle value) {
  const nb::object differs = nb::steal(PyObject_RichCompare(value.ptr(), value.ptr(), Py_NE));
  const int truth = differs.is_valid() ? PyObject_IsTrue(differs.ptr()) : -1;
  if (truth < 0) PyErr_Clear();
  return truth != 0;
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
  if (stands_for_nothing(value)) return;
  const nb::object text = nb::steal(PyObject_Str(value.ptr()));
  if (!text.is_valid()) throw nb::python_error();
  read_text(text);
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
