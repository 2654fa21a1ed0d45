#include <spbe/resolve.hpp>

#include "codelist/words.hpp"

namespace spbe::inline v1 {
namespace {

constexpr detail::words all[] = {{"code", "kode", "code"},
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
                                 {"parent", "induk lain", "another parent"}};

}  // namespace

std::string_view name_of(match_reason r) noexcept { return detail::words_at(all, r).name; }
std::string_view word_for(match_reason r, language lang) noexcept { return detail::words_at(all, r).in(lang); }

}  // namespace spbe::inline v1
