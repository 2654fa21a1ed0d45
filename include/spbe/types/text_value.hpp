/// @file
/// Room: types.  What the value classes of this folder share: a canonical text, its display form, and the way in.
///
///     auto n = spbe::nisn::parse("0119999987");     // result<nisn, finding>
///     n->canonical(); n->display();
///
/// A class derives from `text_value<itself>`, adds accessors for its parts, and keeps its constructor to itself; from `dated_value<itself>`
/// where a part depends on the reference date.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <spbe/date.hpp>
#include <spbe/finding.hpp>
#include <spbe/result.hpp>
#include <spbe/type.hpp>

namespace spbe::inline v1 {

template <class Self>
class text_value {
 public:
  /// The value of a text that checks valid or suspect, else the finding that speaks against it.
  [[nodiscard]] static result<Self, finding> parse(std::string_view text, const check_options& options = {}) {
    auto read = Self::registered().read(text, options);
    if (!read) return unexpected{std::move(read).error()};
    return Self(std::move(*read));
  }

  [[nodiscard]] std::string_view canonical() const noexcept { return text_; }
  [[nodiscard]] std::string display() const { return Self::registered().display_of(text_); }

  friend bool operator==(const text_value&, const text_value&) noexcept = default;

 protected:
  explicit text_value(std::string canonical) noexcept : text_(std::move(canonical)) {}
  /// `count` characters of the canonical form from `at` on.
  [[nodiscard]] std::string_view piece(std::size_t at, std::size_t count) const noexcept { return canonical().substr(at, count); }

 private:
  std::string text_;
};

/// Remembers the reference date of its parse.  Two values are equal by their text alone.
template <class Self>
class dated_value : public text_value<Self> {
 public:
  [[nodiscard]] static result<Self, finding> parse(std::string_view text, const check_options& options = {}) {
    auto read = Self::registered().read(text, options);
    if (!read) return unexpected{std::move(read).error()};
    return Self(std::move(*read), options.as_of.has_value() ? options.as_of : today());
  }

 protected:
  dated_value(std::string canonical, date as_of) noexcept : text_value<Self>(std::move(canonical)), as_of_(as_of) {}
  [[nodiscard]] date as_of() const noexcept { return as_of_; }

 private:
  date as_of_;
};

}  // namespace spbe::inline v1
