#include "capi/column.hpp"

#include <algorithm>
#include <string>

#include "capi/arrow_text.hpp"
#include "capi/call.hpp"

namespace spbe::inline v1::detail::capi {
namespace {

constexpr std::int64_t block_rows = 256;        // gathered on the stack, then one kernel call
constexpr std::int64_t small_dictionary = 4096;  // verdicts of a dictionary up to this size are kept on the stack

unexpected<error> broken_row(std::int64_t row, const char* id, const char* en) {
  const auto n = std::to_string(row + 1);
  return unexpected{error{status::invalid_argument, "arrow.row", "#" + n, {id, en}, row, 0}};
}
unexpected<error> bad_place(std::int64_t row) {
  return broken_row(row, "geseran teks mundur atau menunjuk ke luar", "the offsets of the text run backwards or point outside");
}

verdict_byte judge_cell(const type& about, const check_context& context, const arrow_cell& cell) noexcept {
  return cell.size == arrow_cell::null ? missing_byte : about.judge(cell.text(), context);
}

// Row by row: views, and blocks whose text spans more than 4 GiB.  Answers the first broken row, or -1.
std::int64_t judge_rows(const type& about, const check_context& context, const arrow_text& column, std::int64_t from, std::int64_t to,
                        std::uint8_t* verdicts) noexcept {
  for (std::int64_t row = from; row < to; ++row) {
    const auto cell = column[row];
    if (cell.size == arrow_cell::broken) return row;
    verdicts[row] = judge_cell(about, context, cell);
  }
  return -1;
}

// One block of a contiguous column as `cells`.
std::int64_t judge_block(const type& about, const check_context& context, const arrow_text& column, std::int64_t from, std::int64_t to,
                         std::uint8_t* verdicts) noexcept {
  std::uint32_t at[block_rows];
  std::uint32_t size[block_rows];
  const char* base = nullptr;
  for (std::int64_t row = from; row < to; ++row) {
    const auto cell = column[row];
    if (cell.size == arrow_cell::broken) return row;
    const auto i = row - from;
    at[i] = 0;
    size[i] = cells::absent;
    if (cell.size == arrow_cell::null) continue;
    if (base == nullptr) base = cell.at;
    const std::int64_t place = cell.size == 0 ? 0 : cell.at - base;
    if (place < 0 || place + cell.size >= std::int64_t{cells::absent}) return judge_rows(about, context, column, from, to, verdicts);
    at[i] = static_cast<std::uint32_t>(place);
    size[i] = static_cast<std::uint32_t>(cell.size);
  }
  about.judge_column({base == nullptr ? "" : base, at, size, static_cast<std::size_t>(to - from)}, context, verdicts + from);
  return -1;
}

outcome judge_text(const type& about, const check_context& context, const arrow_text& column, std::uint8_t* verdicts) {
  for (std::int64_t from = 0; from < column.length(); from += block_rows) {
    const auto to = std::min(from + block_rows, column.length());
    const auto broken = column.contiguous() ? judge_block(about, context, column, from, to, verdicts)
                                            : judge_rows(about, context, column, from, to, verdicts);
    if (broken >= 0) return bad_place(broken);
  }
  return done();
}

// Each distinct value once, then the indices; a dictionary too large for the stack is judged at each row.
outcome judge_dictionary(const type& about, const check_context& context, const arrow_indices& rows, const arrow_text& values, std::uint8_t* verdicts) {
  std::uint8_t known[small_dictionary];
  const bool small = values.length() <= small_dictionary && values.length() <= rows.length();
  if (small) {
    if (auto judged = judge_text(about, context, values, known); !judged) return judged;
  }
  for (std::int64_t row = 0; row < rows.length(); ++row) {
    const auto index = rows[row];
    if (index >= values.length()) return broken_row(row, "indeks di luar kamus", "the index is outside the dictionary");
    if (index == arrow_cell::null) {
      verdicts[row] = missing_byte;
    } else if (small) {
      verdicts[row] = known[index];
    } else {
      const auto cell = values[index];
      if (cell.size == arrow_cell::broken) return bad_place(row);
      verdicts[row] = judge_cell(about, context, cell);
    }
  }
  return done();
}

outcome judge_encoded(const type& about, const check_context& context, const ArrowSchema& schema, const ArrowArray& array, std::uint8_t* verdicts) {
  if (schema.dictionary == nullptr || array.dictionary == nullptr) {
    return refuse("arrow.dictionary", "kamus hanya ada di skema atau hanya di larik", "the dictionary stands in only one of schema and array");
  }
  if (schema.dictionary->dictionary != nullptr) return refuse("arrow.dictionary", "kamus di dalam kamus", "a dictionary inside a dictionary");
  const auto rows = arrow_indices::read(schema, array);
  if (!rows) return unexpected{rows.error()};
  const auto values = arrow_text::read(*schema.dictionary, *array.dictionary);
  if (!values) return unexpected{values.error()};
  return judge_dictionary(about, context, *rows, *values, verdicts);
}

}  // namespace

outcome judge_column(const type& about, const check_context& context, const ArrowSchema* schema, const ArrowArray* array, std::uint8_t* verdicts) {
  if (schema == nullptr || array == nullptr) return refuse("argument.null", "skema atau kolom NULL", "the schema or the column is NULL");
  if (schema->release == nullptr) return refuse("arrow.schema", "skema sudah dilepas", "the schema was released");
  if (verdicts == nullptr && array->length != 0) return refuse("argument.null", "larik putusan NULL", "the array of verdicts is NULL");
  if (schema->dictionary != nullptr || array->dictionary != nullptr) return judge_encoded(about, context, *schema, *array, verdicts);
  const auto column = arrow_text::read(*schema, *array);
  if (!column) return unexpected{column.error()};
  return judge_text(about, context, *column, verdicts);
}

outcome judge_offsets(const type& about, const check_context& context, const char* text, const std::int32_t* offsets, std::int64_t rows,
                      std::uint8_t* verdicts) {
  if (rows < 0) return refuse("argument.length", "jumlah baris negatif", "the number of rows is negative");
  if (rows == 0) return done();
  if (offsets == nullptr || verdicts == nullptr) return refuse("argument.null", "geseran atau putusan NULL", "the offsets or the verdicts are NULL");
  // The same layout as utf8, so the same reader.
  const void* buffers[] = {nullptr, offsets, text};
  ArrowArray array{};
  array.length = rows;
  array.n_buffers = 3;
  array.buffers = buffers;
  array.release = [](ArrowArray*) {};
  ArrowSchema schema{};
  schema.format = "u";
  const auto column = arrow_text::read(schema, array);
  if (!column) return unexpected{column.error()};
  return judge_text(about, context, *column, verdicts);
}

}  // namespace spbe::inline v1::detail::capi
