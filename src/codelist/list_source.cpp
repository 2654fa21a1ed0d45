#include <spbe/list_source.hpp>

#include "codelist/compile/rules.hpp"
#include "codelist/compile/source.hpp"
#include "codelist/compile/write.hpp"
#include "codelist/editions/tables.hpp"

namespace spbe::inline v1 {

result<list_source> list_source::read(const std::string& path, const std::string& codes_csv) {
  auto tables = detail::read_own_source(path, codes_csv);
  if (!tables) return unexpected{tables.error()};
  return list_source(std::make_shared<const detail::source_list>(*std::move(tables)));
}

const list_info& list_source::info() const noexcept { return tables_->info; }

std::vector<error> list_source::faults() const {
  auto broken = detail::faults_of(*tables_);
  if (!broken.empty()) return broken;
  // What only the compiler sees: names that fold alike, codes that differ by dots.
  if (auto made = detail::write_list(*tables_); !made) broken.push_back(made.error());
  return broken;
}

result<std::string> list_source::bytes() const {
  auto broken = detail::faults_of(*tables_);
  if (!broken.empty()) return unexpected{std::move(broken.front())};
  auto made = detail::write_list(*tables_);
  if (!made && made.error().place.empty()) {
    error why = made.error();
    why.place = tables_->folder;
    return unexpected{std::move(why)};
  }
  return made;
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
