#include "codelist/name_order.hpp"

#include <algorithm>
#include <bit>
#include <vector>

#include "codelist/first_not.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::uint32_t least_ordered = 20000;   // names of spells

std::uint32_t names_in(const list_table& t) noexcept { return t.spell_count + t.synonym_count + t.day_name_count; }
unsigned bits_for(std::uint32_t count) noexcept { return static_cast<unsigned>(std::bit_width(count - 1U)); }

// -1, 0, 1: does `text` stand before `wanted`, begin with it, or stand behind?
int beside(std::string_view text, std::string_view wanted) noexcept {
  const int order = text.substr(0, wanted.size()).compare(wanted);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

// The same of the ends of both, read backwards.
int beside_end(std::string_view text, std::string_view wanted) noexcept {
  for (std::size_t i = 1; i <= wanted.size(); ++i) {
    if (i > text.size()) return -1;
    const char a = text[text.size() - i], b = wanted[wanted.size() - i];
    if (a != b) return a < b ? -1 : 1;
  }
  return 0;
}

// The end of those that hold from `begin` on, which are mostly few: steps of twice the length, then between the last two.
template <class Holds>
std::uint32_t end_of_run(std::uint32_t begin, std::uint32_t end, Holds holds) noexcept {
  std::uint32_t step = 1, known = begin;   // all before `known` hold
  while (step <= end - known && holds(known + step - 1)) {
    known += step;
    step *= 2;
  }
  return first_not(known, std::min(end, known + step), holds);
}

void append_bits(std::string& out, std::size_t i, std::uint32_t value, unsigned bits) {
  for (unsigned b = 0; b < bits; ++b) {
    const std::size_t at = i * bits + b;
    out[at / 8] = static_cast<char>(static_cast<unsigned char>(out[at / 8]) | (value >> b & 1U) << (at % 8));
  }
}

std::string packed(const std::vector<std::uint32_t>& numbers, unsigned bits) {
  std::string out((numbers.size() * bits + 7) / 8 + bits_slack, '\0');
  for (std::size_t i = 0; i < numbers.size(); ++i) append_bits(out, i, numbers[i], bits);
  return out;
}

}  // namespace

void letters_to(name_letters& out, std::string_view text, std::size_t most) noexcept {
  std::size_t size = 0;
  for (const char c : text.substr(0, longest_name)) {
    out.buffer[size] = letter_of(c);
    size += out.buffer[size] != 0 ? 1U : 0U;
    if (size > most) break;
  }
  out.size = size;
}

void letters_of(const list_table& table, std::uint32_t text, name_letters& out, std::size_t most) noexcept {
  char buffer[longest_name];
  letters_to(out, table.name_text(text, buffer), most);
}

name_order::name_order(const list_table& table) noexcept : table_(table) {
  const std::string_view names = table.at(section::by_letters), endings = table.at(section::by_ending);
  if (names.empty()) return;
  names_ = names.data();
  endings_ = endings.data();
  size_ = names_in(table);
  bits_ = bits_for(size_);
  ending_count_ = static_cast<std::uint32_t>((endings.size() - bits_slack) * 8 / bits_);
}

std::uint32_t name_order::text_of(const list_table& t, std::uint32_t number) noexcept {
  if (number < t.spell_count) return t.name_of(number);
  number -= t.spell_count;
  return number < t.synonym_count ? t.synonym(number).text : t.day_name(number - t.synonym_count).name;
}

bool name_order::is_synonym(std::uint32_t place) const noexcept {
  const std::uint32_t n = number(place);
  return n >= table_.spell_count && n - table_.spell_count < table_.synonym_count;
}

std::uint32_t name_order::spell(std::uint32_t place) const noexcept {
  std::uint32_t n = number(place);
  if (n < table_.spell_count) return n;
  n -= table_.spell_count;
  return n < table_.synonym_count ? table_.synonym(n).spell : table_.day_name(n - table_.synonym_count).spell;
}

