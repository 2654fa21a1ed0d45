#include "cli/text_file.hpp"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "cli/messages.hpp"

namespace cli {
namespace {

text_file read_all(int descriptor, const std::string& path, const spbe::bilingual& what, std::size_t limit) {
  text_file found;
  std::array<char, 64U << 10U> buffer;
  for (;;) {
    const auto got = ::read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot_read(path, what, spbe::system_advice(errno), exit_code::unreadable);
    if (got == 0) return found;
    found.text.append(buffer.data(), static_cast<std::size_t>(got));
    if (found.text.size() > limit) {
      return cannot_read(path, what, {fmt::format("lebih dari {} MiB; ini bukan {}", limit >> 20U, what.id), fmt::format("more than {} MiB; this is no {}", limit >> 20U, what.en)},
                         exit_code::usage);
    }
  }
}

}  // namespace

text_file cannot_read(const std::string& path, const spbe::bilingual& what, const spbe::bilingual& reason, exit_code exit) {
  const spbe::bilingual name = path.empty() ? spbe::bilingual{"(nama berkas kosong)", "(empty file name)"} : spbe::bilingual{shown(path), shown(path)};
  return {{}, spbe::bilingual{fmt::format("{} {}: {}", what.id, name.id, reason.id), fmt::format("{} {}: {}", what.en, name.en, reason.en)}, exit};
}

text_file read_text_file(const std::string& path, const spbe::bilingual& what, std::size_t limit) {
  if (path == "-") return read_all(STDIN_FILENO, path, what, limit);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return cannot_read(path, what, spbe::system_advice(errno), exit_code::unreadable);
  auto found = read_all(descriptor, path, what, limit);
  ::close(descriptor);
  return found;
}

}  // namespace cli
