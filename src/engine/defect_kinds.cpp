// What the counts of a column say: which defects it has.
#include <algorithm>
#include <initializer_list>

#include "engine/defects.hpp"
#include "engine/header_words.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::uint64_t few_cells = 50;      // of fewer, no kind of cell is called rare
constexpr std::size_t kept_digits = 15;      // of a number in a spreadsheet
constexpr std::size_t enough_zeros = 3;      // cells with a zero in front make a code of a fixed length

class column_judge {
 public:
  column_judge(const defect_tally& seen, const judged_column& of, std::vector<column_defect>& into)
      : seen_(seen), filled_(of.filled), header_(of.header), semicolons_(of.delimiter == ";"), out_(into) {
    numbers_ = sum({shape::integer, shape::serial_day, shape::decimal_dot, shape::decimal_comma, shape::short_dot, shape::short_comma, shape::groups_dot,
                    shape::groups_comma, shape::groups_blank});
    days_ = sum({shape::iso_day, shape::slashed_day, shape::either_day});
    words_ = sum({shape::text, shape::missing_word});
    const std::uint64_t told = sum({shape::error_mark, shape::missing_mark, shape::minus_mark, shape::na_mark, shape::month_day, shape::exponent});
    rest_ = filled_ - std::min(filled_, told + seen.cells(defect_tally::header_again));
  }

  void spreadsheets() {
    turned_into_days();
    if (days_ * 2 > rest_) tell(defect_kind::excel_serial, {shape::serial_day});
    tell(defect_kind::excel_exponent, {shape::exponent});
    if (!counts_things()) tell(defect_kind::excel_digits, std::vector{defect_tally::long_numbers});
    lost_zeros();
    tell(defect_kind::error_mark, {shape::error_mark});
  }

  void dates() {
    const std::uint64_t iso = n(shape::iso_day), other = days_ - iso;
    if (iso == 0 || other == 0 || days_ * 2 <= rest_) return;
    if (iso < other) tell(defect_kind::mixed_dates, {shape::iso_day});
    else tell(defect_kind::mixed_dates, {shape::slashed_day, shape::either_day});
    out_.back().either = n(shape::either_day);
  }

  void numbers() {
    if (numbers_ * 10 < rest_ * 8 || header_.says({"kode"}) || header_.numbers_of_things()) return;
    const bool exact = header_.exact_measures() || hint(negative) > 0;   // three digits behind the sign are decimals
    const bool commas = n(shape::groups_comma) > 0 || (n(shape::short_comma) > 0 && !exact && !semicolons_ &&
                                                       sum({shape::decimal_comma, shape::groups_dot, shape::groups_blank}) == 0);
    const bool dots = n(shape::groups_dot) > 0 || (n(shape::short_dot) > 0 && !exact && n(shape::integer) > 0 && !long_integers() &&
                                                   sum({shape::decimal_dot, shape::groups_comma, shape::groups_blank}) == 0);
    std::vector<std::size_t> slots;
    std::string style;
    const auto take = [&](const char* shown, std::initializer_list<shape> of) {
      if (sum(of) == 0) return;
      for (const shape s : of) slots.push_back(slot(s));
      style += (style.empty() ? "" : ", ") + std::string(shown);
    };
    if (commas) take("1,234", {shape::groups_comma, shape::short_comma});
    if (dots) take("1.234", {shape::groups_dot, shape::short_dot});
    take("1 234", {shape::groups_blank});
    if (!slots.empty()) {
      tell(defect_kind::grouped_numbers, slots);
      out_.back().style = style;
    }
    decimals(commas, dots);
  }

  void marks() {
    std::vector<std::size_t> slots{slot(shape::missing_mark)};
    if (numbers_ * 2 >= rest_ && numbers_ > 0) slots.push_back(slot(shape::missing_word));
    if (hint(plus_alone) == 0) slots.push_back(slot(shape::minus_mark));
    // Among codes of two letters NA is one (Namibia); NA is two capitals itself.
    const std::uint64_t codes = hint(two_capitals) - std::min(hint(two_capitals), n(shape::na_mark));
    if (codes * 2 <= rest_) slots.push_back(slot(shape::na_mark));
    tell(defect_kind::missing_mark, slots);
  }

  // Nearly all cells are of one kind: are the few others a mistake?
  void rare() {
    if (rest_ < few_cells) return;
    const auto nearly_all = [this](std::uint64_t kind) { return kind < rest_ && kind * 100 >= rest_ * 98; };
    const bool days = nearly_all(days_ + n(shape::serial_day)) && days_ * 2 > rest_;
    const bool numbers = !days && nearly_all(numbers_ + n(shape::missing_word));
    const bool words = !days && !numbers && nearly_all(words_);
    if (!days && !numbers && !words) return;
    std::vector<std::size_t> slots{slot(shape::other)};
    for (std::size_t s = 0; s < shapes; ++s) {
      const auto what = static_cast<shape>(s);
      const bool number = what <= shape::groups_blank, day = what == shape::iso_day || what == shape::slashed_day || what == shape::either_day;
      const bool told = days && what == shape::serial_day;
      if ((number && !numbers && !told) || (day && !days && !days_told_) || (what == shape::text && !words)) slots.push_back(s);
    }
    tell(defect_kind::minority_kind, slots);
  }

