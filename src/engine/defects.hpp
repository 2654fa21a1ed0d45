// The typical defects of open data, named without a schema: what spreadsheets did to a column, numbers and days in several styles, marks for
// "nothing", blanks that nobody sees.  Counted over the whole file in one pass; each is told once a column, when all rows were seen.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/finding.hpp>

#include "engine/scalar.hpp"
#include "engine/shapes.hpp"
#include "engine/spellings.hpp"
#include "table/source.hpp"

namespace spbe::inline v1::detail {

struct file_plan;
class wave;

enum class defect_kind : std::uint8_t {
  excel_date, excel_serial, excel_exponent, excel_digits, lost_zeros, error_mark, mixed_dates,   // these corrupt
  grouped_numbers, mixed_decimals, missing_mark, minority_kind, spelling_variants,
  edge_blanks, inner_blanks, letter_spaced, line_end, numbered, empty_column, header_again,
};

struct column_defect {
  std::uint32_t column = 0;
  defect_kind kind = defect_kind::excel_date;
  std::uint64_t cells = 0, filled = 0;
  std::uint64_t either = 0;           // of days: those that can be read two ways
  sight first;
  std::string value, usual;           // as they stand: not masked yet
  std::string style;                  // of numbers: "1,234"
  bool mild = false;                  // weak evidence: for information only
};

// A row of the batch at hand: a sight is made of it only when something is new.
struct batch_row {
  const job* in = nullptr;
  const std::uint32_t* lines = nullptr;   // of the batch's rows, within the chunk
  std::uint64_t rows = 0;                 // of the chunk before the batch
  std::uint32_t row = 0;
  bool padded = false;                    // cells are followed by bytes that can be read
  [[nodiscard]] sight seen() const noexcept { return {rows + row, lines[row], in}; }
};

// Five characters, and digits that say nothing.
[[nodiscard]] inline eight five_of(const char* text) noexcept {
  eight word = 0x3030303030303030U;
  std::memcpy(&word, text, 5);
  return word;
}

// What was seen of a column, in the order of the file.
class defect_tally {
 public:
  // `header` as it stands in the file; empty without one.
  void begin(std::string_view header, bool keep_values);
  void look(std::string_view cell, const batch_row& where) {
    if (values_ && look_up(cell, where)) return;
    const std::size_t size = cell.size();
    if (size == header_.size() && cell == header_) return count(header_again, cell, where);   // digits and days may be a header too
    if (size >= 8 && size <= 16 && all_digits(cell.data(), size)) return count_digits(shape::integer, cell, where);
    if (size == 5 && all_digits(five_of(cell.data()))) return count_digits(could_be_day(cell) ? shape::serial_day : shape::integer, cell, where);
    if (size == 10 && is_iso_day(cell.data(), size)) return count(static_cast<std::size_t>(shape::iso_day), cell, where);
    note(appearance_of(cell), cell, where.seen());
  }
  // With a schema: a cell that it calls bad, and why; or an error mark that is no fault there.
  // False: neither of them.
  bool note_bad(std::string_view cell, cause why, const batch_row& where);
  void note_stored(stored_cell::kind what, std::string_view cell, const batch_row& where) {
    count(what == stored_cell::kind::day ? stored_days : long_numbers, cell, where);
  }
  [[nodiscard]] bool is_unsettled() const noexcept { return unsettled_; }
  void settle(bool lines);
  // What all workers saw; every sight is settled.
  [[nodiscard]] static defect_tally sum_of(const wave& rows, std::uint32_t column);

  // Slots: the shapes, the traits, then digits alone by their number, without and with a zero in front, those of a telephone without its zero,
  // cells that repeat the header, those that are bad for want of zeros, and what a workbook says of its cells.
  static constexpr std::size_t longest_digits = 20;
  static constexpr std::size_t first_trait = shapes, first_plain = first_trait + traits, first_zeroed = first_plain + longest_digits;
  static constexpr std::size_t eights = first_zeroed + longest_digits, header_again = eights + 1, bad_zeros = header_again + 1;
  static constexpr std::size_t long_numbers = bad_zeros + 1, stored_days = long_numbers + 1, slots = stored_days + 1;
  struct seen {
    std::size_t slot = 0;
    sight first;
    std::string value;
  };
  [[nodiscard]] std::uint64_t cells(std::size_t slot) const noexcept { return cells_[slot]; }
  [[nodiscard]] const seen* first_of(std::size_t slot) const noexcept;
  // Null: the column has more values than are kept.
  [[nodiscard]] const spelling_table* values() const noexcept { return values_.get(); }

 private:
  void count(std::size_t slot, std::string_view cell, const batch_row& where) {
    if (cells_[slot]++ == 0) first(slot, cell, where.seen());
  }
  void count_digits(shape what, std::string_view cell, const batch_row& where) {
    count(static_cast<std::size_t>(what), cell, where);
    count((cell.front() == '0' ? first_zeroed : first_plain) + cell.size() - 1, cell, where);
    if (cell.front() == '8' && cell.size() >= 9 && cell.size() <= 12) count(eights, cell, where);
  }
  [[nodiscard]] bool is_header(std::string_view cell) const noexcept;
  void note(appearance looks, std::string_view cell, const sight& where, std::uint64_t count = 1);
  void note(std::size_t slot, std::string_view cell, const sight& where, std::uint64_t count) {
    if (cells_[slot] == 0) first(slot, cell, where);
    cells_[slot] += count;
  }
  void note_digits(std::string_view cell, const sight& where, std::uint64_t count);
  void first(std::size_t slot, std::string_view cell, const sight& where);
  [[nodiscard]] bool look_up(std::string_view cell, const batch_row& where);
  void spread(const spelling_table& values);
  void add(const defect_tally& other);
  void add_part(const defect_tally& part);

  std::array<std::uint64_t, slots> cells_{};
  std::vector<seen> firsts_;
  std::unique_ptr<spelling_table> values_;
  std::string header_;
  bool unsettled_ = false;   // a sight knows its job, not yet the place in the file
};

// Tables of values cost memory: columns beyond have none.
inline constexpr std::size_t most_value_columns = 128;

// The name of a kind, as `rule` of its finding.
[[nodiscard]] std::string_view defect_name(defect_kind kind) noexcept;
[[nodiscard]] severity defect_severity(const column_defect& defect) noexcept;
[[nodiscard]] cause defect_cause(defect_kind kind) noexcept;

// The column that is judged; `cells` counts all of its cells, filled or not.
struct judged_column {
  std::string_view header, delimiter;   // the second of the file; empty: it has none
  std::uint64_t cells = 0, filled = 0;
  bool text = false;                    // the schema calls it that, and nothing more
  bool amounts = false;                 // or numbers: what is long there may be what it is
};
void judge_defects(const defect_tally& seen, const judged_column& of, std::vector<column_defect>& into);
// The same with a schema, which has told each bad cell: only what befell a whole column.
void judge_damage(const defect_tally& seen, const judged_column& of, std::vector<column_defect>& into);
// Goes through the columns of a file that was read, one at a time: a wide table has many defects.
class defect_walk {
 public:
  // Those of the next column, by kind; false at the end.
  [[nodiscard]] bool next(const file_plan& file, const wave& rows, std::vector<column_defect>& into);

 private:
  void look_for_header(const defect_tally& seen, std::uint32_t column, std::uint64_t cells);

  std::uint32_t column_ = 0;
  column_defect again_{0, defect_kind::header_again, UINT64_MAX, 0, 0, {}, {}, {}, {}, false};
};

}  // namespace spbe::inline v1::detail
