// One code list through time.
#include <spbe/codelist.hpp>

#include <spbe.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/report.hpp>

#include "capi/answer.hpp"
#include "capi/arguments.hpp"
#include "capi/call.hpp"
#include "capi/handles.hpp"
#include "capi/records_stream.hpp"
#include "json/document.hpp"

namespace {

using namespace spbe;
using namespace spbe::detail::capi;

// A call about one code, its arguments judged.
struct question {
  const list& about;
  std::string_view code;
  date day;
  language lang;

  [[nodiscard]] date day_or_today() const noexcept { return day ? day : today(); }
};

result<question> ask(const spbe_list* handle, const char* code, size_t n, int32_t day, const spbe_options* options = nullptr) {
  if (handle == nullptr) return refuse("argument.null", "daftar NULL", "the list is NULL");
  const auto text = read_text(code, n);
  if (!text) return unexpected{text.error()};
  const auto on = read_day(day);
  if (!on) return unexpected{on.error()};
  const auto read_options = read(options);
  if (!read_options) return unexpected{read_options.error()};
  return question{inside(handle)->value, *text, *on, read_options->lang};
}

const char* text_of(const std::string& text, size_t* n) noexcept {
  if (n != nullptr) *n = text.size();
  return text.c_str();
}
const char* no_text(size_t* n) noexcept {
  if (n != nullptr) *n = 0;
  return "";
}

std::string quoted(const std::string& text) {
  std::string out;
  detail::append_json_string(out, text);
  return out;
}

std::string records(const std::vector<record>& of) {
  return json_array(of, [](const record& r) { return json(r); });
}
// Below nothing are the records of the top.
std::vector<record> children(const list& of, std::string_view code, date day) {
  if (!code.empty()) return of.children(code, day);
  auto out = of.all(day);
  out.erase(std::remove_if(out.begin(), out.end(), [](const record& r) { return r.level != 1; }), out.end());
  return out;
}
std::string records(const std::optional<record>& of) {
  std::string out = "[";
  if (of) out += json(*of);
  return out += ']';
}

}  // namespace

void spbe_list_free(spbe_list* handle) { delete inside(handle); }

const char* spbe_list_id(const spbe_list* handle, size_t* n) { return handle == nullptr ? no_text(n) : text_of(inside(handle)->value.info().id, n); }
const char* spbe_list_edition(const spbe_list* handle, size_t* n) { return handle == nullptr ? no_text(n) : text_of(inside(handle)->edition, n); }
const char* spbe_list_digest(const spbe_list* handle, size_t* n) {
  return handle == nullptr ? no_text(n) : text_of(inside(handle)->value.info().digest, n);
}

spbe_status spbe_list_describe(const spbe_list* handle, const spbe_options* options, char* buffer, size_t capacity, size_t* needed, spbe_error* error) {
  return text_call(error, options, {buffer, capacity, needed}, [&] { return ask(handle, nullptr, 0, SPBE_NO_DATE, options); },
                   [](const question& q) { return json(q.about.info(), q.lang); });
}

spbe_status spbe_list_find(const spbe_list* handle, const char* code, size_t n, int32_t day, char* buffer, size_t capacity, size_t* needed,
                           spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return ask(handle, code, n, day); }, [](const question& q) {
    return q.day ? records(q.about.find(q.code, q.day)) : records(q.about.spells(q.code));
  });
}

spbe_status spbe_list_find_name(const spbe_list* handle, const char* name, size_t n, int32_t day, char* buffer, size_t capacity, size_t* needed,
                                spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return ask(handle, name, n, day); },
                   [](const question& q) { return records(q.about.find_name(q.code, q.day_or_today())); });
}

spbe_status spbe_list_search(const spbe_list* handle, const char* text, size_t n, int32_t day, uint32_t limit, char* buffer, size_t capacity,
                             size_t* needed, spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return ask(handle, text, n, day); },
                   [&](const question& q) { return records(q.about.search(q.code, q.day, limit)); });
}

spbe_status spbe_list_history(const spbe_list* handle, const char* code, size_t n, char* buffer, size_t capacity, size_t* needed, spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return ask(handle, code, n, SPBE_NO_DATE); }, [](const question& q) {
    const auto changes = q.about.history(q.code);
    return json_array(q.about.spells(q.code), [&](const record& r) { return json(r, changes); });
  });
}

spbe_status spbe_list_children(const spbe_list* handle, const char* code, size_t n, int32_t day, char* buffer, size_t capacity, size_t* needed,
                               spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return ask(handle, code, n, day); },
                   [](const question& q) { return records(children(q.about, q.code, q.day_or_today())); });
}

spbe_status spbe_list_successors(const spbe_list* handle, const char* code, size_t n, int32_t day, char* buffer, size_t capacity, size_t* needed,
                                 spbe_error* error) {
  return text_call(error, nullptr, {buffer, capacity, needed}, [&] { return ask(handle, code, n, day); }, [](const question& q) {
    return json_array(q.day ? q.about.living_successors(q.code, q.day) : q.about.successors(q.code), quoted);
  });
}

spbe_status spbe_list_judge(const spbe_list* handle, const char* code, size_t n, int32_t day, spbe_membership* out, spbe_error* error) {
  return guard(error, nullptr, [&]() -> outcome {
    const auto q = ask(handle, code, n, day);
    if (!q) return unexpected{q.error()};
    const auto found = q->about.judge(q->code, q->day_or_today());
    const bool known = found.standing != standing::unknown;
    return write({sizeof(spbe_membership), static_cast<int32_t>(found.standing), known ? found.level : 0, 0}, out);
  });
}

spbe_status spbe_list_export(const spbe_list* handle, int32_t day, struct ArrowArrayStream* out, spbe_error* error) {
  return stream_call(error, nullptr, out, [&]() -> result<std::unique_ptr<batch_source>> {
    const auto q = ask(handle, nullptr, 0, day);
    if (!q) return unexpected{q.error()};
    return records_stream(q->about, q->day);
  });
}
