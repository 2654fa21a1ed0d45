#include "cli/output.hpp"

#include <cerrno>
#include <utility>

#include <unistd.h>

#include "cli/messages.hpp"

namespace cli {
namespace {

constexpr std::size_t enough = 64U << 10U;

}  // namespace

bool output::write(std::string_view bytes) {
  if (!open()) return false;
  if (std::exchange(apart_, false)) pending_ += '\n';
  pending_.append(bytes);
  return pending_.size() < enough || flush();
}

bool output::flush() {
  std::string_view rest = pending_;
  while (open() && !rest.empty()) {
    const auto written = ::write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      why_ = errno;
      state_ = errno == EPIPE ? state::closed : state::failed;
    }
  }
  pending_.clear();
  return open();
}

exit_code output::finish(exit_code otherwise, spbe::language lang) {
  flush();
  if (!failed()) return otherwise;
  const auto reason = spbe::system_advice(why_);
  complain({"keluaran tidak dapat ditulis: " + reason.id, "the output cannot be written: " + reason.en}, lang);
  return exit_code::unreadable;
}

exit_code print_line(std::string_view text, spbe::language lang) {
  output out(STDOUT_FILENO);
  out.line(text);
  return out.finish(exit_code::clean, lang);
}

}  // namespace cli
