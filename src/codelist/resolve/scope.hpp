// Where to look, and what the places there are called: all that the resolver asks of a table.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "codelist/table.hpp"

namespace spbe::inline v1::detail {

// One name of a spell.
enum class name_source : std::uint8_t { own, synonym, former };

class scope {
 public:
  scope(const list_table& table, date day) noexcept : table_(table), day_(day) {}

  enum class state : std::uint8_t { living, gone, future };
  [[nodiscard]] state state_of(std::uint32_t spell) const noexcept;

  // Calls `visit(spell)` for every spell of the level (0 = any) under `parent` (`nothing` = the whole list).
  template <class Visit>
  void each(std::uint32_t parent, int level, Visit visit) const;

  // Calls `visit(text, source)` for every name of the spell.  The text lasts as long as the call.
  template <class Visit>
  void each_name(std::uint32_t spell, Visit visit) const;

  // What it is called on the day, in the caller's buffer: texts of the list are packed.
  [[nodiscard]] std::string_view name(std::uint32_t spell, char (&buffer)[longest_name]) const noexcept { return table_.name_text(table_.name(spell, day_), buffer); }

  [[nodiscard]] const list_table& table() const noexcept { return table_; }
  [[nodiscard]] date day() const noexcept { return day_; }
  // The spells of all that lies under the code whose first spell this is.
  [[nodiscard]] range below(std::uint32_t first) const noexcept { return {table_.last_of(first) + 1, behind(first)}; }
  [[nodiscard]] std::uint32_t parent_of(std::uint32_t spell) const;
  // The living spells that took over from one that is gone, through any number of changes.
  [[nodiscard]] std::vector<std::uint32_t> living_heirs(std::uint32_t spell) const;

 private:
  // The first spell that is not under this one, nor it.
  [[nodiscard]] std::uint32_t behind(std::uint32_t spell) const noexcept;

  const list_table& table_;
  date day_;
};

template <class Visit>
void scope::each(std::uint32_t parent, int level, Visit visit) const {
  const range all = parent == nothing ? range{0, table_.spell_count} : below(parent);
  for (std::uint32_t i = all.begin; i < all.end;) {
    const int here = table_.spell(i).level;
    if (level == 0 || here == level) visit(i);
    // Below a code of the level asked for, nothing is.
    if (level != 0 && here == level && table_.form.digits() && here < 3) i = behind(i);
    else ++i;
  }
}

template <class Visit>
void scope::each_name(std::uint32_t spell, Visit visit) const {
  const spell_row row = table_.spell(spell);
  char buffer[longest_name];   // texts of the list are packed
  const std::uint32_t own = table_.name(spell, day_);
  visit(table_.name_text(own, buffer), name_source::own);
  if ((row.flags & spell_day_names) != 0) {
    const range names = table_.day_names_of(spell);
    for (std::uint32_t k = names.begin; k < names.end; ++k) {
      const std::uint32_t name = table_.day_name(k).name;
      if (name != own) visit(table_.name_text(name, buffer), name_source::former);
    }
  }
  if ((row.flags & spell_synonyms) == 0) return;
  const range r = table_.synonyms_of(table_.first_beside(spell));
  for (std::uint32_t k = r.begin; k < r.end; ++k) visit(table_.name_text(table_.synonym(k).text, buffer), name_source::synonym);
}

}  // namespace spbe::inline v1::detail
