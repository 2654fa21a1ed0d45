#include "table/xlsx_values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <spbe/date.hpp>

#include "base/digit.hpp"
#include "table/value_text.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

std::optional<double> number_of(std::string_view text) noexcept {
  double number = 0;
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (trouble != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

// Few digits and nothing else are their own shortest form.
bool is_plain(std::string_view text) noexcept {
  return !text.empty() && text.size() <= 15 && (text.front() != '0' || text.size() == 1) && std::all_of(text.begin(), text.end(), is_digit);
}

// "1.25e+00": fifteen digits of what has decimals, which are as many as spreadsheets show and keep.  What stands behind them is noise
// of their sums: 0.1+0.2 is stored as 0.30000000000000004.
std::string_view scientific(double number, char* buffer, std::size_t size) {
  const bool whole = std::floor(number) == number;
  const auto [end, trouble] = whole ? std::to_chars(buffer, buffer + size, number, std::chars_format::scientific)
                                    : std::to_chars(buffer, buffer + size, number, std::chars_format::scientific, 14);
  static_cast<void>(trouble);   // there is room for every double
  return {buffer, static_cast<std::size_t>(end - buffer)};
}

std::string shortest(double number) {
  char buffer[40];
  return written_out(scientific(number, buffer, sizeof buffer));
}

// The day of a serial number; nothing where the calendar of spreadsheets has none.  That of 1900 has a 29 February that never was.
std::string day_text(std::int64_t day, bool since_1904) {
  constexpr std::int64_t last = 2958465;   // 9999-12-31
  if (since_1904) return day >= 0 && day + 1462 <= last ? date::from_days(static_cast<std::int32_t>(day + date(1904, 1, 1).days())).iso() : std::string();
  if (day == 60) return "1900-02-29";
  if (day < 1 || day > last) return {};
  return date::from_days(static_cast<std::int32_t>(day + date(1899, 12, day < 60 ? 31 : 30).days())).iso();
}

}  // namespace

cell_look look_of_builtin(std::uint32_t format) noexcept {
  if ((format >= 14 && format <= 17) || format == 22) return cell_look::day;
  if ((format >= 18 && format <= 21) || format == 45 || format == 47) return cell_look::time;
  return format == 46 ? cell_look::elapsed : cell_look::number;
}

// Only the first section, that of positive numbers, says what a number is.
cell_look look_of_code(std::string_view code) noexcept {
  if (code.size() >= 7 && small(code[0]) == 'g' && small(code[1]) == 'e' && small(code[2]) == 'n') return cell_look::number;   // General
  bool hour = false, month = false;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = small(code[i]);
    if (c == '"') {
      i = code.find('"', i + 1);
    } else if (c == '[') {
      const char inside = i + 1 < code.size() ? small(code[i + 1]) : ']';
      const std::size_t end = code.find(']', i);
      if (end == std::string_view::npos) return cell_look::number;
      const auto word = code.substr(i + 1, end - i - 1);
      const bool lapse = (inside == 'h' || inside == 'm' || inside == 's') && std::all_of(word.begin(), word.end(), [inside](char w) { return small(w) == inside; });
      if (lapse) return cell_look::elapsed;
      i = end;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == 'y' || c == 'd') {
      return cell_look::day;
    } else {
      hour = hour || c == 'h' || c == 's';
      month = month || c == 'm';
    }
    if (i == std::string_view::npos) break;
  }
  return hour ? cell_look::time : month ? cell_look::day : cell_look::number;
}

std::string number_text(std::string_view number) {
  if (is_plain(number)) return std::string(number);
  const auto value = number_of(number);
  return value ? shortest(*value) : std::string(number);
}

std::uint8_t digits_of_code(std::string_view code) noexcept {
  const bool zeros = code.size() > 1 && code.size() <= UINT8_MAX && code.find_first_not_of('0') == std::string_view::npos;
  return zeros ? static_cast<std::uint8_t>(code.size()) : std::uint8_t{0};
}

