// Chance for synthetic values: the same on every machine, and nobody's numbers.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include <spbe/date.hpp>
#include <spbe/type.hpp>

namespace spbe::inline v1::detail {

class sampler {
 public:
  sampler(std::uint64_t seed, std::uint64_t index, const check_context& context) noexcept;

  [[nodiscard]] const check_context& context() const noexcept { return context_; }
  [[nodiscard]] std::uint64_t below(std::uint64_t limit) noexcept;                          // 0 .. limit - 1
  [[nodiscard]] unsigned between(unsigned low, unsigned high) noexcept { return low + static_cast<unsigned>(below(high - low + 1)); }
  [[nodiscard]] bool one_in(unsigned n) noexcept { return below(n) == 0; }
  [[nodiscard]] std::string one_of(std::string_view signs) { return std::string(1, signs[below(signs.size())]); }
  [[nodiscard]] std::string digits(std::size_t count);                                      // any
  // A serial number that nobody has: 99 and then anything; 9 and then anything where there are fewer than four digits.
  [[nodiscard]] std::string serial(std::size_t width);
  // A union's samples go round its members.
  [[nodiscard]] std::uint64_t turn(std::uint64_t members) const noexcept { return index_ % members; }
  // Six digits of a district of any edition; "317101" where no list with any is at hand.
  [[nodiscard]] std::string district();
  // From `first` to the reference date.
  [[nodiscard]] date day_since(date first) noexcept;

 private:
  [[nodiscard]] std::uint64_t next() noexcept;
  std::uint64_t index_;
  std::uint64_t state_;
  check_context context_;
};

// Any code of a list; `otherwise` where there is no list, or nothing in it.
[[nodiscard]] std::string any_code(sampler& chance, const list* codes, std::string_view otherwise);

// Several draws one behind the other.  A braced list is drawn from left to right by every compiler; the operands of + are not.
[[nodiscard]] std::string joined(std::initializer_list<std::string> draws);

// The last `width` digits of a number, zeros in front.
[[nodiscard]] std::string padded(std::uint64_t number, std::size_t width);

}  // namespace spbe::inline v1::detail
