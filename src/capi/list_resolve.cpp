// Names to codes: a text, or a column of them.
#include <spbe/resolve.hpp>

#include <spbe.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <spbe/report.hpp>
#include <spbe/text.hpp>

#include "capi/answered_stream.hpp"
#include "capi/arguments.hpp"
#include "capi/call.hpp"
#include "capi/column_rows.hpp"
#include "capi/handles.hpp"
#include "capi/taken_stream.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail::capi;

result<resolver> resolver_of(const spbe_list* handle, const spbe_query* query) {
  if (handle == nullptr) return refuse("argument.null", "daftar NULL", "the list is NULL");
  const auto options = read(query);
  if (!options) return unexpected{options.error()};
  resolver names(inside(handle)->value, *options);
  if (names.within_known()) return names;
  const auto shown = shown_name(options->within);
  return refuse("query.within", "within '" + shown + "' tidak dikenal atau ambigu", "within '" + shown + "' is unknown or ambiguous");
}

struct question {
  resolver names;
  std::string_view text;
};

result<question> ask(const spbe_list* handle, const char* s, size_t n, const spbe_query* query) {
  auto names = resolver_of(handle, query);
  if (!names) return unexpected{names.error()};
  const auto text = read_text(s, n);
  if (!text) return unexpected{text.error()};
  return question{*std::move(names), *text};
}

constexpr column_shape shape[] = {{"code", column_kind::text},
                                  {"name", column_kind::text},
                                  {"score", column_kind::float64},
                                  {"reason", column_kind::dictionary},
                                  {"candidates", column_kind::text}};

constexpr std::int64_t rows_at_once = 128;   // a text that is no name of the list takes up to 30 ms

class resolved_names final : public row_answers {
 public:
  explicit resolved_names(resolver names) : names_(std::move(names)) {}
  void answer(std::string_view text, std::string_view beside, std::vector<column_builder>& out) override {
    if (text.empty()) {
      for (auto& column : out) column.add_null();
    } else {
      add(known_.get(text, beside, [&] { return names_.resolve(text, beside); }), out);
    }
  }

 private:
  static void add(const resolution& r, std::vector<column_builder>& out) {
    auto column = out.begin();
    const bool one = !r.code.empty();
    one ? column->add(r.code) : column->add_null();
    ++column;
    one ? column->add(r.candidates.front().name) : column->add_null();
    ++column;
    r.candidates.empty() ? column->add_null() : column->add_real(r.candidates.front().score / 1000.0);
    ++column;
    column++->add(one ? name_of(r.candidates.front().reason) : std::string_view(r.ambiguous ? "ambiguous" : "unknown"));
    r.candidates.empty() ? column->add_null() : column->add(joined(r.candidates, [](const candidate& c) { return c.code; }));
  }

  resolver names_;
  remembered<resolution> known_;
};

}  // namespace

spbe_status spbe_list_resolve(const spbe_list* handle, const char* text, size_t n, const spbe_query* query, char* buffer, size_t capacity, size_t* needed,
                              spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return ask(handle, text, n, query); },
                   [](const question& q) { return json(masked_name(q.text), q.names.resolve(q.text)); });
}

spbe_status spbe_list_resolve_stream(const spbe_list* handle, const spbe_query* query, struct ArrowArrayStream* texts, struct ArrowArrayStream* out,
                                     spbe_error* error) {
  taken_stream taken(texts);
  return stream_call(error, nullptr, out, [&]() -> result<std::unique_ptr<batch_source>> {
    if (auto usable = taken.check(); !usable) return unexpected{usable.error()};
    auto names = resolver_of(handle, query);
    if (!names) return unexpected{names.error()};
    return answered_stream(column_rows(taken.get()), 2, rows_at_once, shape, std::make_unique<resolved_names>(*std::move(names)));
  });
}
