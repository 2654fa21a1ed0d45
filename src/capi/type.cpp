// One value of a type: check, explain, normalize, format, mask.  Columns are in column.cpp.
#include <spbe/type.hpp>

#include <spbe.h>

#include <string>
#include <string_view>

#include <spbe/report.hpp>

#include "capi/answer.hpp"
#include "capi/arguments.hpp"
#include "capi/call.hpp"
#include "capi/column.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail::capi;

constexpr size_t longest_name = 64;

// A call about one value, its arguments judged.
struct question {
  const type* about;
  std::string_view value;
  call_options options;
};

result<question> ask(spbe_type number, const char* s, size_t n, const spbe_options* options) {
  const auto about = read_type(number);
  if (!about) return unexpected{about.error()};
  const auto value = read_text(s, n);
  if (!value) return unexpected{value.error()};
  const auto read_options = read(options);
  if (!read_options) return unexpected{read_options.error()};
  return question{*about, *value, *read_options};
}

}  // namespace

int32_t spbe_type_count(void) { return static_cast<int32_t>(type::all().size()); }

spbe_type spbe_type_at(int32_t index) {
  const auto all = type::all();
  return index >= 0 && static_cast<size_t>(index) < all.size() ? static_cast<spbe_type>(all[static_cast<size_t>(index)]->info().id) : SPBE_TYPE_NONE;
}

spbe_type spbe_type_find(const char* name, size_t n) {
  const type* found = name == nullptr || n > longest_name ? nullptr : type::find(std::string_view(name, n));
  return found == nullptr ? SPBE_TYPE_NONE : static_cast<spbe_type>(found->info().id);
}

const char* spbe_type_name(spbe_type number) {
  const type* found = type::find(static_cast<type_id>(number));
  return found == nullptr ? "unknown" : found->info().name.c_str();
}

spbe_status spbe_type_describe(spbe_type number, const spbe_options* options, char* buffer, size_t capacity, size_t* needed, spbe_error* error) {
  return text_call(error, options, {buffer, capacity, needed}, [&] { return ask(number, nullptr, 0, options); },
                   [](const question& q) { return json(q.about->info(), q.options.lang); });
}

spbe_status spbe_type_check(spbe_type number, const char* s, size_t n, const spbe_options* options, spbe_answer* answer, spbe_error* error) {
  return guard(error, options, [&]() -> outcome {
    const auto q = ask(number, s, n, options);
    if (!q) return unexpected{q.error()};
    return write(answer_of(*q->about, q->value, prepare(q->options.check())), answer);
  });
}

spbe_status spbe_type_explain(spbe_type number, const char* s, size_t n, const spbe_options* options, char* buffer, size_t capacity, size_t* needed,
                              spbe_error* error) {
  return text_call(error, options, {buffer, capacity, needed}, [&] { return ask(number, s, n, options); },
                   [](const question& q) { return json(q.about->check(q.value, q.options.check())); });
}

spbe_status spbe_type_normalize(spbe_type number, const char* s, size_t n, const spbe_options* options, spbe_answer* answer, char* buffer,
                                size_t capacity, size_t* needed, spbe_error* error) {
  spbe_answer found = SPBE_ANSWER_INIT;  // handed over once the text fits: out parameters are written on success only
  const auto make = [&](const question& q) -> result<std::string> {
    auto made = q.about->normalize(q.value, q.options.check());
    if (answer == nullptr) return std::move(made.canonical);
    if (auto sized = check_size(*answer); !sized) return unexpected{sized.error()};
    found = answer_of(*q.about, made, prepare(q.options.check()));
    return std::move(made.canonical);
  };
  const auto made = text_call(error, options, {buffer, capacity, needed}, [&] { return ask(number, s, n, options); }, make);
  return made != SPBE_OK || answer == nullptr ? made : guard(error, options, [&] { return write(found, answer); });
}

spbe_status spbe_type_normalize_explain(spbe_type number, const char* s, size_t n, const spbe_options* options, char* buffer, size_t capacity,
                                        size_t* needed, spbe_error* error) {
  return text_call(error, options, {buffer, capacity, needed}, [&] { return ask(number, s, n, options); },
                   [](const question& q) { return json(q.about->normalize(q.value, q.options.check())); });
}

spbe_status spbe_type_format(spbe_type number, const char* s, size_t n, char* buffer, size_t capacity, size_t* needed, spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return ask(number, s, n, nullptr); },
                   [](const question& q) { return q.about->format(q.value); });
}

spbe_status spbe_type_mask(spbe_type number, const char* s, size_t n, char* buffer, size_t capacity, size_t* needed, spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return ask(number, s, n, nullptr); },
                   [](const question& q) { return q.about->mask(q.value); });
}

spbe_status spbe_type_sample(spbe_type number, uint64_t seed, uint64_t index, const spbe_options* options, char* buffer, size_t capacity, size_t* needed,
                             spbe_error* error) {
  return text_call(error, options, {buffer, capacity, needed}, [&] { return ask(number, nullptr, 0, options); },
                   [&](const question& q) { return q.about->sample(seed, index, q.options.check()); });
}

const char* spbe_cause_name(int32_t number) {
  if (number == SPBE_CAUSE_NONE) return "none";
  const std::string_view name = name_of(static_cast<cause>(number));
  return name.empty() ? "unknown" : name.data();
}

spbe_status spbe_type_check_column(spbe_type number, const struct ArrowSchema* schema, const struct ArrowArray* column, const spbe_options* options,
                                   uint8_t* verdicts, spbe_error* error) {
  return guard(error, options, [&]() -> outcome {
    const auto q = ask(number, nullptr, 0, options);
    if (!q) return unexpected{q.error()};
    return judge_column(*q->about, prepare(q->options.check()), schema, column, verdicts);
  });
}

spbe_status spbe_type_check_offsets(spbe_type number, const char* text, const int32_t* offsets, int64_t rows, const spbe_options* options,
                                    uint8_t* verdicts, spbe_error* error) {
  return guard(error, options, [&]() -> outcome {
    const auto q = ask(number, nullptr, 0, options);
    if (!q) return unexpected{q.error()};
    return judge_offsets(*q->about, prepare(q->options.check()), text, offsets, rows, verdicts);
  });
}
