// Each algorithm against its own definition, over its whole domain where that can be walked.
#include <boost/test/unit_test.hpp>

#include <string>

#include "digits/decimal.hpp"
#include "digits/eight.hpp"
#include "digits/luhn.hpp"
#include "digits/short_year.hpp"
#include "digits/sixteen.hpp"

using namespace spbe;
using namespace spbe::detail;

BOOST_AUTO_TEST_CASE(eight_digits_are_told_from_every_byte_at_every_place) {
  for (unsigned place = 0; place < 8; ++place) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      for (const char rest : {'0', '9', '5'}) {
        std::string text(8, rest);
        text[place] = static_cast<char>(byte);
        BOOST_REQUIRE_EQUAL(all_digits(load_eight(text.data())), byte >= '0' && byte <= '9');
      }
    }
  }
  // Neighbours that carry: two bytes that are both no digits.
  for (unsigned a = 0; a < 256; ++a) {
    for (unsigned b = 0; b < 256; ++b) {
      std::string text = "12345678";
      text[3] = static_cast<char>(a);
      text[4] = static_cast<char>(b);
      const bool digits = a >= '0' && a <= '9' && b >= '0' && b <= '9';
      BOOST_REQUIRE_EQUAL(all_digits(load_eight(text.data())), digits);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_sign_becomes_zero_and_every_other_byte_no_digit) {
  for (unsigned place = 0; place < 8; ++place) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      for (const char sign : {'-', '/', '.'}) {
        std::string text = "12345678";
        text[place] = static_cast<char>(byte);
        const eight word = sign_as_zero(load_eight(text.data()), sign, place);
        BOOST_REQUIRE_EQUAL(all_digits(word), text[place] == sign);
        if (text[place] != sign) continue;
        text[place] = '0';
        BOOST_REQUIRE_EQUAL(word, load_eight(text.data()));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(two_words_cover_eight_to_sixteen_digits) {
  for (std::size_t size = 8; size <= 16; ++size) {
    const std::string digits(size, '7');
    BOOST_TEST(all_digits(digits.data(), size));
    for (std::size_t at = 0; at < size; ++at) {
      std::string text = digits;
      text[at] = ':';
      BOOST_TEST(!all_digits(text.data(), size));
    }
  }
}

BOOST_AUTO_TEST_CASE(pairs_are_the_two_digit_numbers) {
  for (unsigned first = 0; first < 100; ++first) {
    for (unsigned place = 0; place < 4; ++place) {
      std::string text = "90817263";
      text[place * 2] = static_cast<char>('0' + first / 10);
      text[place * 2 + 1] = static_cast<char>('0' + first % 10);
      const eight pairs = pairs_of(load_eight(text.data()));
      for (unsigned i = 0; i < 4; ++i) BOOST_REQUIRE_EQUAL(pair_at(pairs, i), static_cast<unsigned>(std::stoul(text.substr(i * 2, 2))));
    }
  }
}

BOOST_AUTO_TEST_CASE(eight_digits_write_their_number) {
  for (unsigned place = 0; place < 8; ++place) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string text(8, '0');
      text[place] = digit;
      BOOST_REQUIRE_EQUAL(number_of_eight(load_eight(text.data())), decimal(text));
    }
  }
  // Every pair of neighbouring fours, so that no sum runs into the next one.
  for (unsigned n = 0; n < 10000; ++n) {
    const auto four = digits_of<4>(n);
    const std::string low = "9999" + std::string(four.view()), high = std::string(four.view()) + "9999";
    BOOST_REQUIRE_EQUAL(number_of_eight(load_eight(low.data())), 99990000U + n);
    BOOST_REQUIRE_EQUAL(number_of_eight(load_eight(high.data())), n * 10000U + 9999U);
  }
}

BOOST_AUTO_TEST_CASE(decimal_and_digits_of_are_each_others_way_back) {
  for (unsigned n = 0; n < 1000000; n += 7) {
    const auto text = digits_of<6>(n);
    BOOST_REQUIRE_EQUAL(decimal(text.view()), n);
    BOOST_REQUIRE(all_digits(text.view()));
  }
  BOOST_TEST(decimal("9999999999999999999") == 9999999999999999999ULL);
  BOOST_TEST(decimal("") == 0U);
  BOOST_TEST(digits_of<2>(1234).view() == "34");
  BOOST_TEST(!all_digits(std::string_view("12a4")));
  BOOST_TEST(!all_digits(std::string_view("12:4")));
  BOOST_TEST(!all_digits(std::string_view("12/4")));
}

namespace {

// Luhn as it is told: double every second digit from the right, add the digits of the products.
bool luhn_as_told(const std::string& digits) {
  unsigned sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    unsigned value = static_cast<unsigned>(digits[digits.size() - 1 - i] - '0');
    if (i % 2 == 1) value *= 2;
    for (const char c : std::to_string(value)) sum += static_cast<unsigned>(c - '0');
  }
  return sum % 10 == 0;
}

}  // namespace

