// Where to look, and what the places there are called: all that the resolver asks of a table.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "codelist/table.hpp"

namespace spbe::inline v1::detail {

// One name of a spell.
enum class name_source : std::uint8_t { own, synonym, former };

[[nodiscard]] inline std::uint32_t spells_in(std::span<const range> within) noexcept {
  std::uint32_t out = 0;
  for (const range& r : within) out += r.end - r.begin;
  return out;
}

class scope {
 public:
  scope(const list_table& table, date day) noexcept : table_(table), day_(day) {}

  enum class state : std::uint8_t { living, gone, future };
  [[nodiscard]] state state_of(std::uint32_t spell) const noexcept;

  // The spells under these codes, by their first spells; all of the list where there are none.
  [[nodiscard]] std::vector<range> under(std::span<const std::uint32_t> parents) const;

  // Calls `visit(spell)` for every spell of the level (0 = any) in `within`.
  template <class Visit>
  void each(std::span<const range> within, int level, Visit visit) const;

  // Calls `visit(name, source)` for every name of the spell; `name` as `text_of` takes it.
  template <class Visit>
  void each_name(std::uint32_t spell, Visit visit) const;
  [[nodiscard]] std::string_view text_of(std::uint32_t name, char (&buffer)[longest_name]) const noexcept { return table_.name_text(name, buffer); }

  // What it is called on the day, in the caller's buffer: texts of the list are packed.
  [[nodiscard]] std::string_view name(std::uint32_t spell, char (&buffer)[longest_name]) const noexcept { return table_.name_text(table_.name(spell, day_), buffer); }

  [[nodiscard]] const list_table& table() const noexcept { return table_; }
  [[nodiscard]] date day() const noexcept { return day_; }
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
void scope::each(std::span<const range> within, int level, Visit visit) const {
  for (const range& all : within) {
    for (std::uint32_t i = all.begin; i < all.end;) {
      const int here = table_.spell(i).level;
      if (level == 0 || here == level) visit(i);
      // Below a code of the level asked for, nothing is.
      if (level != 0 && here == level && table_.form.digits() && here < 3) i = behind(i);
      else ++i;
    }
  }
}

template <class Visit>
void scope::each_name(std::uint32_t spell, Visit visit) const {
  const std::uint8_t flags = table_.spell(spell).flags;
  const std::uint32_t own = table_.name(spell, day_);
  visit(own, name_source::own);
  if ((flags & spell_day_names) != 0) {
    const range names = table_.day_names_of(spell);
    for (std::uint32_t k = names.begin; k < names.end; ++k) {
      const std::uint32_t name = table_.day_name(k).name;
      if (name != own) visit(name, name_source::former);
    }
  }
  if ((flags & spell_synonyms) == 0) return;
  const range r = table_.synonyms_of(table_.first_beside(spell));
  for (std::uint32_t k = r.begin; k < r.end; ++k) visit(table_.synonym(k).text, name_source::synonym);
}

}  // namespace spbe::inline v1::detail