std::string padded_text(std::string_view number, std::size_t digits) {
  std::string out = number_text(number);
  const std::size_t first = out.starts_with('-') ? 1 : 0;
  const bool whole = out.size() > first && std::all_of(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), is_digit);
  if (whole && out.size() - first < digits) out.insert(first, digits - (out.size() - first), '0');
  return out;
}

std::string moment_text(std::string_view number, cell_look look, bool since_1904) {
  const auto value = number_of(number);
  constexpr double most = 3'000'000;   // days
  if (look == cell_look::number || !value || *value < 0 || *value > most) return number_text(number);
  auto seconds = static_cast<std::int64_t>(std::floor(*value * 86400 + 0.5));
  if (look == cell_look::time && *value < 1) seconds %= 86400;   // what is nearly midnight
  if (look == cell_look::elapsed || (look == cell_look::time && seconds < 86400)) return clock_text(seconds);
  const std::string day = day_text(seconds / 86400, since_1904);
  if (day.empty()) return number_text(number);
  return seconds % 86400 == 0 ? day : day + ' ' + clock_text(seconds % 86400);
}

std::string iso_text(std::string_view moment) {
  std::string out(moment);
  const std::size_t mark = out.find('T');
  if (mark == std::string::npos) return out;
  const auto zero = std::string_view(moment).substr(mark + 1);
  if (zero.find_first_not_of("0:.Z") == std::string_view::npos) return out.substr(0, mark);
  out[mark] = ' ';
  return out;
}

void unescape(std::string& text) {
  std::size_t at = text.find("_x");
  if (at == std::string::npos) return;
  std::size_t to = at;
  for (; at < text.size();) {
    unsigned code = 0;
    const bool shaped = at + 7 <= text.size() && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_' &&
                        std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16).ptr == text.data() + at + 6;
    if (!shaped || (code >= 0xD800 && code < 0xE000)) {
      text[to++] = text[at++];
      continue;
    }
    at += 7;   // more than the bytes it stands for
    if (code < 0x80) {
      text[to++] = static_cast<char>(code);
    } else if (code < 0x800) {
      text[to++] = static_cast<char>(0xC0U | code >> 6U);
      text[to++] = static_cast<char>(0x80U | (code & 0x3FU));
    } else {
      text[to++] = static_cast<char>(0xE0U | code >> 12U);
      text[to++] = static_cast<char>(0x80U | (code >> 6U & 0x3FU));
      text[to++] = static_cast<char>(0x80U | (code & 0x3FU));
    }
  }
  text.resize(to);
}

std::optional<std::uint32_t> column_of_address(std::string_view address) noexcept {
  std::uint32_t column = 0;
  std::size_t letters = 0;
  while (letters < address.size() && is_letter(address[letters])) {
    if (letters == 3) return std::nullopt;
    column = column * 26 + static_cast<std::uint32_t>(small(address[letters++]) - 'a' + 1);
  }
  if (letters == 0) return std::nullopt;
  return column - 1;
}

std::string column_letters(std::uint32_t column) {
  std::string out;
  for (std::uint32_t rest = column + 1; rest != 0; rest = (rest - 1) / 26) out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return out;
}

std::string quoted_sheet(std::string_view name) {
  const auto plain = [](char c) { return is_letter(c) || is_digit(c) || c == '_'; };
  if (!name.empty() && !is_digit(name.front()) && std::all_of(name.begin(), name.end(), plain)) return std::string(name);
  std::string out = "'";
  for (const char c : name) out += c == '\'' ? "''" : std::string(1, c);
  return out + '\'';
}

std::string cell_address(std::string_view sheet, std::uint32_t column, std::uint64_t line) {
  const std::string row = std::to_string(line);
  return std::string(sheet) + '!' + (column != 0 ? column_letters(column - 1) + row : row + ':' + row);
}

}  // namespace spbe::inline v1::detail
