#include "table/header.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include <spbe/text.hpp>

#include "base/digit.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

using names = std::vector<std::string>;

constexpr std::size_t telling_columns = 2;   // one alone may be a single bad cell
constexpr std::size_t highest = 3;           // records of a header
constexpr std::size_t longest_name = 512;    // of a group, which is said again before each of its parts

bool filled(std::string_view cell) noexcept { return !std::all_of(cell.begin(), cell.end(), is_space_or_tab); }

// "12", "-1,5", "(3)", "Rp 5.000": the first thing of weight is a digit.
bool begins_with_digit(std::string_view cell) noexcept {
  const auto skip = [&cell](auto&& wanted) {
    while (!cell.empty() && wanted(cell.front())) cell.remove_prefix(1);
  };
  const auto decoration = [](char c) { return is_space_or_tab(c) || c == '+' || c == '-' || c == '(' || c == '[' || c == '{'; };
  skip(decoration);
  if (cell.size() > 2 && (cell[0] == 'R' || cell[0] == 'r') && (cell[1] == 'p' || cell[1] == 'P')) {
    cell.remove_prefix(2);
    if (cell.front() == '.') cell.remove_prefix(1);
    skip(decoration);
  }
  return !cell.empty() && is_digit(cell.front());
}

bool any_begins_with_digit(const names& cells) noexcept {
  return std::any_of(cells.begin(), cells.end(), [](const std::string& c) { return begins_with_digit(c); });
}

bool is_year(std::string_view cell) noexcept {
  return cell.size() == 4 && (cell.substr(0, 2) == "19" || cell.substr(0, 2) == "20") && is_digit(cell[2]) && is_digit(cell[3]);
}

// What parts of a group are called: words, or the years of a series.
bool may_be_parts(const names& cells) noexcept {
  return !any_begins_with_digit(cells) || std::all_of(cells.begin(), cells.end(), [](const std::string& c) { return is_year(c) || !filled(c); });
}

// Do the cells of `lower` divide columns that `upper` names as groups?  A group is written over the first of its columns, two or more, the others are empty
// there (as merged cells are); what is no group has its name in `upper` alone.  Parts of a group have names of their own.
bool divides(const names& upper, const names& lower) {
  const auto is_long = [](const std::string& c) { return c.size() > longest_name; };
  if (upper.size() != lower.size() || any_begins_with_digit(upper) || !may_be_parts(lower) || std::any_of(upper.begin(), upper.end(), is_long)) return false;
  bool single = false, divided = false;
  std::set<std::string> parts;
  for (std::size_t c = 0; c < upper.size(); ++c) {
    if (filled(upper[c])) {
      if (parts.size() == 1) return false;   // a group of one column is none: the record beneath is data, of which some cells are empty
      parts.clear();
    }
    const bool in_group = filled(upper[c]) || !parts.empty();
    single = single || (filled(upper[c]) && !filled(lower[c]));
    if (!filled(lower[c])) continue;
    if (!in_group || !parts.insert(compact(lower[c])).second) return false;
    divided = divided || !filled(upper[c]);
  }
  return single && divided && parts.size() != 1;
}

// A name a column: that of the part, behind that of its group where `grouped`.
names stacked(const names& upper, const names& lower, bool grouped) {
  names out = upper;
  std::string group;
  for (std::size_t c = 0; c < out.size(); ++c) {
    if (filled(upper[c])) group = upper[c];
    if (filled(lower[c])) out[c] = grouped ? group + ' ' + lower[c] : lower[c];
  }
  return out;
}

// Data stand beneath it: a record that fills one of the columns which have their name in `upper` alone.
bool is_over_data(const names& upper, const names& lower, const opening_record& below) {
  for (std::size_t c = 0; c < std::min(upper.size(), below.cells.size()); ++c) {
    if (filled(upper[c]) && !filled(lower[c]) && filled(below.cells[c])) return true;
  }
  return false;
}

table_header one_record(const std::vector<opening_record>& records, std::size_t at) { return {at, at, records[at].cells}; }

