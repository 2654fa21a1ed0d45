#include <spbe/list_source.hpp>

#include "codelist/compile/rules.hpp"
#include "codelist/compile/source.hpp"
#include "codelist/compile/write.hpp"
#include "codelist/editions/tables.hpp"

namespace spbe::inline v1 {

namespace {

// Tables that keep every rule and yet make no sound list are more than its layout has numbers for.
result<std::string> compiled(const detail::source_list& tables) {
  auto made = detail::write_list(tables);
  if (made || made.error().slug != "list.damaged") return made;
  return unexpected{error{status::bad_list, "list.too_large", detail::place_in(tables, "codes.csv", 1),
                          {"lebih banyak daripada yang dapat dimuat satu daftar: 16 MiB kode, 16 MiB nama, 65.535 kode dengan empat angka awal yang sama",
                           "more than one list can hold: 16 MiB of codes, 16 MiB of names, 65,535 codes that begin with the same four digits"}}};
}

}  // namespace

result<list_source> list_source::read(const std::string& path, const std::string& codes_csv) {
  auto tables = detail::read_own_source(path, codes_csv);
  if (!tables) return unexpected{tables.error()};
  return list_source(std::make_shared<const detail::source_list>(*std::move(tables)));
}

const list_info& list_source::info() const noexcept { return tables_->info; }

std::vector<error> list_source::faults() const {
  auto broken = detail::faults_of(*tables_);
  if (!broken.empty()) return broken;
  // What only the compiler sees: whether the list fits its form.
  if (auto made = compiled(*tables_); !made) broken.push_back(made.error());
  return broken;
}

result<std::string> list_source::bytes() const {
  auto broken = detail::faults_of(*tables_);
  if (!broken.empty()) return unexpected{std::move(broken.front())};
  return compiled(*tables_);
}

result<list> list_source::compile() const {
  auto made = bytes();
  if (!made) return unexpected{made.error()};
  return list::open(std::make_shared<const std::string>(*std::move(made)));
}

list_source list_source::of(const list& compiled) { return list_source(std::make_shared<const detail::source_list>(detail::tables_of(*compiled.table_))); }

result<list_source> list_source::as_edition_of(const list_source& older) const {
  auto tables = detail::as_edition_of(*tables_, *older.tables_);
  if (!tables) return unexpected{tables.error()};
  return list_source(std::make_shared<const detail::source_list>(*std::move(tables)));
}

outcome list_source::write(const std::string& folder, bool replace) const { return detail::write_folder(detail::files_of(*tables_), folder, replace); }

}  // namespace spbe::inline v1
