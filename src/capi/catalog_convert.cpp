// Codes of one day or list into those of another: a code, or a column of them.
#include <spbe/convert.hpp>

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

result<converter> converter_of(const spbe_catalog* handle, const spbe_conversion* way) {
  const auto ends = read(way);
  if (!ends) return unexpected{ends.error()};
  return converter::between(read_catalog(handle), ends->list, ends->from, ends->to);
}

struct question {
  converter way;
  std::string_view code;
};

result<question> ask(const spbe_catalog* handle, const spbe_conversion* way, const char* s, size_t n) {
  auto found = converter_of(handle, way);
  if (!found) return unexpected{found.error()};
  const auto code = read_text(s, n);
  if (!code) return unexpected{code.error()};
  return question{*std::move(found), *code};
}

// A code of the list is shown as it is; what is none may be anything.
std::string answer(const question& q) {
  const auto became = q.way.convert(q.code);
  const bool known = became.outcome != conversion_outcome::unknown;
  return json(known ? std::string(q.code) : masked_name(q.code), became);
}

constexpr column_shape shape[] = {{"code", column_kind::text},        {"outcome", column_kind::dictionary},   {"targets", column_kind::text},
                                  {"match", column_kind::dictionary}, {"certainty", column_kind::dictionary}, {"shared", column_kind::boolean}};

constexpr std::int64_t rows_at_once = 16384;   // microseconds each

class converted_codes final : public row_answers {
 public:
  explicit converted_codes(converter way) : way_(std::move(way)) {}
  void answer(std::string_view text, std::string_view, std::vector<column_builder>& out) override {
    add(known_.get(text, {}, [&] { return way_.convert(text); }), out);
  }

 private:
  static void add(const converted& became, std::vector<column_builder>& out) {
    const auto& targets = became.targets;
    auto column = out.begin();
    targets.size() == 1 ? column->add(targets.front().code) : column->add_null();
    ++column;
    column++->add(name_of(became.outcome));
    if (targets.empty()) {
      for (; column != out.end(); ++column) column->add_null();
      return;
    }
    column++->add(joined(targets, [](const conversion& c) { return c.code; }));
    column++->add(joined(targets, [](const conversion& c) { return c.match; }));
    column++->add(joined(targets, [](const conversion& c) { return std::string(name_of(c.certainty)); }));
    column->add_truth(became.shared);
  }

  converter way_;
  remembered<converted> known_;
};

}  // namespace

spbe_status spbe_catalog_convert(const spbe_catalog* handle, const spbe_conversion* way, const char* code, size_t n, char* buffer, size_t capacity,
                                 size_t* needed, spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return ask(handle, way, code, n); }, answer);
}

spbe_status spbe_catalog_convert_stream(const spbe_catalog* handle, const spbe_conversion* way, struct ArrowArrayStream* codes, struct ArrowArrayStream* out,
                                        spbe_error* error) {
  taken_stream taken(codes);
  return stream_call(error, nullptr, out, [&]() -> result<std::unique_ptr<batch_source>> {
    if (auto usable = taken.check(); !usable) return unexpected{usable.error()};
    auto found = converter_of(handle, way);
    if (!found) return unexpected{found.error()};
    return answered_stream(column_rows(taken.get()), 1, rows_at_once, shape, std::make_unique<converted_codes>(*std::move(found)));
  });
}
