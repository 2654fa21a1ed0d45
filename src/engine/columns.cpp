// The checks of one column over one batch: missing, structure, type, membership, constraints; in this order, each only
// for cells the ones before it found nothing wrong with.
#include <algorithm>
#include <bit>
#include <climits>
#include <cstddef>
#include <cstring>

#include "base/value_at.hpp"
#include "digits/eight.hpp"
#include "engine/days.hpp"
#include "engine/scalar.hpp"
#include "engine/worker.hpp"
#include "text/simd.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

// Which finding a standing makes, if any.
struct sentence {
  code_index code = no_code;
  spbe::severity severity = severity::none;
  origin from = origin::membership;
};

[[nodiscard]] sentence sentence_of(const membership& m, const field_plan& f, const field_codes& codes) noexcept {
  if (m.standing == standing::unknown) return {codes.list_code, f.unknown_severity, origin::membership};
  if (f.level != 0 && m.level != f.level) return {codes.level, severity::error, origin::membership};
  switch (m.standing) {
    case standing::superseded: return {codes.superseded, f.membership_severity, origin::membership};
    case standing::expired: return {codes.expired, f.membership_severity, origin::membership};
    case standing::not_yet_valid: return {codes.not_yet_valid, severity::error, origin::membership};
    case standing::before_first: return {codes.not_yet_valid, severity::info, origin::before_first};
    case standing::unknown:
    case standing::current: break;
  }
  return {};
}

// Eight rows at once: the bytes of a word, the first one lowest.
[[nodiscard]] std::uint64_t eight_rows(const std::uint8_t* from) noexcept { return load_eight(reinterpret_cast<const char*>(from)); }
static_assert(batch::capacity % 8 == 0);

// An answer as a word, to be told apart from what nearly all are: a code of the day, of the level that is wanted (0: of any).
[[nodiscard]] std::uint64_t word_of(const membership& m) noexcept {
  static_assert(sizeof(membership) == sizeof(std::uint64_t));
  std::uint64_t word = 0;
  std::memcpy(&word, &m, sizeof word);
  return word;
}

#if defined(__x86_64__)
[[nodiscard]] SPBE_AVX512 bool same_in_all(const membership* m, std::uint32_t count, std::uint64_t same, std::uint64_t looked_at) noexcept {
  const __m512i wanted = _mm512_set1_epi64(static_cast<long long>(same));
  __m512i differ = _mm512_setzero_si512();
  std::uint32_t i = 0;
  for (; i + 8 <= count; i += 8) differ = _mm512_or_si512(differ, _mm512_xor_si512(_mm512_loadu_si512(m + i), wanted));
  const auto rest = static_cast<__mmask8>((1U << (count - i)) - 1U);
  differ = _mm512_or_si512(differ, _mm512_maskz_xor_epi64(rest, _mm512_maskz_loadu_epi64(rest, m + i), wanted));
  return _mm512_test_epi64_mask(differ, _mm512_set1_epi64(static_cast<long long>(looked_at))) == 0;
}
#endif

class wanted_answer {
 public:
  explicit wanted_answer(int level) noexcept
      : same_(word(static_cast<unsigned char>(standing::current), static_cast<unsigned char>(level))), looked_at_(word(0xFF, level != 0 ? 0xFF : 0)) {}
  [[nodiscard]] bool is(const membership& m) const noexcept { return ((word_of(m) ^ same_) & looked_at_) == 0; }
  // Surely all of a column; a processor that cannot look at eight at once says no.
  [[nodiscard]] bool are_all(const membership* m, std::uint32_t count) const noexcept {
#if defined(__x86_64__)
    return has_avx512() && same_in_all(m, count, same_, looked_at_);
#else
    static_cast<void>(m), static_cast<void>(count);
    return false;
#endif
  }
  [[nodiscard]] bool are_eight(const membership* m) const noexcept {
    const two_words same = {same_, same_};
    two_words differ = {};
    for (std::size_t i = 0; i < 8; i += 2) differ |= value_at<two_words>(m + i) ^ same;
    return ((differ[0] | differ[1]) & looked_at_) == 0;
  }

 private:
  [[nodiscard]] static std::uint64_t word(unsigned char standing, unsigned char level) noexcept {
    unsigned char bytes[sizeof(membership)] = {};
    bytes[offsetof(membership, standing)] = standing;
    bytes[offsetof(membership, level)] = level;
    return value_at<std::uint64_t>(bytes);
  }
  std::uint64_t same_, looked_at_;
};

