#include "cli/schema_source.hpp"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include <spbe/report.hpp>
#include <spbe/text.hpp>

#include "cli/messages.hpp"

namespace cli {
namespace {

// Far beyond any schema; keeps `--schema penduduk.csv` on a huge file from filling the memory.
constexpr std::size_t schema_limit = 16U << 20U;

schema_text failed(const std::string& path, const spbe::bilingual& reason, exit_code exit) {
  return {
      {}, spbe::bilingual{fmt::format("skema {}: {}", shown(path), reason.id), fmt::format("schema {}: {}", shown(path), reason.en)}, exit};
}

schema_text read_all(int descriptor, const std::string& path) {
  schema_text found;
  std::array<char, 64U << 10U> buffer;
  for (;;) {
    const auto got = ::read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed(path, spbe::system_advice(errno), exit_code::unreadable);
    if (got == 0) return found;
    found.json.append(buffer.data(), static_cast<std::size_t>(got));
    if (found.json.size() > schema_limit)
      return failed(path, {"lebih dari 16 MiB; ini bukan skema", "more than 16 MiB; this is no schema"}, exit_code::usage);
  }
}

schema_text read_builtin(const std::string& name) {
  const auto document = spbe::plan::builtin_document(name);
  if (!document.empty()) return {std::string(document), std::nullopt, exit_code::clean};
  std::string known;
  for (const auto& s : spbe::plan::builtins()) known += (known.empty() ? "" : ", ") + s.name;
  return failed(name,
                {"tidak ada berkas dan tidak ada skema bawaan dengan nama itu; skema bawaan: " + known,
                 "neither a file nor a built-in schema has that name; built in are: " + known},
                exit_code::usage);
}

}  // namespace

schema_text read_schema(const std::string& name_or_file) {
  if (name_or_file == "-") return read_all(STDIN_FILENO, name_or_file);
  struct stat seen {};
  const bool exists = ::stat(name_or_file.c_str(), &seen) == 0;
  if (!exists && errno == EACCES) return failed(name_or_file, spbe::system_advice(EACCES), exit_code::unreadable);
  if (!exists || (S_ISDIR(seen.st_mode) && !spbe::plan::builtin_document(name_or_file).empty())) return read_builtin(name_or_file);
  const int descriptor = ::open(name_or_file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return failed(name_or_file, spbe::system_advice(errno), exit_code::unreadable);
  auto found = read_all(descriptor, name_or_file);
  ::close(descriptor);
  return found;
}

std::string complaints(const std::vector<spbe::error>& errors, spbe::language lang, bool json) {
  std::string lines;
  for (const auto& e : errors)
    lines += json ? spbe::json(e, lang) + "\n" : fmt::format("{}\t{}\n", spbe::printable(e.place), e.message.in(lang));
  return lines;
}

}  // namespace cli
