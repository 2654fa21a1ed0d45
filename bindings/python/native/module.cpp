// _native: the C interface as Python can call it.  No opinions here: spbe/*.py is what people use.
#include <string>

#include <nanobind/stl/string.h>

#include "text.hpp"

namespace {

namespace nb = nanobind;
using spbe_python::trouble;

// Owned by the module's dictionary.
PyObject* trouble_type = nullptr;

void translate(const std::exception_ptr& thrown, void*) {
  try {
    std::rethrow_exception(thrown);
  } catch (const trouble& t) {
    const nb::object message = spbe_python::python_text(t.message.data(), t.message.size());
    PyErr_SetObject(trouble_type, nb::make_tuple(t.status, t.number, t.line, t.offset, message).ptr());
  }
}

}  // namespace

NB_MODULE(_native, m) {
  m.doc() = "The C interface of libspbe. Use the package spbe, not this module.";
  nb::set_leak_warnings(false);  // what a program still holds when Python ends is its own affair, and the library prints nothing
  const std::string name = nb::cast<std::string>(m.attr("__name__")) + ".Trouble";
  trouble_type = PyErr_NewException(name.c_str(), PyExc_Exception, nullptr);
  if (trouble_type == nullptr) throw nb::python_error();
  m.attr("Trouble") = nb::handle(trouble_type);
  nb::register_exception_translator(translate);
  m.def("version", &spbe_version);
  spbe_python::bind_values(m);
  spbe_python::bind_lists(m);
  spbe_python::bind_answers(m);
  spbe_python::bind_plans(m);
  spbe_python::bind_documents(m);
}