  void spellings() {
    if (seen_.values() == nullptr || header_.symbols()) return;
    auto variants = seen_.values()->variants();
    if (!variants) return;
    out_.push_back({0, defect_kind::spelling_variants, variants->cells, filled_, 0, variants->first, std::move(variants->value), std::move(variants->usual), {}, false});
  }

  void looks() {
    constexpr defect_kind kinds[] = {defect_kind::edge_blanks, defect_kind::inner_blanks, defect_kind::letter_spaced, defect_kind::line_end, defect_kind::numbered};
    for (std::size_t t = 0; t < odd_traits; ++t) {
      const bool all = kinds[t] == defect_kind::numbered;   // a few names begin with a number; all of a column do not
      if (!all || seen_.cells(defect_tally::first_trait + t) * 10 >= filled_ * 8) tell(kinds[t], std::vector{defect_tally::first_trait + t});
    }
  }

 private:
  [[nodiscard]] static std::size_t slot(shape s) noexcept { return static_cast<std::size_t>(s); }
  [[nodiscard]] std::uint64_t n(shape s) const noexcept { return seen_.cells(slot(s)); }
  [[nodiscard]] std::uint64_t hint(trait t) const noexcept {
    std::size_t bit = 0;
    while ((static_cast<unsigned>(t) >> bit) != 1) ++bit;
    return seen_.cells(defect_tally::first_trait + bit);
  }
  [[nodiscard]] std::uint64_t sum(std::initializer_list<shape> of) const noexcept {
    std::uint64_t out = 0;
    for (const shape s : of) out += n(s);
    return out;
  }

  void tell(defect_kind kind, std::initializer_list<shape> of) {
    std::vector<std::size_t> slots;
    for (const shape s : of) slots.push_back(slot(s));
    tell(kind, slots);
  }
  void tell(defect_kind kind, const std::vector<std::size_t>& slots) {
    column_defect d;
    d.kind = kind;
    d.filled = filled_;
    for (const std::size_t s : slots) {
      d.cells += seen_.cells(s);
      const defect_tally::seen* first = seen_.first_of(s);
      if (first == nullptr || (!d.value.empty() && first->first.row >= d.first.row)) continue;
      d.first = first->first;
      d.value = first->value;
    }
    if (d.cells > 0) out_.push_back(std::move(d));
  }

  // Decimals of which some have a comma and some a dot: the fewer are told.
  void decimals(bool commas, bool dots) {
    const std::uint64_t with_dot = n(shape::decimal_dot), with_comma = n(shape::decimal_comma);
    const bool blanks = ends_with_comma(shape::groups_blank);
    const std::uint64_t commas_all = with_comma + (blanks ? n(shape::groups_blank) : 0) + (dots ? n(shape::groups_dot) : 0);
    const std::uint64_t dots_all = with_dot + (commas ? n(shape::groups_comma) : 0);
    if (with_dot + with_comma == 0 || commas_all == 0 || dots_all == 0) return;
    const bool dots_fewer = dots_all <= commas_all;
    std::vector<std::size_t> slots{slot(dots_fewer ? shape::decimal_dot : shape::decimal_comma)};
    if (dots_fewer && commas) slots.push_back(slot(shape::groups_comma));
    if (!dots_fewer && blanks) slots.push_back(slot(shape::groups_blank));
    if (!dots_fewer && dots) slots.push_back(slot(shape::groups_dot));
    tell(defect_kind::mixed_decimals, slots);
    out_.back().style = dots_fewer ? "12.5" : "12,5";
  }
  [[nodiscard]] bool ends_with_comma(shape s) const noexcept {
    const defect_tally::seen* first = seen_.first_of(slot(s));
    return first != nullptr && first->value.find(',') != std::string::npos;
  }
  [[nodiscard]] bool long_integers() const noexcept {
    for (std::size_t size = 4; size <= defect_tally::longest_digits; ++size) {
      if (seen_.cells(defect_tally::first_plain + size - 1) > 0) return true;
    }
    return false;
  }

  // Sums of money may be long and whole: among shorter numbers, or where the header says so.  Not among texts of as many digits, which number persons and cards.
  [[nodiscard]] bool counts_things() const {
    if (header_.counts() || header_.amounts()) return true;
    const std::uint64_t numbers = seen_.cells(defect_tally::long_numbers);
    std::uint64_t digits = 0;
    for (std::size_t size = kept_digits + 1; size <= defect_tally::longest_digits; ++size) {
      digits += seen_.cells(defect_tally::first_plain + size - 1) + seen_.cells(defect_tally::first_zeroed + size - 1);
    }
    const std::uint64_t texts = digits - std::min(digits, numbers), others = rest_ - std::min(rest_, numbers);
    return numbers * 2 <= numbers_ && texts * 2 <= others;
  }

