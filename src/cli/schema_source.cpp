#include "cli/schema_source.hpp"

#include <cerrno>

#include <sys/stat.h>

#include <fmt/format.h>

#include <spbe/report.hpp>
#include <spbe/text.hpp>

#include "cli/messages.hpp"

namespace cli {
namespace {

// Far beyond any schema; keeps `--schema penduduk.csv` on a huge file from filling the memory.
constexpr std::size_t schema_limit = 16U << 20U;

const spbe::bilingual schema_word{"skema", "schema"};

text_file read_builtin(const std::string& name) {
  const auto document = spbe::plan::builtin_document(name);
  if (!document.empty()) return {std::string(document), std::nullopt, exit_code::clean};
  std::string known;
  for (const auto& s : spbe::plan::builtins()) known += (known.empty() ? "" : ", ") + s.name;
  return cannot_read(name, schema_word,
                {"tidak ada berkas dan tidak ada skema bawaan dengan nama itu; skema bawaan: " + known,
                 "neither a file nor a built-in schema has that name; built in are: " + known},
                exit_code::usage);
}

}  // namespace

text_file read_schema(const std::string& name_or_file) {
  struct stat seen {};
  const bool exists = name_or_file == "-" || ::stat(name_or_file.c_str(), &seen) == 0;
  if (!exists && errno == EACCES) return cannot_read(name_or_file, schema_word, spbe::system_advice(EACCES), exit_code::unreadable);
  if (!exists || (S_ISDIR(seen.st_mode) && !spbe::plan::builtin_document(name_or_file).empty())) return read_builtin(name_or_file);
  return read_text_file(name_or_file, schema_word, schema_limit);
}

std::optional<spbe::plan> read_plan(const std::optional<std::string>& name_or_file, const command_line& line, exit_code& why) {
  if (!name_or_file) return spbe::plan::structure_only();
  const auto found = read_schema(*name_or_file);
  if (found.trouble) {
    complain(*found.trouble, line.lang);
    why = found.exit;
    return std::nullopt;
  }
  auto compiled = spbe::plan::compile(found.text, {.lists = &line.catalog(), .lang = line.lang});
  if (compiled) return std::move(*compiled);
  tell(complaints(compiled.error(), line.lang, false));
  why = exit_code::usage;
  return std::nullopt;
}

std::string complaints(const std::vector<spbe::error>& errors, spbe::language lang, bool json) {
  std::string lines;
  for (const auto& e : errors)
    lines += json ? spbe::json(e, lang) + "\n" : fmt::format("{}\t{}\n", shown(e.place), e.message.in(lang));
  return lines;
}

}  // namespace cli