range name_order::beginning_with(std::string_view wanted, range among) const noexcept {
  name_letters name;
  const auto order = [&](std::uint32_t place) { letters(place, name, wanted.size()); return beside(name.view(), wanted); };
  const std::uint32_t begin = first_not(among.begin, among.end, [&](std::uint32_t place) { return order(place) < 0; });
  return {begin, end_of_run(begin, among.end, [&](std::uint32_t place) { return order(place) == 0; })};
}

range name_order::equal_to(std::string_view wanted, range among) const noexcept {
  name_letters name;
  const auto compare = [&](std::uint32_t place) { letters(place, name); return name.view().compare(wanted); };
  range out;
  out.begin = first_not(among.begin, among.end, [&](std::uint32_t place) { return compare(place) < 0; });
  for (out.end = out.begin; out.end < among.end && compare(out.end) == 0;) ++out.end;
  return out;
}

range name_order::ending_with(std::string_view wanted, range among) const noexcept {
  name_letters name;
  const auto order = [&](std::uint32_t ending) { letters(first_with(ending), name); return beside_end(name.view(), wanted); };
  const std::uint32_t begin = first_not(among.begin, among.end, [&](std::uint32_t ending) { return order(ending) < 0; });
  return {begin, end_of_run(begin, among.end, [&](std::uint32_t ending) { return order(ending) == 0; })};
}

name_order::sections name_order::make(const list_table& t) {
  const std::uint32_t count = names_in(t);
  if (t.spell_count < least_ordered || count >= nothing24) return {};
  // Most are told apart by eight letters; the rest are unpacked again, since all of them at once may be more than memory holds.
  struct keyed {
    std::uint64_t eight;
    std::uint32_t number;
  };
  const auto eight_of = [](auto begin, auto end) {
    std::uint64_t eight = 0;
    for (int i = 0; i < 8; ++i) eight = eight << 8U | (begin == end ? 0U : static_cast<unsigned char>(*begin++));
    return eight;
  };
  name_letters a, b;
  std::vector<keyed> names(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    letters_of(t, text_of(t, i), a);
    names[i] = {eight_of(a.buffer, a.buffer + a.size), i};
  }
  const auto letters_differ = [&](const keyed& x, const keyed& y) {
    letters_of(t, text_of(t, x.number), a);
    letters_of(t, text_of(t, y.number), b);
    return a.view().compare(b.view());
  };
  std::sort(names.begin(), names.end(), [&](const keyed& x, const keyed& y) {
    if (x.eight != y.eight) return x.eight < y.eight;
    const int order = text_of(t, x.number) == text_of(t, y.number) ? 0 : letters_differ(x, y);
    return order != 0 ? order < 0 : x.number < y.number;
  });
  std::vector<keyed> endings;   // `number` is a place here
  for (std::uint32_t place = 0; place < count; ++place) {
    if (place > 0 && names[place].eight == names[place - 1].eight && letters_differ(names[place], names[place - 1]) == 0) continue;
    letters_of(t, text_of(t, names[place].number), a);
    const std::string_view letters = a.view();
    endings.push_back({eight_of(letters.rbegin(), letters.rend()), place});
  }
  std::sort(endings.begin(), endings.end(), [&](const keyed& x, const keyed& y) {
    if (x.eight != y.eight || x.number == y.number) return x.eight < y.eight;
    letters_of(t, text_of(t, names[x.number].number), a);
    letters_of(t, text_of(t, names[y.number].number), b);
    return std::lexicographical_compare(a.view().rbegin(), a.view().rend(), b.view().rbegin(), b.view().rend());
  });
  const auto numbers = [](const std::vector<keyed>& from) {
    std::vector<std::uint32_t> out;
    for (const auto& k : from) out.push_back(k.number);
    return out;
  };
  return {packed(numbers(names), bits_for(count)), packed(numbers(endings), bits_for(count))};
}

}  // namespace spbe::inline v1::detail