BOOST_AUTO_TEST_CASE(luhn_agrees_with_its_telling) {
  for (unsigned n = 0; n < 1000000; ++n) {
    const auto text = digits_of<6>(n);
    if (luhn_agrees(text.view()) != luhn_as_told(std::string(text.view()))) BOOST_FAIL(text.view());
  }
  for (unsigned n = 0; n < 100000; ++n) {
    std::string text(digits_of<5>(n).view());
    text += static_cast<char>('0' + luhn_digit(text));
    if (!luhn_as_told(text)) BOOST_FAIL(text);
  }
  BOOST_TEST(luhn_agrees("79927398713"));
  BOOST_TEST(!luhn_agrees("79927398710"));
  BOOST_TEST(luhn_digit("12345678") == 2U);   // the worked example for the old NPWP
}

BOOST_AUTO_TEST_CASE(luhn_by_pairs_agrees_with_luhn) {
  for (unsigned n = 0; n < 100000000; n += 9973) {
    const auto eight_text = digits_of<8>(n);
    const eight pairs = pairs_of(load_eight(eight_text.text));
    for (unsigned check = 0; check < 10; ++check) {
      unsigned sum = check;
      for (unsigned i = 0; i < 4; ++i) sum += luhn_pair[pair_at(pairs, i)];
      const std::string whole = std::string(eight_text.view()) + static_cast<char>('0' + check);
      BOOST_REQUIRE_EQUAL(sum % 10 == 0, luhn_as_told(whole));
    }
  }
}

BOOST_AUTO_TEST_CASE(days_of_short_years_are_those_of_the_calendar) {
  const date limits[] = {date(1899, 12, 31), date(1900, 1, 1), date(1950, 6, 15), date(1999, 12, 31), date(2000, 1, 1),
                         date(2000, 2, 29),  date(2026, 11, 24), date(2099, 12, 31), date{}};
  for (unsigned year = 0; year < 100; ++year) {
    for (unsigned month = 0; month < 100; ++month) {
      for (unsigned day = 0; day < 100; ++day) {
        const auto old = date::from_ymd(1900 + static_cast<int>(year), month, day);
        const auto recent = date::from_ymd(2000 + static_cast<int>(year), month, day);
        if (exists_in(1900, year, month, day) != old.has_value() || exists_in(2000, year, month, day) != recent.has_value()) BOOST_FAIL(year << ' ' << month << ' ' << day);
        for (const date limit : limits) {
          const bool expected = (old && *old <= limit) || (recent && *recent <= limit);
          if (existed_by(year, month, day, limit) != expected) BOOST_FAIL(year << ' ' << month << ' ' << day << " by " << limit.iso());
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_day_of_this_century_is_weighed_against_every_limit) {
  for (const date limit : {date(1999, 12, 31), date(2000, 1, 1), date(2024, 2, 29), date(2026, 11, 24), date(2099, 12, 31)}) {
    for (unsigned year = 0; year < 100; ++year) {
      for (unsigned month = 0; month < 100; month += month < 14 ? 1 : 17) {
        for (unsigned day = 0; day < 100; ++day) {
          const auto real = date::from_ymd(2000 + static_cast<int>(year), month, day);
          const bool expected = real.has_value() && *real <= limit;
          if (existed_this_century_by(year, month, day, limit) != expected) BOOST_FAIL(year << '-' << month << '-' << day << " by " << limit.iso());
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(sixteen_digits_fall_apart_as_they_are_written) {
  const auto same = [](const std::string& text) {
    const sixteen_digits whole = read_sixteen_digits(text.data());
    const sixteen_digits words = read_in_words(text.data());
    const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
    BOOST_REQUIRE_EQUAL(whole.digits, digits);
    BOOST_REQUIRE_EQUAL(words.digits, digits);
    for (const auto& n : {number_of_sixteen(text.data()), number_in_words(text.data())}) {
      BOOST_REQUIRE_EQUAL(n.digits, digits);
      if (digits) BOOST_REQUIRE_EQUAL(n.number, std::stoull(text));
    }
    if (!digits) return;
    for (const auto& n : {whole, words}) {
      BOOST_REQUIRE_EQUAL(n.six, std::stoul(text.substr(0, 6)));
      for (std::size_t k = 0; k < 3; ++k) BOOST_REQUIRE_EQUAL(n.pair[k], std::stoul(text.substr(6 + 2 * k, 2)));
      BOOST_REQUIRE_EQUAL(n.four, std::stoul(text.substr(12)));
    }
  };
  for (unsigned place = 0; place < 16; ++place) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      for (const char rest : {'0', '9', '4'}) {
        std::string text(16, rest);
        text[place] = static_cast<char>(byte);
        same(text);
      }
    }
  }
  for (unsigned two = 0; two < 100; ++two) {
    for (std::size_t place = 0; place < 15; ++place) {
      std::string text = "9876543210123456";
      text.replace(place, 2, digits_of<2>(two).view());
      same(text);
    }
  }
}