// How many of the eight bytes have their lowest bit set.
[[nodiscard]] std::uint32_t ones_in(std::uint64_t rows) noexcept {
  return static_cast<std::uint32_t>((rows & 0x0101010101010101U) * 0x0101010101010101U >> 56U);
}

// The list reads every form that the type accepts, and no other: a code that it knows needs no other judge.
[[nodiscard]] bool list_reads(const field_plan& f) noexcept {
  return f.codes != nullptr && !f.by_name && f.canonical != nullptr && f.canonical->info().id == type_id::kode_wilayah && f.codes->id() == "wilayah";
}

}  // namespace

date day_in(std::string_view cell, const field_plan& field) {
  if (const date day = day_of(cell, field)) return day;
  if (field.canonical == nullptr || field.canonical->info().id != type_id::tanggal) return {};
  const std::string plain = field.canonical->canonical(cell);
  return iso_day(plain.data(), plain.size());
}

birthday birthday_in(std::string_view cell, const field_plan& field, date last) {
  constexpr int oldest = 90;
  const date day = has_short_years(field) ? day_of(cell, field) : date{};
  if (!day || day <= last) return {day_in(cell, field)};
  return {date::from_ymd(day.year() - 100, day.month(), day.day()).value_or(date{}), last.year() - (day.year() - 100) <= oldest};
}

void worker::check_column(std::uint32_t column) {
  const std::uint32_t field = file_.bound.field_of[column];
  if (field == no_field) {
    weigh_column(column);
    return;
  }
  const field_plan& f = run_.data->fields[field];
  field_facts& facts = facts_[field];
  ++column_turn_;
  mark_missing(column, f, facts);
  if (file_.scheme_of[column] != nullptr) judge_scheme(column, field, facts);
  const bool by_type = f.canonical != nullptr && !f.by_name;
  if (by_type && !list_reads(f)) judge_canonical(column, f, facts);
  else if (!by_type && !f.by_name && !is_iso_date(f)) judge_blanks(column, facts);   // a blank is no name and no day: those who say so look again
  if (f.type != field_type::string && f.type != field_type::any) judge_type(column, f, facts);
  if (f.codes != nullptr) judge_membership(column, field, facts);
  check_constraints(column, f, facts);
  column_tally& t = tally_[column];
  static_assert(cell_missing == 1 && cell_bad == 2);
  std::uint32_t empty = 0;
  std::uint32_t unfit = 0;
  const std::uint32_t told = all_zero(facts.state, rows_.rows) ? 0 : rows_.rows;
  for (std::uint32_t i = 0; i < told; i += 8) {
    const std::uint64_t rows = eight_rows(facts.state.data() + i);   // behind the last one nothing is said
    empty += ones_in(rows);
    unfit += ones_in(rows >> 1U);
  }
  t.cells += rows_.rows;
  t.empty += empty;
  t.unfit += unfit;
}

// A column outside the schema, or without one: only what it looks like.
void worker::weigh_column(std::uint32_t column) {
  const cells col = rows_.column(column);
  column_tally& t = tally_[column];
  t.cells += rows_.rows;
  std::uint64_t empty = 0;
  for (std::uint32_t i = 0; i < rows_.rows; ++i) empty += static_cast<std::uint64_t>(col.size[i] == 0 || col.size[i] == cells::absent);
  t.empty += empty;
  if (!run_.structure_only() || empty == rows_.rows) return;   // short records beneath a wide header: thousands of columns without a cell
  weigh(col, context_, file_.candidates[column], evidence_[column]);
  seek_defects(column);
}

void worker::mark_missing(std::uint32_t column, const field_plan& f, field_facts& facts) {
  const cells col = rows_.column(column);
  static_assert(cell_ok == 0 && cell_missing == 1);
  facts.sizes = mark_empty(col, facts.state);
  if (!f.missing_values.empty()) {
    for (std::uint32_t i = 0; i < rows_.rows; ++i) {
      const bool said = std::find(f.missing_values.begin(), f.missing_values.end(), col[i]) != f.missing_values.end();
      if (said) facts.state[i] = cell_missing;
    }
  }
  if (f.required && (facts.sizes.any_empty() || !f.missing_values.empty())) {
    for (std::uint32_t i = 0; i < rows_.rows; ++i) {
      while (i + 8 <= rows_.rows && eight_rows(facts.state.data() + i) == 0) i += 8;
      if (i == rows_.rows) break;
      // The cell a ragged record lacks is told by the record's own finding.
      const bool told = col.size[i] == cells::absent && ragged_[i] != 0;
      if (facts.state[i] == cell_missing && !told) fail(i, column + 1, run_.fixed.required, severity::error, origin::field, {col.at[i], 0});
    }
  }
  if (!any_unreadable_) return;
  for (const event& e : rows_.events) {
    if (e.what == finding_class::encoding && e.column == column && e.row < rows_.rows) facts.state[e.row] = cell_bad;
  }
}

