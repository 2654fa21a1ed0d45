// Built-in schemas and complaints about others.
#include <spbe/schema.hpp>

#include <spbe.h>

#include <string>
#include <string_view>
#include <vector>

#include <spbe/report.hpp>

#include "capi/arguments.hpp"
#include "capi/call.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail::capi;

constexpr size_t longest_name = 64;

// Immutable once made; names handed out live as long as the program.
const std::vector<schema_info>& schemas() {
  static const std::vector<schema_info> all = plan::builtins();
  return all;
}

struct question {
  std::string_view text;
  call_options options;
};

result<question> ask(const char* s, size_t n, const spbe_options* options) {
  const auto text = read_text(s, n);
  if (!text) return unexpected{text.error()};
  const auto read_options = read(options);
  if (!read_options) return unexpected{read_options.error()};
  return question{*text, *read_options};
}

}  // namespace

int32_t spbe_schema_count(void) {
  try {
    return static_cast<int32_t>(schemas().size());
  } catch (...) {  // out of memory
    return 0;
  }
}

const char* spbe_schema_name(int32_t index) {
  return index >= 0 && index < spbe_schema_count() ? schemas()[static_cast<size_t>(index)].name.c_str() : "";
}

const char* spbe_schema_document(const char* name, size_t n, size_t* length) {
  const auto document = name == nullptr || n > longest_name ? std::string_view{} : plan::builtin_document(std::string_view(name, n));
  if (length != nullptr) *length = document.size();
  return document.empty() ? nullptr : document.data();  // a literal: ends in NUL
}

spbe_status spbe_schema_check(const char* document, size_t n, const spbe_options* options, char* buffer, size_t capacity, size_t* needed,
                              spbe_error* error) {
  return text_call(error, options, {buffer, capacity, needed}, [&] { return ask(document, n, options); }, [](const question& q) {
    const auto compiled = plan::compile(q.text, q.options.compile());
    if (compiled) return std::string("[]");
    return json_array(compiled.error(), [&](const spbe::error& e) { return json(e, q.options.lang); });
  });
}

spbe_status spbe_schema_lint(const char* document, size_t n, const spbe_options* options, char* buffer, size_t capacity, size_t* needed,
                             spbe_error* error) {
  return text_call(error, options, {buffer, capacity, needed}, [&] { return ask(document, n, options); }, [](const question& q) -> result<std::string> {
    const auto found = lint_schema(q.text, q.options.compile());
    if (!found) return unexpected{found.error().front()};
    return json_array(*found, [](const finding& f) { return json(f); });
  });
}
