// A slow, obvious second implementation of nik, npwp15 and tanggal, written from the rules and compared with the library
// on enumerated and generated values.  It shares no code with the types.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <string>

#include <spbe/catalog.hpp>
#include <spbe/type.hpp>

#include "text_step.hpp"

using namespace spbe;

namespace {

constexpr int ref_year = 2026, ref_month = 11, ref_day = 24;

bool leap(int y) { return y % 400 == 0 || (y % 4 == 0 && y % 100 != 0); }
int last_day(int y, int m) {
  if (m == 2) return leap(y) ? 29 : 28;
  return m == 4 || m == 6 || m == 9 || m == 11 ? 30 : 31;
}
bool real_day(int y, int m, int d) { return y >= 1 && m >= 1 && m <= 12 && d >= 1 && d <= last_day(y, m); }
bool not_after_reference(int y, int m, int d) { return y * 10000 + m * 100 + d <= ref_year * 10000 + ref_month * 100 + ref_day; }

std::string digit_shape(const std::string& v, std::size_t length) {
  if (const std::string text = text_step(v); !text.empty()) return text;
  for (const char c : v) {
    if (std::string("0123456789 .-/").find(c) == std::string::npos) return "character";
  }
  for (const char c : v) {
    if (std::string(" .-/").find(c) != std::string::npos) return "separator";
  }
  return v.size() == length ? "" : "length";
}

std::string nik_class(const std::string& v, const list& wilayah) {
  if (const std::string shape = digit_shape(v, 16); !shape.empty()) return shape;
  if (v.find_first_not_of('0') == std::string::npos) return "range";
  if (wilayah.spells(v.substr(0, 2)).empty()) return "province";
  if (wilayah.spells(v.substr(0, 4)).empty() || wilayah.spells(v.substr(0, 6)).empty()) return "code";
  int day = std::stoi(v.substr(6, 2));
  const int month = std::stoi(v.substr(8, 2));
  const int year = std::stoi(v.substr(10, 2));
  if (day >= 41 && day <= 71) day -= 40;
  bool possible = false;
  for (const int century : {1900, 2000}) possible = possible || (real_day(century + year, month, day) && not_after_reference(century + year, month, day));
  if (!possible) return "date";
  return v.substr(12) == "0000" ? "serial" : "";
}

std::string npwp15_class(const std::string& v) {
  std::string digits = v;
  if (v.size() == 20 && v[2] == '.' && v[6] == '.' && v[10] == '.' && v[12] == '-' && v[16] == '.') {
    digits.clear();
    for (const char c : v) {
      if (c >= '0' && c <= '9') digits += c;
    }
    if (digits.size() != 15) digits = v;
  }
  if (const std::string shape = digit_shape(digits, 15); !shape.empty()) return shape;
  if (digits == std::string(15, '0')) return "range";
  if (digits.substr(2, 6) == "000000") return "serial";
  int sum = 0;
  for (int i = 0; i < 8; ++i) {
    const int product = (digits[static_cast<std::size_t>(i)] - '0') * (i % 2 == 0 ? 1 : 2);
    sum += product / 10 + product % 10;
  }
  return (10 - sum % 10) % 10 == digits[8] - '0' ? "" : "check";
}

void compare(const type& t, const std::string& value, const std::string& expected, const check_context& context) {
  const verdict_byte byte = t.judge(value, context);
  const std::string found(byte == valid_byte ? std::string_view() : name_of(class_of(byte)));
  if (found != expected) BOOST_FAIL(t.name() << " '" << value << "': library '" << found << "', oracle '" << expected << "'");
}

const check_context& context() {
  static const check_context at_reference = prepare({.as_of = date(ref_year, ref_month, ref_day)});
  return at_reference;
}

char any_digit(std::mt19937& random) { return static_cast<char>('0' + random() % 10); }

// Mostly right values with a few wrong places.
void disturb(std::mt19937& random, std::string& text) {
  constexpr char signs[] = "0123456789 .-/+xO\t\xC2\xFF";
  if (random() % 3 != 0 || text.empty()) return;
  const std::size_t at = random() % text.size();
  switch (random() % 3) {
    case 0: text[at] = signs[random() % (sizeof signs - 1)]; break;
    case 1: text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), signs[random() % (sizeof signs - 1)]); break;
    default: text.erase(at, 1);
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(nik_agrees_on_every_day_and_sex) {
  const list& wilayah = *builtin().find("wilayah");
  const type& t = *type::find("nik");
  for (int day = 0; day < 100; ++day) {
    for (int month = 0; month < 100; month += month < 14 ? 1 : 17) {
      for (int year = 0; year < 100; ++year) {
        char text[64];
        std::snprintf(text, sizeof text, "317101%02d%02d%02d9901", day, month, year);
        compare(t, text, nik_class(text, wilayah), context());
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(nik_agrees_on_random_digits_and_regions) {
  const list& wilayah = *builtin().find("wilayah");
  const type& t = *type::find("nik");
  std::mt19937 random(1);
  for (unsigned i = 0; i < 30000; ++i) {
    std::string text;
    for (unsigned k = 0; k < 16; ++k) text += any_digit(random);
    if (random() % 2 == 0) text.replace(0, 4, random() % 2 == 0 ? "3171" : "9271");
    if (random() % 2 == 0) text.replace(6, 4, random() % 2 == 0 ? "0112" : "7101");
    if (random() % 9 == 0) text.replace(12, 4, "0000");
    disturb(random, text);
    compare(t, text, nik_class(text, wilayah), context());
  }
}

BOOST_AUTO_TEST_CASE(npwp15_agrees_on_random_digits_in_both_forms) {
  const type& t = *type::find("npwp15");
  std::mt19937 random(2);
  for (unsigned i = 0; i < 100000; ++i) {
    std::string d;
    for (unsigned k = 0; k < 15; ++k) d += any_digit(random);
    if (random() % 9 == 0) d.replace(2, 6, "000000");
    if (random() % 50 == 0) d.assign(15, '0');
    std::string text = d;
    if (random() % 2 == 0) text = d.substr(0, 2) + '.' + d.substr(2, 3) + '.' + d.substr(5, 3) + '.' + d.substr(8, 1) + '-' + d.substr(9, 3) + '.' + d.substr(12);
    disturb(random, text);
    compare(t, text, npwp15_class(text), context());
  }
}

BOOST_AUTO_TEST_CASE(tanggal_agrees_on_every_number_in_every_form) {
  const type& t = *type::find("tanggal");
  const char* const names[] = {"", "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"};
  for (int year = 0; year <= 9999; year += year < 1895 || year > 2105 ? 97 : 1) {
    for (int month = 0; month <= 13; ++month) {
      for (int day = 0; day <= 32; ++day) {
        const std::string expected = real_day(year, month, day) ? "" : "date";
        char text[64];
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
        compare(t, text, expected, context());
        const std::string iso = text;
        std::snprintf(text, sizeof text, "%02d/%02d/%04d", day, month, year);
        compare(t, text, expected, context());
        if (month == 0 || month == 13) continue;
        std::snprintf(text, sizeof text, "%d %s %04d", day, names[month], year);
        compare(t, text, expected, context());
        if (expected.empty() && year % 50 == 0) BOOST_REQUIRE_EQUAL(t.canonical(text), iso);
      }
    }
  }
}
