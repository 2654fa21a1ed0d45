// Which chunks of a CSV are marked out to be read before those in front of them have been.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace spbe::inline v1::detail {

// The chunks that are marked out and not taken yet, one behind the other.
class csv_ahead {
 public:
  // Where in the input the next one begins, `consumed` being what has been taken; unset = no more shall be marked out.
  [[nodiscard]] std::optional<std::uint64_t> next(std::uint64_t consumed) noexcept {
    if (count_ == 0) {
      end_ = consumed;
      off_course_ = false;
    }
    if (off_course_ || misses_ >= most_misses) return std::nullopt;
    return end_;
  }
  void add(std::size_t size) noexcept {
    end_ += size;
    ++count_;
  }
  void take() noexcept { --count_; }
  // The one just taken does not begin at a record, or does not end at one: those behind it miss with it.
  void miss() noexcept {
    misses_ += off_course_ ? 0U : 1U;
    off_course_ = true;
  }

 private:
  static constexpr unsigned most_misses = 4;   // of a file with so many lines inside quotes, no more is tried

  std::uint64_t end_ = 0;
  std::size_t count_ = 0;
  bool off_course_ = false;
  unsigned misses_ = 0;
};

}  // namespace spbe::inline v1::detail
