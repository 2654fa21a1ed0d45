// CRC-16/CCITT-FALSE against the long division that defines it.
#include <boost/test/unit_test.hpp>

#include <string>

#include "digits/crc16.hpp"

using namespace spbe::detail;

namespace {

// Bit by bit: the register is shifted, and the polynomial subtracted whenever a one falls out.
unsigned divided(const std::string& bytes) {
  unsigned rest = 0xFFFF;
  for (const char c : bytes) {
    for (int bit = 7; bit >= 0; --bit) {
      const unsigned in = static_cast<unsigned char>(c) >> bit & 1U;
      const unsigned out = rest >> 15U;
      rest = rest << 1U & 0xFFFFU;
      if (in != out) rest ^= 0x1021U;
    }
  }
  return rest;
}

}  // namespace

BOOST_AUTO_TEST_CASE(crc16_is_the_rest_of_the_division) {
  std::string text;
  unsigned state = 1;
  for (std::size_t size = 0; size < 600; ++size) {
    BOOST_REQUIRE_EQUAL(crc16(text), divided(text));
    state = state * 1103515245U + 12345U;
    text += static_cast<char>(state >> 16U);
  }
  // Every byte at every place of a step, and in the rest behind it.
  for (std::size_t place = 0; place < 20; ++place) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      std::string one(20, '\0');
      one[place] = static_cast<char>(byte);
      BOOST_REQUIRE_EQUAL(crc16(one), divided(one));
    }
  }
  BOOST_TEST(crc16("123456789") == 0x29B1U);  // the check value of the catalogues
  const auto written = crc16_text("123456789");
  BOOST_TEST(std::string(written.begin(), written.end()) == "29B1");
}

BOOST_AUTO_TEST_CASE(crc16_sees_every_change_of_one_character) {
  const std::string text = "5802ID5911TOKO CONTOH6007JAKARTA6304";
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      std::string changed = text;
      changed[at] = static_cast<char>(byte);
      BOOST_REQUIRE_EQUAL(crc16(changed) == crc16(text), changed == text);
    }
  }
}
