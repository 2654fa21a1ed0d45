#include <array>

#include <spbe/resolve.hpp>

namespace spbe::inline v1 {
namespace {

struct words {
  std::string_view name, id, en;
};

constexpr std::array<words, 12> all = {{{"code", "kode", "code"},
                                        {"exact", "sama", "the same"},
                                        {"spacing", "beda spasi", "blanks differ"},
                                        {"abbreviation", "singkatan", "abbreviation"},
                                        {"synonym", "sinonim", "synonym"},
                                        {"old_name", "nama lama", "former name"},
                                        {"spelling", "beda ejaan", "spelling"},
                                        {"order", "urutan kata", "order of words"},
                                        {"part", "sebagian kata", "part of the words"},
                                        {"truncated", "terpotong", "cut"},
                                        {"typo", "salah ketik", "typing"},
                                        {"parent", "induk lain", "another parent"}}};

}  // namespace

std::string_view name_of(match_reason r) noexcept { return all[static_cast<std::size_t>(r)].name; }

std::string_view word_for(match_reason r, language lang) noexcept {
  const words& w = all[static_cast<std::size_t>(r)];
  return lang == language::en ? w.en : w.id;
}

}  // namespace spbe::inline v1
