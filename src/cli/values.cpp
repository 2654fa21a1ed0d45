#include "cli/values.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

#include <unistd.h>

#include "cli/messages.hpp"

namespace cli {
namespace {

constexpr std::size_t line_limit = 1U << 20U;

class lines {
 public:
  explicit lines(const std::function<bool(std::string_view)>& each) : each_(each) {}

  bool feed(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto end = bytes.find('\n');
      keep(bytes.substr(0, end));
      if (end == std::string_view::npos) return true;
      if (!deliver()) return false;
      bytes.remove_prefix(end + 1);
    }
    return true;
  }
  bool end() { return !begun_ || deliver(); }

 private:
  void keep(std::string_view piece) {
    begun_ = true;
    line_.append(piece.substr(0, std::min(piece.size(), line_limit - line_.size())));
  }
  // A line ends at LF or CRLF, as it does in a file.
  bool deliver() {
    if (!line_.empty() && line_.back() == '\r') line_.pop_back();
    const bool more = each_(line_);
    line_.clear();
    begun_ = false;
    return more;
  }

  const std::function<bool(std::string_view)>& each_;
  std::string line_;
  bool begun_ = false;
};

}  // namespace

std::optional<spbe::bilingual> for_each_value(std::span<const std::string> given, output& out,
                                              const std::function<bool(std::string_view)>& each) {
  if (!given.empty()) {
    for (const auto& value : given) {
      if (!each(value)) break;
    }
    return std::nullopt;
  }
  lines reader(each);
  std::array<char, 64U << 10U> buffer;
  for (;;) {
    out.flush();
    const auto got = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      const auto reason = spbe::system_advice(errno);
      return spbe::bilingual{"masukan baku tidak dapat dibaca: " + reason.id, "standard input cannot be read: " + reason.en};
    }
    if (got == 0) break;
    if (!reader.feed({buffer.data(), static_cast<std::size_t>(got)})) return std::nullopt;
  }
  reader.end();
  return std::nullopt;
}

}  // namespace cli
