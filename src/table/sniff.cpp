#include "table/sniff.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include <spbe/text.hpp>

#include "base/digit.hpp"
#include "table/record.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

std::size_t blank_line(const char* text, std::size_t size, std::size_t at) noexcept {
  if (text[at] == '\n') return 1;
  return text[at] == '\r' && at + 1 < size && text[at + 1] == '\n' ? 2 : 0;
}

// Where records begin.
using record_places = std::vector<std::size_t>;

struct candidate {
  char delimiter = 0;
  std::size_t agreeing = 0;
  std::size_t cells = 1;
  std::size_t stray = 0;
};

// The commonest number of cells above one, and how many records have it, but for those that do not count.
candidate try_delimiter(const std::vector<opening_record>& records, char delimiter, const record_places& but = {}) {
  candidate best{delimiter};
  best.stray = static_cast<std::size_t>(std::count_if(records.begin(), records.end(), [](const auto& r) { return r.stray; }));
  for (const auto& record : records) {
    const std::size_t cells = record.width;
    if (cells < 2) continue;
    const auto same = static_cast<std::size_t>(
        std::count_if(records.begin(), records.end(), [&](const auto& r) { return r.width == cells && std::find(but.begin(), but.end(), r.begin) == but.end(); }));
    if (same > best.agreeing || (same == best.agreeing && cells > best.cells)) {
      best.agreeing = same;
      best.cells = cells;
    }
  }
  return best;
}

// A wrong delimiter leaves quotes in the middle of cells.  Every comma may be a decimal comma where `;` or a tab agrees in all records, so these win a draw; otherwise more cells win.
bool better(const candidate& a, const candidate& b, std::size_t records) {
  const std::size_t tenths_a = a.agreeing * 10 / records;
  const std::size_t tenths_b = b.agreeing * 10 / records;
  if (tenths_a != tenths_b) return tenths_a > tenths_b;
  if (a.stray != b.stray) return a.stray < b.stray;
  const auto strong = [](const candidate& c) { return c.delimiter == ';' || c.delimiter == '\t'; };
  if (tenths_a == 10 && strong(a) != strong(b) && (a.delimiter == ',' || b.delimiter == ',')) return strong(a);
  return a.cells > b.cells;
}

// The digits of a number and the signs between them; nothing of what is no number.
std::string_view number_in(std::string_view cell) noexcept {
  while (!cell.empty() && (is_space_or_tab(cell.front()) || cell.front() == '-' || cell.front() == '+')) cell.remove_prefix(1);
  while (!cell.empty() && (is_space_or_tab(cell.back()) || cell.back() == '%')) cell.remove_suffix(1);
  if (cell.empty() || !is_digit(cell.front()) || !is_digit(cell.back())) return {};
  return std::all_of(cell.begin(), cell.end(), [](char c) { return is_digit(c) || c == '.' || c == ','; }) ? cell : std::string_view{};
}

// A number with one sign between its digits that can only be decimal: "1.234,5" and "2,75", but neither "1,234" nor "1.234".
char decimal_sign(std::string_view cell) noexcept {
  cell = number_in(cell);
  const auto at = cell.find_last_of(".,");
  if (at == std::string_view::npos) return 0;
  const char sign = cell[at];
  if (cell.find(sign) != at) return 0;
  const bool other = cell.find(sign == ',' ? '.' : ',') != std::string_view::npos;
  return other || cell.size() - at != 4 ? sign : 0;
}

// Has it commas, and each within a number of its own cell?
bool has_commas_of_numbers(const std::vector<std::string>& cells) {
  bool any = false;
  for (const std::string& cell : cells) {
    const auto commas = std::count(cell.begin(), cell.end(), ',');
    if (commas > 1 || (commas == 1 && number_in(cell).empty())) return false;
    any = any || commas == 1;
  }
  return any;
}

// Records with so many cells whose commas stand in numbers, which say nothing for the comma.  Above the first stands another with as many cells, a header or
// more data: "1,2;3" may as well be a list behind a number, and then what stands above has no such sign.
record_places with_commas_of_numbers(const std::vector<opening_record>& records, std::size_t cells) {
  record_places out;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (records[i].width != cells || !has_commas_of_numbers(records[i].cells)) continue;
    if (out.empty() && (i == 0 || records[i - 1].width != cells)) return {};
    out.push_back(records[i].begin);
  }
  return out;
}

// "31.71.01" or "001.1": the points of a code say nothing of how numbers are written here.
bool is_dotted_code(std::string_view cell) {
  if (cell.empty() || cell.find_first_not_of("0123456789.") != std::string_view::npos) return false;
  if (cell.size() > 1 && cell[0] == '0' && cell[1] != '.') return true;
  const std::size_t first = cell.find('.');
  const std::size_t second = first == std::string_view::npos ? first : cell.find('.', first + 1);
  return second != std::string_view::npos && second - first != 4;   // groups of thousands have three digits
}

