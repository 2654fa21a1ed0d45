// Rules across the fields of a record.  A rule is skipped where one of its inputs is missing or already in error.
#include <algorithm>

#include <spbe/text.hpp>

#include "digits/eight.hpp"
#include "engine/scalar.hpp"
#include "engine/worker.hpp"

namespace spbe::inline v1::detail {
namespace {

// Rules look only at cells that passed as a NIK, and that has one form: sixteen digits.
constexpr std::size_t nik_digits = 16;
[[nodiscard]] inline bool has_nik(const cells& niks, std::uint32_t row) noexcept { return niks.size[row] == nik_digits; }

[[nodiscard]] bool is_woman(const char* nik) noexcept { return nik[6] >= '4'; }

[[nodiscard]] bool same_day(const char* nik, date day) noexcept {
  const auto two = [nik](std::size_t at) { return (nik[at] - '0') * 10 + (nik[at + 1] - '0'); };
  const int day_of_month = two(6) - (is_woman(nik) ? 40 : 0);
  return day_of_month == static_cast<int>(day.day()) && two(8) == static_cast<int>(day.month()) && two(10) == day.year() % 100;
}

// The same for YYYY-MM-DD, without taking the day apart: the six digits of either are one word of the same make.
[[nodiscard]] bool same_iso_day(const char* nik, const char* iso) noexcept {
  const eight said = load_eight(iso + 2);           // YY-MM-DD
  const eight coded = load_eight(nik + 6) & 0xFFFFFFFFFFFFU;   // DDMMYY, women's days 40 higher
  const eight day = said >> 48U;
  const eight month = said >> 24U & 0xFFFFU;
  const eight year = said & 0xFFFFU;
  const eight plain = day | month << 16U | year << 32U;
  return coded == plain || coded == plain + 4;
}

// The candidates of a NIK are of 1900 to 2099 and not in the future: a day beyond is none of them, whatever its last two digits.
constexpr date first_birthday(1900, 1, 1), last_birthday(2099, 12, 31);
// YYYY-MM-DD as a word that is greater the later the day: its first character is the highest byte, the number of the day the lowest.
[[nodiscard]] inline eight iso_word(const char* iso) noexcept {
  const eight year_and_month = __builtin_bswap64(load_eight(iso)) & ~eight{0xFF};
  return year_and_month + static_cast<eight>(iso[8] - '0') * 10 + static_cast<eight>(iso[9] - '0');
}

// A NIK whose region is not known is only suspect, whatever its date: a day that is none tells neither a birthday nor a sex.
[[nodiscard]] bool tells_a_day(const char* nik) noexcept {
  const auto two = [&nik](std::size_t at) { return (nik[at] - '0') * 10 + (nik[at + 1] - '0'); };
  const auto day = static_cast<unsigned>(two(6) - (is_woman(nik) ? 40 : 0));
  const auto month = static_cast<unsigned>(two(8));
  return date::from_ymd(2000 + two(10), month, day).has_value() || date::from_ymd(1900 + two(10), month, day).has_value();
}

// 'L', 'P', or 0 where the cell does not tell: of a list of sexes, and of plain text.
[[nodiscard]] inline char sex_of_member(const membership& m, const std::vector<std::int8_t>& by_spell) noexcept {
  return m.standing != standing::unknown && m.spell < by_spell.size() ? static_cast<char>(by_spell[m.spell]) : '\0';
}
[[nodiscard]] char sex_in_words(std::string_view cell) {
  if (cell == "1") return 'L';
  if (cell == "2") return 'P';
  const std::string word = fold(cell);
  if (word.starts_with("pria")) return 'L';
  return word.starts_with('l') ? 'L' : word.starts_with('p') || word.starts_with("wanita") ? 'P' : '\0';
}

template <class T>
[[nodiscard]] bool holds(compare_op op, const T& left, const T& right) {
  switch (op) {
    case compare_op::lt: return left < right;
    case compare_op::le: return left <= right;
    case compare_op::eq: return left == right;
    case compare_op::ne: return left != right;
    case compare_op::ge: return left >= right;
    case compare_op::gt: return left > right;
  }
  return true;
}

[[nodiscard]] bool is_day(const field_plan& f) noexcept {
  return is_day_like(f.type) || (f.canonical != nullptr && f.canonical->info().id == type_id::tanggal);
}

[[nodiscard]] bool compares(const rule_plan& rule, const field_plan& a, std::string_view left, const field_plan& b, std::string_view right) {
  if (is_day(a) && is_day(b)) {
    const date x = day_in(left, a);
    const date y = day_in(right, b);
    return !x || !y || holds(rule.op, x, y);
  }
  if (is_number_like(a.type) && is_number_like(b.type)) {
    const auto x = number_of(left, a);
    const auto y = number_of(right, b);
    return !x || !y || holds(rule.op, *x, *y);
  }
  return holds(rule.op, left, right);
}

}  // namespace

std::string_view worker::cell_of(std::uint32_t field, std::uint32_t row) const { return rows_.column(file_.bound.column_of[field])[row]; }

void worker::fail_rule(std::uint32_t rule, std::uint32_t field, std::uint32_t row) {
  const std::uint32_t column = file_.bound.column_of[field];
  const cells col = rows_.column(column);
  const std::uint32_t size = col.size[row] == cells::absent ? 0 : col.size[row];
  fail(row, column + 1, run_.rule_codes[rule], run_.data->rules[rule].severity, origin::rule, {col.at[row], size}, rule);
}

void worker::check_rules() {
  const auto bound = [this](std::uint32_t field) { return field != no_field && file_.bound.column_of[field] != no_column; };
  for (std::uint32_t r = 0; r < run_.data->rules.size(); ++r) {
    const rule_plan& rule = run_.data->rules[r];
    if (!bound(rule.a) || !bound(rule.b)) continue;
    switch (rule.kind) {
      case rule_kind::nik_birth_date: check_birth_date(r, rule.a, rule.b); break;
      case rule_kind::nik_sex: check_sex(r, rule.a, rule.b); break;
      case rule_kind::compare: check_comparison(r, rule.a, rule.b); break;
      case rule_kind::required_if: check_required_if(r, rule.a, rule.b); break;
    }
  }
  for (std::uint32_t f = 0; f < run_.data->fields.size(); ++f) {
    const std::uint32_t code = run_.data->fields[f].name_of_code;
    if (code != no_field && bound(f) && bound(code) && run_.data->fields[code].codes != nullptr) check_names(f);
  }
}

void worker::check_birth_date(std::uint32_t rule, std::uint32_t nik, std::uint32_t day) {
  const auto& left = facts_[nik].state;
  const auto& right = facts_[day].state;
  const field_plan& f = run_.data->fields[day];
  const bool iso = is_iso_date(f);
  const date last = std::min(context_.as_of, last_birthday);
  const eight first_iso = iso_word(first_birthday.iso().data()), last_iso = iso_word(last.iso().data());
  const cells niks = rows_.column(file_.bound.column_of[nik]);
  const cells days = rows_.column(file_.bound.column_of[day]);
  const std::uint32_t rows = rows_.rows;
  for (std::uint32_t i = 0; i < rows; ++i) {
    if ((left[i] | right[i]) != cell_ok || !has_nik(niks, i)) continue;
    const char* digits = niks.text + niks.at[i];
    if (iso) {
      const char* said = days.text + days.at[i];
      const eight said_word = iso_word(said);
      const bool told = same_iso_day(digits, said) && said_word >= first_iso && said_word <= last_iso;
      if (!told && tells_a_day(digits)) fail_rule(rule, day, i);
      continue;
    }
    const date d = day_in(days[i], f);
    const bool told = d >= first_birthday && d <= last && same_day(digits, d);
    if (d && !told && tells_a_day(digits)) fail_rule(rule, day, i);
  }
}

void worker::check_sex(std::uint32_t rule, std::uint32_t nik, std::uint32_t sex) {
  const auto& left = facts_[nik].state;
  const auto& right = facts_[sex].state;
  const cells niks = rows_.column(file_.bound.column_of[nik]);
  const auto& by_spell = run_.fields[sex].sex_of_spell;
  const membership* codes = by_spell.empty() ? nullptr : facts_[sex].codes.data();
  const std::uint32_t rows = rows_.rows;
  for (std::uint32_t i = 0; i < rows; ++i) {
    if ((left[i] | right[i]) != cell_ok || !has_nik(niks, i)) continue;
    const char* digits = niks.text + niks.at[i];
    const char said = codes != nullptr ? sex_of_member(codes[i], by_spell) : sex_in_words(cell_of(sex, i));
    if (said != '\0' && (said == 'P') != is_woman(digits) && tells_a_day(digits)) fail_rule(rule, sex, i);
  }
}

void worker::check_comparison(std::uint32_t rule, std::uint32_t left, std::uint32_t right) {
  const field_plan& a = run_.data->fields[left];
  const field_plan& b = run_.data->fields[right];
  for (std::uint32_t i = 0; i < rows_.rows; ++i) {
    if ((facts_[left].state[i] | facts_[right].state[i]) != cell_ok) continue;
    if (!compares(run_.data->rules[rule], a, cell_of(left, i), b, cell_of(right, i))) fail_rule(rule, left, i);
  }
}

void worker::check_required_if(std::uint32_t rule, std::uint32_t field, std::uint32_t when) {
  const auto& equals = run_.data->rules[rule].equals;
  if (run_.data->fields[field].required) return;  // said already
  const cells col = rows_.column(file_.bound.column_of[field]);
  for (std::uint32_t i = 0; i < rows_.rows; ++i) {
    if (facts_[field].state[i] != cell_missing || facts_[when].state[i] != cell_ok) continue;
    if (col.size[i] == cells::absent && ragged_[i] != 0) continue;
    if (std::find(equals.begin(), equals.end(), cell_of(when, i)) != equals.end()) fail_rule(rule, field, i);
  }
}

// A field that holds the name of another field's code.
void worker::check_names(std::uint32_t field) {
  const std::uint32_t code = run_.data->fields[field].name_of_code;
  const field_plan& coded = run_.data->fields[code];
  const field_facts& codes = facts_[code];
  const std::uint32_t column = file_.bound.column_of[field];
  const cells col = rows_.column(column);
  const date usual = run_.day_for(coded);
  for (std::uint32_t i = 0; i < rows_.rows; ++i) {
    if ((codes.state[i] | facts_[field].state[i]) != cell_ok || codes.codes[i].standing == standing::unknown) continue;
    const date day = codes.as_of.empty() ? usual : date::from_days(codes.as_of[i]);
    if (coded.codes->named(codes.codes[i].spell, col[i], day)) continue;
    fail(i, column + 1, run_.fields[code].list_name, severity::info, origin::name, {col.at[i], col.size[i]}, static_cast<std::uint32_t>(day.days()));
  }
}

}  // namespace spbe::inline v1::detail
