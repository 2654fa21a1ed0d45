// Text on its way to whoever asked for an export: collected to pieces of 64 KiB; once the taker wants no more, everything else is dropped.
#pragma once

#include <string>
#include <string_view>

#include <spbe/exchange.hpp>

namespace spbe::inline v1::detail {

class text_sink {
 public:
  explicit text_sink(const list_sink& taker) : taker_(taker) {}

  text_sink& operator<<(std::string_view text) {
    pending_ += text;
    if (pending_.size() >= piece) flush();
    return *this;
  }
  // Is more wanted?  Asked between rows, so that a closed pipe ends the work.
  [[nodiscard]] bool open() const noexcept { return open_; }
  bool flush() {
    if (open_ && !pending_.empty()) open_ = taker_(pending_);
    pending_.clear();
    return open_;
  }

 private:
  static constexpr std::size_t piece = 65536;
  const list_sink& taker_;
  std::string pending_;
  bool open_ = true;
};

}  // namespace spbe::inline v1::detail