// "32.01" is a regency's code as well as a number: which, the column says.
bool is_two_by_two(std::string_view cell) {
  return cell.size() == 5 && cell[2] == '.' && is_digit(cell[0]) && is_digit(cell[1]) && is_digit(cell[3]) && is_digit(cell[4]);
}

// Cells of a column that write fractions with a comma, and with a point.
struct decimal_signs {
  std::size_t commas = 0, points = 0;
};

// Those of a column of codes are no evidence.
decimal_signs decimals_of(const std::vector<opening_record>& records, std::size_t column, std::string_view header) {
  if (compact(header).find("kode") != std::string::npos) return {};
  decimal_signs out;
  std::size_t numbers = 0, two_by_two = 0;
  for (const auto& record : records) {
    if (column >= record.cells.size()) continue;
    const std::string& cell = record.cells[column];
    if (is_dotted_code(cell)) return {};
    const char sign = decimal_sign(cell);
    out.commas += sign == ',' ? 1 : 0;
    out.points += sign == '.' ? 1 : 0;
    numbers += number_in(cell).empty() ? 0 : 1;
    two_by_two += is_two_by_two(cell) ? 1 : 0;
  }
  return two_by_two == numbers ? decimal_signs{} : out;
}

}  // namespace

std::vector<opening_record> records_of(const opening& text, char delimiter, std::size_t most) {
  std::vector<opening_record> records;
  std::uint64_t line = 0;
  std::size_t at = 0;
  while (at < text.size && records.size() < most) {
    if (const auto skip = blank_line(text.text, text.size, at)) {
      at += skip;
      ++line;
      continue;
    }
    const auto extent = measure_record(text.text + at, text.size - at, text.limit, text.last, delimiter);
    using kind = record_extent::kind;
    if (extent.what == kind::partial || extent.what == kind::too_long) break;
    std::size_t end = at + extent.end;
    std::size_t quote = std::string::npos;
    if (extent.what == kind::unclosed) {
      quote = at + extent.quote;
      const void* line_end = std::memchr(text.text + quote, '\n', text.size - quote);
      end = line_end != nullptr ? static_cast<std::size_t>(static_cast<const char*>(line_end) - text.text) + 1 : text.size;
      if (end - at - (line_end != nullptr ? 1 : 0) > text.limit) break;
    }
    auto read = cells_of(text.text, at, end, delimiter, quote, most_columns);
    records.push_back({at, end, line, std::move(read.cells), read.width, read.stray});
    line += static_cast<std::uint64_t>(std::count(text.text + at, text.text + end, '\n'));
    at = end;
  }
  return records;
}

delimiter_choice sniff_delimiter(const opening& text) {
  auto by_comma = records_of(text, ',', header_search);
  for (auto& record : by_comma) std::vector<std::string>().swap(record.cells);   // they may be megabytes
  const candidate comma = try_delimiter(by_comma, ',');
  std::size_t looked_at = by_comma.size(), decimals = 0;
  candidate best = comma;
  for (const char delimiter : {';', '\t', '|'}) {
    const auto records = records_of(text, delimiter, header_search);
    looked_at = std::max(looked_at, records.size());
    const candidate tried = try_delimiter(records, delimiter);
    const auto wins = [&](const candidate& other) { return tried.agreeing != 0 && (other.agreeing == 0 || better(tried, other, looked_at)); };
    const auto commas = best.delimiter == ',' ? with_commas_of_numbers(records, tried.cells) : record_places{};
    if (!wins(commas.empty() ? best : try_delimiter(by_comma, ',', commas))) continue;
    decimals = wins(best) ? 0 : commas.size();
    best = tried;
  }
  // Signs in a few lines of running text make no table; a comma costs nothing there, since it is the default.
  if (best.agreeing * 4 < looked_at) return {',', 0, looked_at, 1, 0};
  return {best.delimiter, best.agreeing, looked_at, best.cells, decimals};
}

char sniff_decimal(const std::vector<opening_record>& records, const std::vector<std::string>& header) {
  decimal_signs all;
  std::size_t columns = 0;
  for (const auto& record : records) columns = std::max(columns, record.cells.size());
  for (std::size_t c = 0; c < columns; ++c) {
    const decimal_signs here = decimals_of(records, c, c < header.size() ? std::string_view(header[c]) : std::string_view{});
    all.commas += here.commas;
    all.points += here.points;
  }
  if (all.commas == all.points) return 0;
  return all.commas > all.points ? ',' : '.';
}

}  // namespace spbe::inline v1::detail