void worker::judge_canonical(std::uint32_t column, const field_plan& f, field_facts& facts) {
  static_assert(valid_byte == 0);
  const bool gaps = facts.sizes.any_empty();
  const cells col = gaps ? filled_.of(rows_.column(column)) : rows_.column(column);
  f.canonical->judge_column(col, f.codes != nullptr ? structure_context_ : context_, verdicts_.data());
  if (all_zero(verdicts_, static_cast<std::uint32_t>(col.count))) return;
  for (std::uint32_t first = 0; first < col.count; first += 8) {
    // By the bits of eight verdicts: a branch for each of them is often guessed wrong where many are bad.
    for (std::uint64_t left = eight_rows(verdicts_.data() + first); left != 0;) {
      const auto at = static_cast<unsigned>(std::countr_zero(left)) / 8U;
      left &= ~(std::uint64_t{0xFF} << at * 8U);
      const std::uint32_t i = first + at;
      if (i >= col.count) return;   // behind the last one nothing is said
      const std::uint32_t row = gaps ? filled_.row[i] : i;
      if (facts.state[row] == cell_ok) settle(column, f, facts, row, verdicts_[i]);
    }
  }
}

// What a verdict of the type means for a cell; the region of a field with a list is that list's matter.
void worker::settle(std::uint32_t column, const field_plan& f, field_facts& facts, std::uint32_t row, verdict_byte byte) {
  const cells col = rows_.column(column);
  if (byte == missing_byte) {
    facts.state[row] = cell_missing;
    if (f.required) fail(row, column + 1, run_.fixed.required, severity::error, origin::field, {col.at[row], col.size[row]});
    return;
  }
  const finding_class what = class_of(byte);
  if (f.codes != nullptr && (what == finding_class::code || what == finding_class::province)) return;
  const severity how = severity_of(byte);
  fail(row, column + 1, run_.code_of(*f.canonical, col[row], what), how, origin::canonical, {col.at[row], col.size[row]}, byte,
       cause_of(column, f, row, byte));
  if (how == severity::error) facts.state[row] = cell_bad;
}

void worker::judge_blanks(std::uint32_t column, field_facts& facts) {
  const cells col = rows_.column(column);
  const std::uint32_t rows = rows_.rows;
  if (!facts.sizes.any_empty()) {
    constexpr unsigned behind_marks = static_cast<unsigned char>('#') + 1U;
    unsigned below = 0;   // the highest bit, where a sign comes before: an OR has its answer sooner than a minimum
    for (std::uint32_t i = 0; i < rows; ++i) below |= static_cast<unsigned char>(col.text[col.at[i]]) - behind_marks;
    if (below <= UINT_MAX / 2) return;   // no blank begins a cell, and no mark of an error
  }
  for (std::uint32_t i = 0; i < rows; ++i) {
    if (facts.state[i] != cell_ok) continue;
    const char first = col.text[col.at[i]];
    if (first == '#') note_damage(column, i, spbe::cause::none);
    else if (is_blank(first)) judge_blank(column, i, facts);
  }
}

bool worker::judge_blank(std::uint32_t column, std::uint32_t row, field_facts& facts) {
  if (!only_blanks(rows_.column(column)[row])) return false;
  fail_cell(column, row, run_.fixed.whitespace, facts);
  return true;
}

void worker::judge_type(std::uint32_t column, const field_plan& f, field_facts& facts) {
  if (is_iso_date(f) && facts.days.empty()) return judge_days(column, f, facts);
  const cells col = rows_.column(column);
  for (std::uint32_t i = 0; i < rows_.rows; ++i) {
    if (facts.state[i] != cell_ok) continue;
    if (is_day_like(f.type)) {
      const date day = day_of(col[i], f);
      if (!facts.days.empty()) facts.days[i] = day.days();
      if (day) continue;
    } else if (fits(col[i], f) || (file_.what.kinds && is_truth(col[i], f))) {
      continue;
    }
    if (is_iso_date(f) && judge_blank(column, i, facts)) continue;
    fail_cell(column, i, run_.fixed.type, facts, cause_of_plain(column, f, i));
  }
}

