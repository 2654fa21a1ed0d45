// Packed texts: whatever is packed comes out again, and no bytes make the reader run over its bounds.
#include <boost/test/unit_test.hpp>

#include <random>

#include "codelist/compile/pack.hpp"
#include "codelist/packed_text.hpp"

namespace {

using spbe::detail::packer;
using spbe::detail::symbol_table;

std::string unpacked(const symbol_table& symbols, std::string_view packed, std::size_t capacity = 4000) {
  std::string out(capacity, '\0');
  const auto size = symbols.unpack(packed, out.data(), out.size());
  return size == std::string_view::npos ? "(refused)" : out.substr(0, size);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(packed_texts)

BOOST_AUTO_TEST_CASE(any_text_comes_out_as_it_went_in) {
  std::string every;
  for (int c = 0; c < 256; ++c) every += static_cast<char>(c);
  const std::vector<std::string> known = {"Kecamatan Bogor Utara", "Kecamatan Bogor Selatan", "Kecamatan Bogor Barat", "Kecamatan Bogor Timur", "Kecamatan Tanah Sareal", "Soka'an", "Café"};
  std::vector<std::string_view> texts(known.begin(), known.end());
  const packer packs(texts);
  const std::string section = packs.section();
  const symbol_table symbols(section);
  BOOST_TEST(symbols.sound());
  for (const auto& text : {known[0], known[5], known[6], std::string(), every, "Kecamatan Kecamatan" + every}) BOOST_TEST(unpacked(symbols, packs.pack(text)) == text);
  BOOST_TEST(unpacked(symbols, packs.pack(known[0]), 5) == "(refused)");
}

BOOST_AUTO_TEST_CASE(what_is_said_often_gets_short) {
  std::vector<std::string> many;
  for (int i = 0; i < 100; ++i) many.push_back("Kecamatan Bogor " + std::to_string(i));
  const packer packs({many.begin(), many.end()});
  BOOST_TEST(packs.pack("Kecamatan Bogor 7").size() <= 3U);
}

BOOST_AUTO_TEST_CASE(a_list_of_nothing_has_no_symbols) {
  const packer packs({});
  BOOST_TEST(packs.section().empty());
  const symbol_table none{std::string_view()};
  BOOST_TEST(none.sound());
  BOOST_TEST(unpacked(none, packs.pack("Kota \x80")) == "Kota \x80");
}

BOOST_AUTO_TEST_CASE(the_same_texts_give_the_same_symbols) {
  const std::vector<std::string_view> texts = {"Belanja Modal", "Belanja Pegawai", "Belanja Barang", "Belanja Modal Tanah"};
  BOOST_TEST(packer(texts).section() == packer(texts).section());
}

BOOST_AUTO_TEST_CASE(no_bytes_run_over_the_bounds) {
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string section(random() % 40, '\0'), packed(random() % 20, '\0');
    for (auto* bytes : {&section, &packed}) {
      for (auto& c : *bytes) c = static_cast<char>(random() % 3 == 0 ? random() : random() % 12);
    }
    const symbol_table symbols(section);
    if (symbols.sound()) unpacked(symbols, packed, 30);
  }
}

BOOST_AUTO_TEST_SUITE_END()
