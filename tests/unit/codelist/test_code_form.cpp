// Codes of digits against the plainest reading of them, for many ways to cut a code into levels.
#include <boost/test/unit_test.hpp>

#include <random>
#include <string>
#include <vector>

#include "codelist/code_form.hpp"

using namespace spbe::detail;

namespace {

struct plain_code {
  std::string digits;
  unsigned level = 0;   // 0 = no code
};

plain_code plain_read(const std::vector<std::uint8_t>& ends, const std::string& text) {
  for (unsigned level = 1; level <= ends.size(); ++level) {
    for (const bool dotted : {false, true}) {
      plain_code out{"", level};
      bool fits = true;
      std::size_t at = 0;
      for (unsigned l = 0; l < level && fits; ++l) {
        if (dotted && l > 0) fits = at < text.size() && text[at++] == '.';
        for (unsigned k = l == 0 ? 0 : ends[l - 1]; fits && k < ends[l]; ++k) {
          fits = at < text.size() && text[at] >= '0' && text[at] <= '9';
          if (fits) out.digits += text[at++];
        }
      }
      if (fits && at == text.size()) return out;
    }
  }
  return {};
}

}  // namespace

BOOST_AUTO_TEST_CASE(codes_read_as_they_are_written) {
  const std::vector<std::vector<std::uint8_t>> layouts = {{2, 4, 6, 10}, {1, 2, 3, 4, 6}, {2, 3, 4, 5, 6}, {1, 3, 5, 7, 9}, {6}, {3, 9}, {7, 15}, {8, 12}, {1, 2, 3, 4, 5, 6, 7, 8}};
  std::mt19937 random(5);
  for (const auto& layout : layouts) {
    BOOST_REQUIRE(code_form::possible(layout));
    const code_form form(layout);
    const code_form plain_form(layout, true, false);
    for (unsigned i = 0; i < 20000; ++i) {
      std::string text;
      const std::size_t level = 1 + random() % layout.size();
      const bool dotted = random() % 2 == 0;
      for (std::size_t l = 0; l < level; ++l) {
        if (dotted && l > 0) text += '.';
        for (unsigned k = l == 0 ? 0 : layout[l - 1]; k < layout[l]; ++k) text += static_cast<char>('0' + random() % 10);
      }
      if (random() % 3 == 0) text[random() % text.size()] = "0./:a"[random() % 5];
      if (random() % 9 == 0) text += "0.\xFF"[random() % 3];
      const plain_code expected = plain_read(layout, text);
      const digit_key got = form.read(text);
      const digit_key plain = plain_form.read(text);
      BOOST_REQUIRE_MESSAGE(got.key == plain.key && got.prefix == plain.prefix && got.next == plain.next && got.digits == plain.digits && got.level == plain.level, text);
      if (got.level != expected.level) BOOST_FAIL("'" << text << "': level " << unsigned{got.level} << ", plainly " << expected.level);
      if (expected.level == 0) continue;
      std::string padded = expected.digits + std::string(form.longest() - expected.digits.size(), '0');
      BOOST_REQUIRE_EQUAL(got.key, std::stoull(padded) * 16 + expected.level);
      padded.resize(6 > padded.size() ? 6 : padded.size(), '0');
      BOOST_REQUIRE_EQUAL(got.prefix, std::stoul(padded.substr(0, 4)));
      BOOST_REQUIRE_EQUAL(unsigned{got.next}, std::stoul(padded.substr(4, 2)));
    }
  }
}