// Nobody asks which day it is.
void worker::judge_days(std::uint32_t column, const field_plan& f, field_facts& facts) {
  const cells col = rows_.column(column);
  const std::uint32_t rows = rows_.rows;
  for (std::uint32_t i = 0; i < rows;) {
    const std::uint32_t behind = std::min(i + days_at_once, rows);
    unsigned days = behind - i == days_at_once ? sixteen_days(col.text, col.at + i, col.size + i) : 0;
    if (days == 0xFFFF) i = behind;
    for (; i < behind; ++i, days >>= 1U) {
      if ((days & 1U) != 0 || facts.state[i] != cell_ok || is_iso_day(col.text + col.at[i], col.size[i])) continue;
      if (!judge_blank(column, i, facts)) fail_cell(column, i, run_.fixed.type, facts, cause_of_plain(column, f, i));
    }
  }
}

void worker::judge_membership(std::uint32_t column, std::uint32_t field, field_facts& facts) {
  const field_plan& f = run_.data->fields[field];
  const std::uint32_t by = f.as_of_field == no_field ? no_column : file_.bound.column_of[f.as_of_field];
  if (by != no_column) return judge_on_own_days(column, field, by, facts);
  const cells col = rows_.column(column);
  const date day = run_.day_for(f);
  membership_memo& memo = memos_[memo_of_[field]];
  membership* const codes = facts.codes.data();
  memo.judge(col, reading_of(column, facts.sizes), day, codes);
  const std::uint8_t* const state = facts.state.data();
  const wanted_answer wanted(f.level);
  const std::uint32_t rows = rows_.rows;
  if (wanted.are_all(codes, rows) && all_zero(facts.state, rows)) return;
  for (std::uint32_t i = 0; i < rows; ++i) {
    while (i + 8 <= rows && eight_rows(state + i) == 0 && wanted.are_eight(codes + i)) i += 8;
    if (i == rows) return;
    if (state[i] != cell_ok) codes[i] = {};
    else if (!wanted.is(codes[i])) judge_member(column, field, i, day);
  }
}

// A chunk of text has bytes behind its end.
bool worker::is_padded(std::uint32_t column) const noexcept { return !job_->text.text.empty() && rows_.base[column] == job_->text.text.data(); }

// How much the cells of a column allow.
cell_reading worker::reading_of(std::uint32_t column, size_bits sizes) const {
  static_assert(most_in_words <= chunk::padding);
  if (sizes.less == 0) return cell_reading::one_byte;
  return is_padded(column) ? cell_reading::padded : cell_reading::exact;
}

// Every row on the day that another of its cells says.
void worker::judge_on_own_days(std::uint32_t column, std::uint32_t field, std::uint32_t by, field_facts& facts) {
  const cells col = rows_.column(column);
  const cells days = rows_.column(by);
  const field_plan& f = run_.data->fields[field];
  membership_memo& memo = memos_[memo_of_[field]];
  const date usual = run_.day_for(f);
  for (std::uint32_t i = 0; i < rows_.rows; ++i) {
    facts.codes[i] = {};
    if (facts.state[i] != cell_ok) continue;
    const date own = day_in(days[i], run_.data->fields[f.as_of_field]);
    const date day = own ? own : usual;
    facts.as_of[i] = day.days();
    facts.codes[i] = memo.judge(col[i], day);
    judge_member(column, field, i, day);
  }
}

void worker::judge_member(std::uint32_t column, std::uint32_t field, std::uint32_t row, date day) {
  const cells col = rows_.column(column);
  const field_plan& f = run_.data->fields[field];
  field_facts& facts = facts_[field];
  if (f.by_name && judge_blank(column, row, facts)) return;
  const membership& m = facts.codes[row];
  if (m.standing == standing::unknown && list_reads(f)) {
    if (const verdict_byte byte = f.canonical->judge(col[row], structure_context_); byte != valid_byte) settle(column, f, facts, row, byte);
    if (facts.state[row] != cell_ok) return;
  }
  const sentence s = sentence_of(m, f, run_.fields[field]);
  if (s.code == no_code) return;
  const spbe::cause why = m.standing == standing::unknown ? cause_of_plain(column, f, row) : spbe::cause::none;
  fail(row, column + 1, s.code, s.severity, s.from, {col.at[row], col.size[row]}, static_cast<std::uint32_t>(day.days()), why);
  if (s.severity == severity::error) facts.state[row] = cell_bad;
}

}  // namespace spbe::inline v1::detail
