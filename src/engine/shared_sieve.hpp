// The sieve of a list and a day that the workers of a run share; made when the first of them wants it, so that small tables pay nothing.
#pragma once

#include <mutex>
#include <optional>

#include "codelist/day_sieve.hpp"

namespace spbe::inline v1::detail {

class shared_sieve {
 public:
  // `codes` must outlive it.
  shared_sieve(const list& codes, date day) noexcept : codes_(&codes), day_(day) {}
  shared_sieve(const shared_sieve&) = delete;
  shared_sieve& operator=(const shared_sieve&) = delete;

  [[nodiscard]] const day_sieve& get() {
    std::call_once(once_, [this] { made_.emplace(*codes_, day_); });
    return *made_;
  }
  [[nodiscard]] bool is_of(const list& codes, date day) const noexcept { return &codes == codes_ && day == day_; }

 private:
  const list* codes_;
  date day_;
  std::once_flag once_;
  std::optional<day_sieve> made_;
};

}  // namespace spbe::inline v1::detail
