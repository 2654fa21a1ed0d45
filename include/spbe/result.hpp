/// @file
/// Room: base.  What a call answers when it can fail: a value, or an `error` that says what, where and how to mend it.
///
///     if (auto plan = spbe::plan::compile(json)) use(*plan);
///     else std::cerr << plan.error().message.in(spbe::language::id);
///
/// A *bad value* in the data is never an `error`: it is a `finding` (finding.hpp).  Errors are for trouble: a file that
/// cannot be read, a schema that contradicts itself, an argument nobody can serve.
#pragma once

#ifndef SPBE_STATIC
#error "The C++ headers belong to the static library: link CMake's spbe::static (or define SPBE_STATIC yourself when you link libspbe_static.a). The shared library promises <spbe.h> only."
#endif

#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace spbe::inline v1 {

/// The languages messages exist in.  Codes never change with the language.
enum class language : std::int32_t { id = 0, en = 1 };

/// One text in both languages.
struct bilingual {
  std::string id;
  std::string en;
  [[nodiscard]] const std::string& in(language lang) const noexcept { return lang == language::en ? en : id; }
};

/// Kinds of trouble; the same numbers as `spbe_status` in spbe.h, never renumbered.
enum class status : std::int32_t {
  ok = 0,
  invalid_argument = 10,  ///< the caller's argument cannot be served
  bad_schema = 20,        ///< a schema or rule cannot be compiled
  bad_list = 21,          ///< a code list file is damaged or contradicts itself
  unreadable = 30,        ///< a file or stream cannot be read or written
  not_a_table = 31,       ///< the input is readable but is no table of text
  unsupported = 40,       ///< known, but not in this build or version
  too_small = 50,         ///< a caller's buffer is too short
  cancelled = 60,         ///< the caller asked to stop
  out_of_memory = 70,
  internal = 80,          ///< a fault of the library
};

/// What went wrong, where, and the way out.
struct error {
  status code = status::internal;
  std::string slug;           ///< stable: "schema.unknown_type"
  std::string place;          ///< a JSON pointer, a path, or empty
  bilingual message;          ///< one line, no trailing period, the offending fragment quoted and masked
  std::int64_t offset = -1;   ///< byte in the document or file, -1 where it means nothing
  std::int32_t line = 0;      ///< 1-based, 0 where it means nothing
};

/// Wraps an error on its way into a `result`.
template <class E>
struct unexpected {
  E value;
};
template <class E>
unexpected(E) -> unexpected<E>;

/// A value or an error, with the member names of `std::expected` (which neither supported compiler has in C++20).
template <class T, class E = error>
class [[nodiscard]] result {
 public:
  using value_type = T;
  using error_type = E;

  result(T value) : state_(std::in_place_index<0>, std::move(value)) {}                                    // NOLINT(google-explicit-constructor)
  template <class G>
  result(unexpected<G> trouble) : state_(std::in_place_index<1>, std::move(trouble.value)) {}              // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  [[nodiscard]] T& value() & { assert(has_value()); return *std::get_if<0>(&state_); }
  [[nodiscard]] const T& value() const& { assert(has_value()); return *std::get_if<0>(&state_); }
  [[nodiscard]] T&& value() && { assert(has_value()); return std::move(*std::get_if<0>(&state_)); }
  [[nodiscard]] T& operator*() & { return value(); }
  [[nodiscard]] const T& operator*() const& { return value(); }
  [[nodiscard]] T&& operator*() && { return std::move(*this).value(); }
  [[nodiscard]] T* operator->() { return &value(); }
  [[nodiscard]] const T* operator->() const { return &value(); }

  [[nodiscard]] E& error() & { assert(!has_value()); return *std::get_if<1>(&state_); }
  [[nodiscard]] const E& error() const& { assert(!has_value()); return *std::get_if<1>(&state_); }
  [[nodiscard]] E&& error() && { assert(!has_value()); return std::move(*std::get_if<1>(&state_)); }

  template <class U>
  [[nodiscard]] T value_or(U&& fallback) const& {
    return has_value() ? value() : static_cast<T>(std::forward<U>(fallback));
  }

 private:
  std::variant<T, E> state_;
};

/// A `result` for calls that only succeed or fail.
using outcome = result<std::monostate>;

/// What an `errno` means, for the end of a sentence: "tidak ada", "it does not exist"; "system error 123" where it is a rare one.
[[nodiscard]] bilingual system_reason(int number);
/// The same with the way out, where there is one: "tidak ada; periksa nama dan foldernya".
[[nodiscard]] bilingual system_advice(int number);

}  // namespace spbe::inline v1
