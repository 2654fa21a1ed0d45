#include "codelist/resolve/figures.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr unsigned most = 39;

// How many words of the name from `at` on say the number; 0 = they do not.
std::size_t words_saying(unsigned number, const spelled& name, std::size_t at) noexcept {
  char buffer[32];
  std::string_view rest = words_of(number, buffer);
  std::size_t n = 0;
  while (!rest.empty()) {
    const auto one = rest.substr(0, rest.find(' '));
    if (at + n == name.count || name.text(at + n) != one) return 0;
    ++n;
    rest.remove_prefix(std::min(rest.size(), one.size() + 1));
  }
  return n;
}

std::string roman_of(unsigned number) {
  constexpr std::string_view units[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
  return std::string(number / 10, 'x').append(units[number % 10]);
}

}  // namespace

std::string in_figures(const spelled& name, bool roman) {
  std::string out;
  for (std::size_t i = 0; i < name.count;) {
    unsigned number = most;   // the largest first: "dua puluh satu" before "dua"
    while (number > 0 && words_saying(number, name, i) == 0) --number;
    if (number == 0) {
      out += name.text(i++);
      continue;
    }
    out += roman ? roman_of(number) : std::to_string(number);
    i += words_saying(number, name, i);
  }
  return out;
}

}  // namespace spbe::inline v1::detail
