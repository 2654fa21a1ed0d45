#include "cli/messages.hpp"

#include <cstdio>

#include <fmt/format.h>

#include <spbe/text.hpp>

namespace cli {
void tell(std::string_view text) noexcept { static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr)); }

void note(const spbe::bilingual& message, spbe::language lang) { tell(message.in(lang) + '\n'); }

void complain(const spbe::bilingual& message, spbe::language lang) { tell("spbe: " + message.in(lang) + '\n'); }

void complain_at(const spbe::error& trouble, spbe::language lang) {
  const bool told = trouble.place.empty() || trouble.message.en.find(trouble.place) != std::string::npos;
  const std::string place = told ? std::string() : shown(trouble.place) + ": ";
  complain(spbe::error{trouble.code, {}, {}, {place + trouble.message.id, place + trouble.message.en}}, lang);
}

exit_code complain_of(const std::vector<spbe::error>& faults, spbe::language lang) {
  for (const auto& fault : faults) complain_at(fault, lang);
  return exit_of(faults.front());
}

void complain(const spbe::error& trouble, spbe::language lang) {
  // The library masks what it quotes of the data; names of files are ours to mask, and may hold what a terminal obeys.
  const auto told = [](const std::string& text) { return spbe::printable(spbe::mask_by_shape(text, false), text.size()); };
  complain({told(trouble.message.id), told(trouble.message.en)}, lang);
}

std::string shown(std::string_view text) { return spbe::printable(spbe::mask_by_shape(text, true)); }

spbe::bilingual expected(std::string_view option, const spbe::bilingual& what, std::string_view found) {
  return {fmt::format("{} menerima {}, bukan {}", option, what.id, shown(found)),
          fmt::format("{} takes {}, not {}", option, what.en, shown(found))};
}

spbe::bilingual not_in_this_version(std::string_view what) {
  return {fmt::format("belum ada dalam versi ini (not in this version): {}", what), fmt::format("not in this version: {}", what)};
}

exit_code exit_of(const spbe::error& trouble) {
  switch (trouble.code) {
    case spbe::status::ok: return exit_code::clean;
    case spbe::status::invalid_argument:
    case spbe::status::bad_schema:
    case spbe::status::bad_list:
    case spbe::status::unsupported: return exit_code::usage;
    case spbe::status::unreadable:
    case spbe::status::not_a_table: return exit_code::unreadable;
    case spbe::status::cancelled: return exit_code::interrupted;
    case spbe::status::too_small:
    case spbe::status::out_of_memory:
    case spbe::status::internal: break;
  }
  return exit_code::internal;
}

}  // namespace cli
