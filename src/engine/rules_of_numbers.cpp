// What official numbers say of their owner, against what other fields say.
#include <algorithm>
#include <string>

#include <spbe/text.hpp>

#include "digits/eight.hpp"
#include "engine/nik_matches.hpp"
#include "engine/rule_bench.hpp"
#include "engine/scalar.hpp"
#include "types/nik_number.hpp"
#include "types/nip_number.hpp"
#include "types/postal_zone.hpp"

namespace spbe::inline v1::detail {
namespace {

// Rules look only at cells that passed as a NIK, and that has one form: sixteen digits.
constexpr std::size_t nik_digits = 16;
[[nodiscard]] inline bool has_nik(const cells& niks, std::uint32_t row) noexcept { return niks.size[row] == nik_digits; }

[[nodiscard]] bool is_woman(const char* nik) noexcept { return nik[6] >= '4'; }

[[nodiscard]] bool same_day(const char* nik, date day) noexcept {
  const sixteen n = read_sixteen(nik);
  return birth_day(n.day) == day.day() && n.month == day.month() && static_cast<int>(n.year) == day.year() % 100;
}

// A NIK whose region is not known is only suspect, whatever its date: a day that is none tells neither a birthday nor a sex.
[[nodiscard]] bool tells_a_day(const char* nik) noexcept {
  const sixteen n = read_sixteen(nik);
  return existed_by(n.year, n.month, birth_day(n.day), last_birthday);
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

// Is what a field says of the sex told by its list, or by plain words?
class sex_reader {
 public:
  sex_reader(const rule_bench& at, std::uint32_t field)
      : at_(at), field_(field), by_spell_(at.codes(field).sex_of_spell), codes_(by_spell_.empty() ? nullptr : at.facts(field).codes.data()) {
    for (std::size_t spell = 0; spell < std::min<std::size_t>(by_spell_.size(), 64); ++spell) {
      if (by_spell_[spell] != 0) told_ |= std::uint64_t{1} << spell;
      if (by_spell_[spell] == 'P') women_ |= std::uint64_t{1} << spell;
    }
  }
  [[nodiscard]] char operator()(std::uint32_t row) const {
    return codes_ != nullptr ? sex_of_member(codes_[row], by_spell_) : sex_in_words(at_.cell(field_, row));
  }
  // A bit for each of eight rows that surely says what the NIK does.
  [[nodiscard]] unsigned agree_in_eight(const cells& niks, std::uint32_t row) const noexcept {
    return codes_ != nullptr ? eight_sexes_agree(niks, row, codes_ + row, told_, women_) : 0;
  }

 private:
  const rule_bench& at_;
  std::uint32_t field_;
  const std::vector<std::int8_t>& by_spell_;
  const membership* codes_;
  std::uint64_t told_ = 0, women_ = 0;   // a bit a spell, of the first 64: more than any list of sexes has
};

// Calls `weigh(row)` for the rows that have a NIK and a good cell of the other field, but for those of which `sure(row)` is sure: a bit for each of
// eight rows from there on.
template <class Sure, class Weigh>
void each_unsure(const rule_bench& at, const cells& niks, Sure sure, Weigh weigh) {
  static_assert(cell_ok == 0);
  const std::uint8_t* const left = at.states(at.rule().a);
  const std::uint8_t* const right = at.states(at.rule().b);
  const auto eight_states = [](const std::uint8_t* from) { return load_eight(reinterpret_cast<const char*>(from)); };
  const std::uint32_t rows = at.rows();
  for (std::uint32_t row = 0; row < rows;) {
    const std::uint32_t behind = std::min(row + 8, rows);
    const bool all_there = behind - row == 8 && (eight_states(left + row) | eight_states(right + row)) == 0;
    unsigned known = all_there ? sure(row) : 0;
    if (known == 0xFF) row = behind;
    for (; row < behind; ++row, known >>= 1U) {
      if ((known & 1U) == 0 && (left[row] | right[row]) == cell_ok && has_nik(niks, row)) weigh(row);
    }
  }
}

// The first digits of a region code, dotted or not: two of the province, four of the regency.  0 where there are fewer.
[[nodiscard]] std::uint32_t region_digits(std::string_view code, unsigned count) noexcept {
  std::uint32_t number = 0;
  for (const char c : code) {
    if (c == '.') continue;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
    if (--count == 0) return number;
  }
  return 0;
}

}  // namespace

void check_nik_birth_date(rule_bench& at) {
  const std::uint32_t day = at.rule().b;
  const field_plan& f = at.plan(day);
  const bool iso = is_iso_date(f);
  const date last = std::min(at.context().as_of, last_birthday);
  const nik_birthdays possible(last);
  const cells niks = at.column(at.rule().a);
  const cells days = at.column(day);
  const auto is_told = [&](const char* nik, std::uint32_t row) {
    if (iso) return possible.hold(nik, days.text + days.at[row]);
    const date d = birthday_in(days[row], f, last).day;
    return !d || (d >= first_birthday && d <= last && same_day(nik, d));
  };
  each_unsure(
      at, niks, [&](std::uint32_t row) { return iso ? possible.hold_eight(niks, days, row) : 0U; },
      [&](std::uint32_t row) {
        const char* const nik = niks.text + niks.at[row];
        if (!is_told(nik, row) && tells_a_day(nik)) at.fail(day, row);
      });
}

void check_nik_sex(rule_bench& at) {
  const std::uint32_t sex = at.rule().b;
  const cells niks = at.column(at.rule().a);
  const sex_reader sex_of(at, sex);
  each_unsure(
      at, niks, [&](std::uint32_t row) { return sex_of.agree_in_eight(niks, row); },
      [&](std::uint32_t row) {
        const char* const nik = niks.text + niks.at[row];
        const char said = sex_of(row);
        if (said != '\0' && (said == 'P') != is_woman(nik) && tells_a_day(nik)) at.fail(sex, row);
      });
}

// A NIK keeps the region where it was first given out: that people have moved since is no fault.
void check_nik_region(rule_bench& at) {
  const std::uint32_t nik = at.rule().a, region = at.rule().b;
  const cells niks = at.column(nik);
  for (std::uint32_t i = 0; i < at.rows(); ++i) {
    if ((at.states(nik)[i] | at.states(region)[i]) != cell_ok || !has_nik(niks, i)) continue;
    const std::uint32_t regency = region_digits(at.cell(region, i), 4);
    if (regency != 0 && regency != region_digits(niks[i], 4)) at.fail(region, i);
  }
}

void check_postal_province(rule_bench& at) {
  const std::uint32_t region = at.rule().a, postal = at.rule().b;
  for (std::uint32_t i = 0; i < at.rows(); ++i) {
    if ((at.states(region)[i] | at.states(postal)[i]) != cell_ok) continue;
    const std::string_view zones = postal_zones_of(region_digits(at.cell(region, i), 2));
    if (!zones.empty() && zones.find(at.cell(postal, i).front()) == std::string_view::npos) at.fail(postal, i);
  }
}

// A year that is written with two digits is compared by those.
void check_nip_birth_date(rule_bench& at) {
  const std::uint32_t nip = at.rule().a, day = at.rule().b;
  const int years = has_short_years(at.plan(day)) ? 100 : 10000;
  for (std::uint32_t i = 0; i < at.rows(); ++i) {
    if ((at.states(nip)[i] | at.states(day)[i]) != cell_ok) continue;
    const eighteen n = read_nip(at.cell(nip, i));   // the old number of nine digits tells nothing
    const date said = birthday_in(at.cell(day, i), at.plan(day), at.context().as_of).day;
    const bool same = said.has_value() && said.year() % years == n.birth_year % years && said.month() == n.birth_month && said.day() == n.birth_day;
    if (n.digits && said && !same) at.fail(day, i);
  }
}

void check_nip_sex(rule_bench& at) {
  const std::uint32_t nip = at.rule().a, sex = at.rule().b;
  const sex_reader sex_of(at, sex);
  for (std::uint32_t i = 0; i < at.rows(); ++i) {
    if ((at.states(nip)[i] | at.states(sex)[i]) != cell_ok) continue;
    const eighteen n = read_nip(at.cell(nip, i));
    const char said = sex_of(i);
    if (n.digits && said != '\0' && (said == 'P') != (n.sex == 2)) at.fail(sex, i);
  }
}

// The sixteen digits of a resident's NPWP are the NIK; those of others begin with 0, and those given out since Coretax need name no region.
void check_npwp_nik(rule_bench& at) {
  const std::uint32_t nik = at.rule().a, npwp = at.rule().b;
  const cells niks = at.column(nik);
  const type& resident = *at.plan(nik).canonical;
  for (std::uint32_t i = 0; i < at.rows(); ++i) {
    if ((at.states(nik)[i] | at.states(npwp)[i]) != cell_ok || !has_nik(niks, i)) continue;
    const std::string_view number = at.cell(npwp, i);
    if (number.size() != nik_digits || number.front() == '0' || number == niks[i]) continue;
    if (resident.judge(number, at.context()) == valid_byte) at.fail(npwp, i);
  }
}

}  // namespace spbe::inline v1::detail
