#include "cli/progress.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "cli/messages.hpp"

namespace cli {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t long_file = 32U << 20U;
constexpr auto patience = 500ms;  // what is over sooner needs no bar
constexpr auto pace = 100ms;

// Rows that the files hold if they go on as they begin; 0 where nothing can be said (a pipe).
std::uint64_t estimate(const std::vector<std::string>& files, std::uint64_t& bytes) {
  std::uint64_t rows = 0;
  for (const auto& file : files) {
    struct stat seen {};
    if (file == "-" || ::stat(file.c_str(), &seen) != 0 || !S_ISREG(seen.st_mode)) return 0;
    const auto size = static_cast<std::uint64_t>(seen.st_size);
    bytes += size;
    std::string head(std::min<std::uint64_t>(size, 1U << 20U), '\0');
    std::ifstream(file, std::ios::binary).read(head.data(), static_cast<std::streamsize>(head.size()));
    const auto lines = static_cast<std::uint64_t>(std::count(head.begin(), head.end(), '\n'));
    if (!head.empty()) rows += std::max<std::uint64_t>(lines, 1) * size / head.size();
  }
  return rows;
}

}  // namespace

progress::progress(const std::vector<std::string>& files, bool wanted, spbe::language lang)
    : lang_(lang), next_(std::chrono::steady_clock::now() + patience) {
  if (!wanted || ::isatty(STDERR_FILENO) == 0) return;
  std::uint64_t bytes = 0;
  likely_rows_ = estimate(files, bytes);
  shown_ = bytes >= long_file || likely_rows_ == 0;
}

void progress::update(std::uint64_t rows) {
  if (!shown_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + pace;
  draw(rows);
}

void progress::draw(std::uint64_t rows) {
  constexpr std::uint64_t width = 30;
  const std::string unit = lang_ == spbe::language::en ? "rows" : "baris";
  drawn_ = true;
  if (likely_rows_ == 0) {
    tell(fmt::format("\r{} {}\x1b[K", rows, unit));
  } else {
    const auto share = std::min(rows, likely_rows_) * 100 / likely_rows_;
    const auto full = share * width / 100;
    tell(fmt::format("\r[{}{}] {:3}%  {} {}\x1b[K", std::string(full, '#'), std::string(width - full, '.'), share, rows, unit));
  }
}

void progress::clear() {
  if (drawn_) tell("\r\x1b[K");
  drawn_ = false;
}

}  // namespace cli