  // Where most cells are such days they are meant, unless ranges (10-14) stand beside them.
  void turned_into_days() {
    std::vector<std::size_t> slots;
    if (n(shape::month_day) <= rest_ || (n(shape::month_day) <= rest_ * 9 && n(shape::other) > 0)) slots.push_back(slot(shape::month_day));
    const std::uint64_t stored = seen_.cells(defect_tally::stored_days);
    days_told_ = stored > 0 && stored * 2 <= filled_ && days_ * 2 <= rest_ && !header_.days();
    if (days_told_) slots.push_back(defect_tally::stored_days);
    tell(defect_kind::excel_date, slots);
  }

  // Codes of one length of which some begin with zeros: the shorter ones had them too.  And telephones that begin with 8.
  void lost_zeros() {
    std::size_t length = 0, lengths = 0;
    for (std::size_t size = 2; size <= defect_tally::longest_digits; ++size) {
      const std::uint64_t zeroed = seen_.cells(defect_tally::first_zeroed + size - 1);
      if (zeroed > 0) length = size, lengths += zeroed >= enough_zeros ? 1U : 2U;
    }
    if (header_.telephones()) return lost_zeros_of_telephones();
    if (lengths != 1 || header_.levels()) return;
    std::vector<std::size_t> shorter;
    for (std::size_t size = 1; size <= defect_tally::longest_digits; ++size) {
      const std::size_t plain = defect_tally::first_plain + size - 1;
      if (size > length && seen_.cells(plain) > 0) return;
      if (size < length) shorter.push_back(plain);
    }
    const std::size_t told = out_.size();
    tell(defect_kind::lost_zeros, shorter);
    if (out_.size() > told) out_.back().mild = length <= 2;   // hours and the like: nobody knows whether they are codes
  }
  void lost_zeros_of_telephones() {
    std::uint64_t alike = seen_.cells(defect_tally::eights) + n(shape::other);   // also those with signs between
    for (std::size_t size = 9; size <= 13; ++size) alike += seen_.cells(defect_tally::first_zeroed + size - 1);
    if (alike * 2 >= rest_) tell(defect_kind::lost_zeros, std::vector{defect_tally::eights});
  }

  const defect_tally& seen_;
  std::uint64_t filled_;
  header_words header_;
  bool semicolons_;                                               // between the cells: commas are decimal then
  std::vector<column_defect>& out_;
  bool days_told_ = false;                                        // cells that are days in a workbook: by themselves
  std::uint64_t numbers_ = 0, days_ = 0, words_ = 0, rest_ = 0;   // the rest: without marks and what is told by itself
};

}  // namespace

void judge_defects(const defect_tally& seen, const judged_column& of, std::vector<column_defect>& into) {
  if (of.filled == 0) {
    if (of.cells > 0) into.push_back({0, defect_kind::empty_column, of.cells, of.cells, 0, {}, {}, {}, {}, false});
    return;
  }
  column_judge column(seen, of, into);
  column.spreadsheets();
  column.dates();
  column.numbers();
  column.marks();
  column.rare();
  column.spellings();
  column.looks();
}

void judge_damage(const defect_tally& seen, const judged_column& of, std::vector<column_defect>& into) {
  const auto tell = [&](defect_kind kind, std::size_t slot) {
    const std::uint64_t cells = seen.cells(slot);
    if (cells == 0) return;
    const defect_tally::seen& first = *seen.first_of(slot);
    into.push_back({0, kind, cells, of.filled, 0, first.first, first.value, {}, {}, false});
  };
  const auto is_most = [&](std::size_t slot) { return seen.cells(slot) * 2 > of.filled; };
  constexpr auto exponents = static_cast<std::size_t>(shape::exponent);
  const std::uint64_t long_numbers = of.amounts ? 0 : seen.cells(defect_tally::long_numbers);
  if (of.text && !is_most(defect_tally::stored_days) && !header_words(of.header).days()) tell(defect_kind::excel_date, defect_tally::stored_days);
  if (is_most(exponents) && seen.cells(exponents) > long_numbers) tell(defect_kind::excel_exponent, exponents);
  if (long_numbers > 0) tell(defect_kind::excel_digits, defect_tally::long_numbers);
  if (is_most(defect_tally::bad_zeros)) tell(defect_kind::lost_zeros, defect_tally::bad_zeros);
  tell(defect_kind::error_mark, static_cast<std::size_t>(shape::error_mark));
}

}  // namespace spbe::inline v1::detail
