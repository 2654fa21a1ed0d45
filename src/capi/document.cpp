// Documents of SPBE and Satu Data: JSON in, findings and answers out.
#include <spbe.h>

#include <string>
#include <string_view>
#include <vector>

#include <spbe/governance/document.hpp>
#include <spbe/report.hpp>
#include <spbe/standard.hpp>

#include "capi/arguments.hpp"
#include "capi/call.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail::capi;

struct asked {
  document about;
  document_options options;
};

result<asked> read_document(const char* kind, size_t kind_n, const char* json, size_t n, const spbe_options* options) {
  const auto name = read_text(kind, kind_n);
  if (!name) return unexpected{name.error()};
  const auto text = read_text(json, n);
  if (!text) return unexpected{text.error()};
  const auto wanted = read(options);
  if (!wanted) return unexpected{wanted.error()};
  auto doc = document::parse(*name, *text);
  if (!doc) return unexpected{doc.error()};
  return asked{*std::move(doc), {wanted->lists, wanted->as_of, wanted->lang, wanted->unmask, document_options{}.per_code}};
}

}  // namespace

int32_t spbe_document_kind_count(void) {
  try {
    return static_cast<int32_t>(document_kinds().size());
  } catch (...) {  // out of memory
    return 0;
  }
}

const char* spbe_document_kind(int32_t index) {
  try {
    const auto kinds = document_kinds();
    return index >= 0 && static_cast<size_t>(index) < kinds.size() ? kinds[static_cast<size_t>(index)].data() : "";  // literals: they end in NUL
  } catch (...) {
    return "";
  }
}

const char* spbe_document_schema(const char* kind, size_t n, size_t* length) {
  const auto schema = kind == nullptr ? std::string_view{} : document_schema(std::string_view(kind, n));
  if (length != nullptr) *length = schema.size();
  return schema.empty() ? nullptr : schema.data();  // a literal: ends in NUL
}

spbe_status spbe_document_check(const char* kind, size_t kind_n, const char* text, size_t n, const spbe_options* options, char* buffer, size_t capacity,
                                size_t* needed, spbe_error* error) {
  return text_call(error, options, {buffer, capacity, needed}, [&] { return read_document(kind, kind_n, text, n, options); }, [](const asked& a) {
    const auto found = a.about.check(a.options);
    return "{\"findings\":" + json_array(found.findings, [](const finding& f) { return json(f); }) + ",\"summary\":" + json(found) + "}";
  });
}

spbe_status spbe_document_ask(const char* kind, size_t kind_n, const char* text, size_t n, const char* question, size_t question_n, const char* argument,
                              size_t argument_n, const spbe_options* options, char* buffer, size_t capacity, size_t* needed, spbe_error* error) {
  return text_call(error, options, {buffer, capacity, needed}, [&] { return read_document(kind, kind_n, text, n, options); }, [&](const asked& a) -> result<std::string> {
    const auto name = read_text(question, question_n);
    if (!name) return unexpected{name.error()};
    const auto with = argument == nullptr && argument_n == 0 ? result<std::string_view>(std::string_view{}) : read_text(argument, argument_n);
    if (!with) return unexpected{with.error()};
    return a.about.ask(*name, *with, a.options);
  });
}

spbe_status spbe_standard_find(const char* code, size_t n, char* buffer, size_t capacity, size_t* needed, spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return read_text(code, n); }, [](std::string_view text) {
    const auto found = find_standard(text);
    return found ? json(*found) : std::string("null");
  });
}
