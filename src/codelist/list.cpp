#include <spbe/codelist.hpp>

#include "base/file.hpp"
#include "codelist/table.hpp"

namespace spbe::inline v1 {

std::string_view name_of(certainty c) noexcept {
  constexpr std::string_view names[] = {"high", "medium", "low", "unverified"};
  const auto i = static_cast<std::size_t>(c);
  return i < std::size(names) ? names[i] : std::string_view();
}

std::string_view name_of(change_kind k) noexcept {
  constexpr std::string_view names[] = {"create", "split", "merge", "transfer", "recode", "rename", "respell", "status", "retire"};
  const auto i = static_cast<std::size_t>(k);
  return i < std::size(names) ? names[i] : std::string_view();
}

result<list> list::open(std::shared_ptr<const std::string> bytes) {
  if (!bytes) return unexpected{error{status::invalid_argument, "list.no_bytes", {}, {"tidak ada isi", "no bytes were given"}}};
  auto table = detail::attach(*bytes, bytes);
  if (!table) return unexpected{table.error()};
  if (const auto sound = detail::check(*table, *bytes); !sound) return unexpected{sound.error()};
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
membership list::judge_name(std::string_view text, date day) const noexcept { return table_->judge(table_->first_of_name(text), day); }
bool list::ever(unsigned digits, std::uint64_t number) const noexcept { return table_->ever(digits, number); }

bool list::named(std::uint32_t spell, std::string_view text, date day) const noexcept {
  return spell < table_->spell_count && table_->named(spell, text, day);
}

}  // namespace spbe::inline v1
