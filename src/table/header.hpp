// Which of the first records are the header of a table, and what it calls the columns (contract section 5).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "table/sniff.hpp"
#include "table/source.hpp"

namespace spbe::inline v1::detail {

// One record, or the few of a stacked header: groups above, their parts beneath ("Penduduk" over "Laki-laki" and "Perempuan").
struct table_header {
  std::size_t first = 0, last = 0;   // of the records
  std::vector<std::string> cells;    // as they stand; of a stacked one a name a column
  [[nodiscard]] bool is_stacked() const noexcept { return first != last; }
};

// Where none was named: by the schema, if there is one.  `alone`: there is no other record; `first_line`: of the first one.
[[nodiscard]] std::optional<table_header> find_header(const header_question& question, const std::vector<opening_record>& records, bool alone, std::uint64_t first_line, layout& out);
// Where none was found and there is one: the first record, unless no record can be one.
[[nodiscard]] std::optional<table_header> surely_header(const header_question& question, const std::vector<opening_record>& records, const layout& out);
// The record that was named; with those beneath it only where the schema knows more of them.
[[nodiscard]] table_header header_at(const header_question& question, const std::vector<opening_record>& records, std::size_t at);

}  // namespace spbe::inline v1::detail