// The stacked header that begins here.
std::optional<table_header> stack_at(const std::vector<opening_record>& records, std::size_t at, bool grouped) {
  table_header out = one_record(records, at);
  names groups = out.cells;   // with their own groups in front, whatever the columns are to be called
  while (out.last + 2 < records.size() && out.last - at + 1 < highest) {
    const auto& lower = records[out.last + 1];
    if (lower.width != records[at].width || !divides(groups, lower.cells)) break;
    out.cells = stacked(out.cells, lower.cells, grouped);
    groups = stacked(groups, lower.cells, true);
    ++out.last;
  }
  if (!out.is_stacked() || !is_over_data(records[at].cells, records[out.last].cells, records[out.last + 1])) return std::nullopt;
  return out;
}

// The names of which the schema knows most; a stack where it knows more of it than of its first record alone.
std::pair<table_header, std::size_t> best_named(const std::vector<opening_record>& records, std::size_t at, const header_question& question) {
  const auto named = [&question](const table_header& h) { return question.matches(std::vector<std::string_view>(h.cells.begin(), h.cells.end())); };
  std::pair<table_header, std::size_t> best{one_record(records, at), 0};
  best.second = named(best.first);
  for (const bool grouped : {true, false}) {
    auto stack = stack_at(records, at, grouped);
    if (!stack) break;
    const std::size_t count = named(*stack);
    if (count > best.second) best = {*std::move(stack), count};
  }
  return best;
}

// A record as wide as the schema that names none of its fields: data without a header, or the header of another table?  Words that no field
// takes, each another, and beneath them in two columns or more numbers and days as the fields there want them.
bool names_of_others(const std::vector<opening_record>& records, const header_question& question) {
  if (!question.takes || records.empty() || records[0].width != question.fields) return false;
  const auto& words = records[0].cells;
  if (words.size() != records[0].width || any_begins_with_digit(words)) return false;
  std::set<std::string> seen;
  std::size_t telling = 0;
  for (std::size_t c = 0; c < words.size(); ++c) {
    if (std::none_of(words[c].begin(), words[c].end(), is_letter) || !seen.insert(compact(words[c])).second || question.takes(c, words[c])) return false;
    const bool told = std::any_of(records.begin() + 1, records.end(), [&](const opening_record& r) {
      return r.width == words.size() && c < r.cells.size() && begins_with_digit(r.cells[c]) && question.takes(c, r.cells[c]);
    });
    telling += told ? 1 : 0;
  }
  return telling >= telling_columns;
}

// The first that names enough fields, else the one that names most of them, as what nearly is one.
std::optional<table_header> header_by_schema(const std::vector<opening_record>& records, const header_question& question, std::uint64_t first_line, layout& out) {
  const std::size_t needed = question.fields < 4 ? question.fields : (question.fields + 1) / 2;
  for (std::size_t i = 0; i < records.size() && i < header_search; ++i) {
    auto [header, named] = best_named(records, i, question);
    if (named >= needed) return std::move(header);
    if (named > out.nearly.named) out.nearly = {named, needed, first_line + records[i].line};
  }
  if (names_of_others(records, question)) return one_record(records, 0);
  out.header_missing = !records.empty() && records[0].width != question.fields;
  return std::nullopt;
}

std::optional<table_header> header_by_evidence(const std::vector<opening_record>& records, bool alone) {
  const auto may_name = [](const names& cells) {
    const auto full = static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), filled));
    return !any_begins_with_digit(cells) && full * 2 >= cells.size();
  };
  if (alone && may_name(records[0].cells)) return one_record(records, 0);
  for (std::size_t i = 0; i + 1 < records.size() && i < header_search; ++i) {
    auto header = stack_at(records, i, true).value_or(one_record(records, i));
    if (header.last + 1 == records.size() || !may_name(header.cells)) continue;
    const auto& below = records[header.last + 1];
    if (below.width == records[i].width && any_begins_with_digit(below.cells)) return header;
  }
  return std::nullopt;
}

}  // namespace

std::optional<table_header> find_header(const header_question& question, const std::vector<opening_record>& records, bool alone, std::uint64_t first_line, layout& out) {
  return question.fields == 0 ? header_by_evidence(records, alone) : header_by_schema(records, question, first_line, out);
}

std::optional<table_header> surely_header(const header_question& question, const std::vector<opening_record>& records, const layout& out) {
  return records.empty() || out.header_missing ? std::nullopt : std::optional(header_at(question, records, 0));
}

table_header header_at(const header_question& question, const std::vector<opening_record>& records, std::size_t at) {
  return question.fields != 0 ? best_named(records, at, question).first : one_record(records, at);
}

}  // namespace spbe::inline v1::detail
