// Documents: JSON in, findings and answers out.
#include <optional>

#include <nanobind/stl/optional.h>

#include "catalog.hpp"
#include "text.hpp"

namespace spbe_python {

namespace {

nb::str document_check(nb::handle kind, nb::handle json, int32_t as_of, int32_t lang, bool unmask, const code_catalog* catalog) {
  const text_view name(kind), text(json);
  const spbe_options options = options_of(as_of, lang, unmask, catalog);
  return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
    return spbe_document_check(name.data(), name.size(), text.data(), text.size(), &options, buffer, capacity, needed, error);
  });
}

nb::str document_ask(nb::handle kind, nb::handle json, nb::handle question, nb::handle argument, int32_t as_of, int32_t lang, const code_catalog* catalog) {
  const text_view name(kind), text(json), asked(question), with(argument);
  const spbe_options options = options_of(as_of, lang, false, catalog);
  return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
    return spbe_document_ask(name.data(), name.size(), text.data(), text.size(), asked.data(), asked.size(), with.data(), with.size(), &options, buffer, capacity,
                             needed, error);
  });
}

nb::str standard_find(nb::handle code) {
  const text_view text(code);
  return computed_text([&](char* buffer, std::size_t capacity, std::size_t* needed, spbe_error* error) {
    return spbe_standard_find(text.data(), text.size(), buffer, capacity, needed, error);
  });
}

std::optional<nb::str> document_schema(nb::handle kind) {
  const text_view text(kind);
  std::size_t length = 0;
  const char* schema = spbe_document_schema(text.data(), text.size(), &length);
  if (schema == nullptr) return std::nullopt;
  return python_text(schema, length);
}

nb::list document_kinds() {
  nb::list names;
  for (int32_t i = 0; i < spbe_document_kind_count(); ++i) names.append(spbe_document_kind(i));
  return names;
}

}  // namespace

void bind_documents(nb::module_& m) {
  m.def("document_check", &document_check, nb::arg("kind"), nb::arg("json"), nb::arg("as_of"), nb::arg("lang"), nb::arg("unmask"), nb::arg("catalog").none());
  m.def("document_ask", &document_ask, nb::arg("kind"), nb::arg("json"), nb::arg("question"), nb::arg("argument"), nb::arg("as_of"), nb::arg("lang"),
        nb::arg("catalog").none());
  m.def("standard_find", &standard_find, nb::arg("code"));
  m.def("document_schema", &document_schema, nb::arg("kind"));
  m.def("document_kinds", &document_kinds);
}

}  // namespace spbe_python
