#include <spbe/codelist.hpp>

#include "base/file.hpp"
#include "codelist/table.hpp"
#include "codelist/words.hpp"

namespace spbe::inline v1 {
namespace {

using detail::words;
using detail::words_at;

constexpr words certainties[] = {{"high", "tinggi", "high"}, {"medium", "sedang", "medium"}, {"low", "rendah", "low"}, {"unverified", "belum diverifikasi", "unverified"}};
constexpr words change_kinds[] = {{"create", "pembentukan", "create"},     {"split", "pemekaran", "split"},         {"merge", "penggabungan", "merge"},
                                  {"transfer", "pemindahan", "transfer"},  {"recode", "perubahan kode", "recode"},  {"rename", "perubahan nama", "rename"},
                                  {"respell", "perbaikan ejaan", "respell"}, {"status", "perubahan status", "status"}, {"retire", "penghapusan", "retire"}};

}  // namespace

std::string_view name_of(certainty c) noexcept { return words_at(certainties, c).name; }
std::string_view name_of(change_kind k) noexcept { return words_at(change_kinds, k).name; }

std::string_view word_for(certainty c, language lang) noexcept { return words_at(certainties, c).in(lang); }
std::string_view word_for(change_kind k, language lang) noexcept { return words_at(change_kinds, k).in(lang); }

result<list> list::open(std::shared_ptr<const std::string> bytes) {
  if (!bytes) return unexpected{error{status::invalid_argument, "list.no_bytes", {}, {"tidak ada isi", "no bytes were given"}}};
  auto table = detail::attach(*bytes, bytes);
  if (!table) return unexpected{table.error()};
  if (const auto sound = detail::check(*table, *bytes); !sound) return unexpected{sound.error()};
  detail::remember_parents(*table);
  return list(std::make_shared<const detail::list_table>(*std::move(table)));
}

result<list> list::open_file(const std::string& path) {
  auto text = detail::read_file(path);
  if (!text) return unexpected{text.error()};
  auto opened = open(std::make_shared<const std::string>(*std::move(text)));
  if (opened) return opened;
  error why = opened.error();
  why.place = path;
  return unexpected{std::move(why)};
}

const list_info& list::info() const noexcept { return table_->info; }
std::string_view list::id() const noexcept { return table_->info.id; }

membership list::judge(std::string_view code, date day) const noexcept { return table_->judge(table_->first_of(code), day); }
void list::judge(const cells& column, date day, membership* answers) const noexcept { table_->judge(column, day, answers); }
membership list::judge_name(std::string_view text, date day) const noexcept { return table_->judge(table_->first_of_name(text), day); }
const unsigned char* list::six_digit_codes() const noexcept { return table_->six_digit_codes(); }
bool list::ever(unsigned digits, std::uint64_t number) const noexcept { return table_->ever(digits, number); }

bool list::named(std::uint32_t spell, std::string_view text, date day) const noexcept {
  return spell < table_->spell_count && table_->named(spell, text, day);
}

}  // namespace spbe::inline v1
