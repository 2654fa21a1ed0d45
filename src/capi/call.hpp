// The door of every C function: exceptions and errors become a status, text goes into the caller's buffer.
#pragma once

#include <spbe.h>

#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include <spbe/result.hpp>

namespace spbe::inline v1::detail::capi {

[[nodiscard]] inline outcome done() { return std::monostate{}; }

// Fills the caller's error, where there is one.  The text is cut at a whole character and made one line of valid UTF-8.
spbe_status fail(spbe_error* out, const error& trouble, language lang) noexcept;
spbe_status fail(spbe_error* out, status code, std::string_view text) noexcept;
// The words of an exception from elsewhere, which may quote data.
spbe_status fail_internal(spbe_error* out, std::string_view words) noexcept;
spbe_status succeed(spbe_error* out) noexcept;

// An argument that cannot be served.
[[nodiscard]] unexpected<error> refuse(std::string slug, std::string id, std::string en, status code = status::invalid_argument);

// A name that a caller gave, as an error shows it: whatever was given in its place, a value does not leave.
[[nodiscard]] std::string shown_name(std::string_view given);

// The language of the caller's messages, even where the options themselves are at fault.
[[nodiscard]] language language_of(const spbe_options* options) noexcept;

// Runs `f` () -> outcome.
template <class F>
spbe_status guard(spbe_error* out, const spbe_options* options, F&& f) noexcept {
  try {
    const outcome answer = f();
    return answer ? succeed(out) : fail(out, answer.error(), language_of(options));
  } catch (const std::bad_alloc&) {
    return fail(out, status::out_of_memory, "memory: out of memory");
  } catch (const std::exception& x) {
    return fail_internal(out, x.what());
  } catch (...) {
    return fail_internal(out, "unknown exception");
  }
}

// The caller's buffer of the two-call pattern.
struct text_buffer {
  char* at;
  std::size_t capacity;
  std::size_t* needed;
};
[[nodiscard]] outcome open(const text_buffer& buffer);
[[nodiscard]] outcome put(std::string_view text, const text_buffer& buffer);

// `ask` () -> result<Q> judges the arguments, `answer` (const Q&) -> string or result<string> makes the text.
template <class Ask, class Answer>
spbe_status text_call(spbe_error* out, const spbe_options* options, const text_buffer& buffer, Ask&& ask, Answer&& answer) noexcept {
  return guard(out, options, [&]() -> outcome {
    if (auto opened = open(buffer); !opened) return opened;
    const auto question = ask();
    if (!question) return unexpected{question.error()};
    const result<std::string> text = answer(*question);
    if (!text) return unexpected{text.error()};
    return put(*text, buffer);
  });
}

// `[a,b,c]` of what `f` makes of each item.
template <class Items, class F>
std::string json_array(const Items& items, F&& f) {
  std::string out = "[";
  for (const auto& item : items) {
    if (out.size() > 1) out += ',';
    out += f(item);
  }
  return out += ']';
}

}  // namespace spbe::inline v1::detail::capi
