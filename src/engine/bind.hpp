// Which column of a file is which field of the schema.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/plan_data.hpp"
#include "table/source.hpp"

namespace spbe::inline v1::detail {

inline constexpr std::uint32_t no_column = 0xFFFFFFFFU;

// A header in the file and the field the caller says it is.
struct mapped_header {
  std::string header;       // its header_name
  std::uint32_t field = no_field;
};

struct header_complaint {
  enum class kind : std::uint8_t { no_header, other_header, no_rows, extra, missing, doubled, late } what = kind::missing;
  std::string name;         // the field that is missing, the column that is double or came when the columns were settled
  std::uint64_t count = 0;  // extra columns
  bool mapped = false;      // doubled: another column has the field because the caller's map says so
};

struct binding {
  std::vector<std::string> shown;           // by column: its name in findings
  std::vector<std::uint32_t> field_of;      // by column
  std::vector<std::uint32_t> column_of;     // by field
  std::vector<header_complaint> complaints; // in the order of findings

  [[nodiscard]] std::uint32_t column_named(std::string_view name, const layout& from) const;
};

// What a header is known by: folded, or, where folding leaves nothing (`#`), as it stands without the blanks around it.
[[nodiscard]] std::string header_name(std::string_view cell);
// The field that has this folded name or alias, or `no_field`: as quick with many aliases as with none.
[[nodiscard]] std::uint32_t field_by_name(const plan_data& plan, const std::string& folded);
// The field that a header cell names, or `no_field`.  The caller's map goes before the schema's names.
[[nodiscard]] std::uint32_t field_named(const plan_data& plan, const std::vector<mapped_header>& map, std::string_view cell);
// Is it no error where no column has the field?
[[nodiscard]] bool may_be_missing(const plan_data& plan, const field_plan& field);
// Do other columns than the one that is taken have the field's name too?
[[nodiscard]] bool is_doubled(const plan_data& plan, const binding& bound, std::uint32_t field, const layout& file);
// How many different fields a record names: how the source finds the header.
[[nodiscard]] std::size_t fields_named(const plan_data& plan, const std::vector<mapped_header>& map, const std::vector<std::string_view>& cells);

// Does a field take this cell, and by far not any text?  How the source tells the header of another table from data.
[[nodiscard]] bool takes_cell(const field_plan& field, std::string_view cell);

// How columns are to be written that are no text in the file, by column; none where the schema has no form of its own for any.
[[nodiscard]] std::vector<column_form> forms_of(const plan_data& plan, const binding& bound);

[[nodiscard]] binding bind_columns(const plan_data& plan, const std::vector<mapped_header>& map, const layout& file);

}  // namespace spbe::inline v1::detail
