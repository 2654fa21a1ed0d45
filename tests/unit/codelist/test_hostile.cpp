// Bytes of strangers: truncated, mutated, resealed.  Each gets an error or a list that answers; never a crash.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <functional>

#include "codelist/bytes.hpp"
#include "codelist/format.hpp"
#include "codelist/sha256.hpp"
#include "ask_everything.hpp"
#include "small_list.hpp"

namespace {

using namespace small_list;
using ask::ask_everything;
using ask::seal;

// Sanitizers make each question ten times as long: there every byte is changed in one of the ways, in turn, and elsewhere in all of them.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool in_turn = true;
#elif defined(__has_feature)
constexpr bool in_turn = __has_feature(address_sanitizer);
#else
constexpr bool in_turn = false;
#endif

// Every byte of the first `dense`, then one in `step`; `values` decides how many ways each is changed.
void mutate_everywhere(const std::string& sound, std::size_t dense, std::size_t step, const std::vector<unsigned>& values) {
  std::size_t refused = 0, accepted = 0;
  for (std::size_t at = 0; at < sound.size(); at += at < dense ? 1 : step) {
    for (std::size_t way = 0; way < values.size(); ++way) {
      if (in_turn && way != at % values.size()) continue;
      const unsigned value = values[way];
      std::string bytes = sound;
      bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ value);
      if (at % 64 == 0) BOOST_REQUIRE(!spbe::list::open(std::make_shared<const std::string>(bytes)));   // the checksum sees every change
      const auto opened = spbe::list::open(seal(std::move(bytes)));
      if (!opened) { ++refused; BOOST_REQUIRE(!opened.error().message.id.empty()); continue; }
      ++accepted;
      ask_everything(*opened);
    }
  }
  BOOST_TEST(refused > 0U);
  BOOST_TEST(accepted > 0U);   // a letter in a name may change unnoticed
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hostile_bytes)

BOOST_AUTO_TEST_CASE(sound_bytes_open_and_answer) {
  for (const auto& s : {tables(), groups(), crosswalk()}) {
    const auto opened = spbe::list::open(bytes_of(s));
    BOOST_REQUIRE(opened.has_value());
    BOOST_TEST(ask_everything(*opened) > 50U);
  }
}

BOOST_AUTO_TEST_CASE(every_truncation_is_refused) {
  const auto sound = bytes_of(groups());
  for (std::size_t n = 0; n < sound->size(); ++n) BOOST_REQUIRE(!spbe::list::open(std::make_shared<const std::string>(sound->substr(0, n))));
  BOOST_TEST(!spbe::list::open(std::make_shared<const std::string>(*sound + '\0')));
  BOOST_TEST(!spbe::list::open(nullptr));
  BOOST_TEST(!spbe::list::open(std::make_shared<const std::string>(300000, '\xFF')));
}

BOOST_AUTO_TEST_CASE(mutations_of_a_list_with_free_codes) { mutate_everywhere(*bytes_of(groups()), 1U << 20U, 1, {0x01, 0x04, 0x80, 0xFF}); }

// Names that repeat, so that there are symbols to damage; codes of free form, so that slots carry tags.
BOOST_AUTO_TEST_CASE(mutations_of_packed_texts) {
  auto s = groups();
  s.info.matched_by_name = false;
  const auto line = s.spells.back().line;
  for (std::uint32_t i = 1; i <= 12; ++i) s.spells.push_back({line + i, "Z" + std::to_string(100 + i), "", "Belanja Modal Peralatan " + std::to_string(100 + i), {}});
  const auto sound = bytes_of(s);
  BOOST_TEST_REQUIRE(sound != nullptr);
  const auto symbols = static_cast<std::size_t>(spbe::detail::section::symbols);
  BOOST_TEST(spbe::detail::load<std::uint64_t>(sound->data() + 56, symbols) > 4U);
  mutate_everywhere(*sound, 1U << 20U, 1, {0x01, 0x80, 0xFF});
}

BOOST_AUTO_TEST_CASE(mutations_of_a_list_with_digit_codes) {
  // Its index is long and mostly empty: beyond the tables every 4,999th byte will do.
  const auto sound = bytes_of(tables());
  std::size_t base = spbe::detail::header_size;
  for (std::size_t i = 0; i < static_cast<std::size_t>(spbe::detail::section::code_index); ++i) base += spbe::detail::load<std::uint64_t>(sound->data() + 56, i) + 7;
  mutate_everywhere(*sound, base, 4999, {0x04});
}

BOOST_AUTO_TEST_CASE(mutations_of_a_correspondence) {
  const auto sound = bytes_of(crosswalk());
  std::size_t base = spbe::detail::header_size;
  for (std::size_t i = 0; i < static_cast<std::size_t>(spbe::detail::section::code_index); ++i) base += spbe::detail::load<std::uint64_t>(sound->data() + 56, i) + 7;
  mutate_everywhere(*sound, base, 4999, {0x01, 0x80});
}

// What no rule of ours would let pass is refused in the bytes of others as well: it would stand in file names, identifiers and on terminals.
BOOST_AUTO_TEST_CASE(a_description_that_no_tables_make) {
  const auto refused = [](const std::function<void(spbe::detail::source_list&)>& breaks) {
    auto s = crosswalk();
    breaks(s);
    return bytes_of(s) == nullptr;
  };
  BOOST_TEST(!refused([](auto&) {}));
  for (const char* id : {"../x", "a b", "X", "a\"b", "drop table"}) BOOST_TEST(refused([id](auto& s) { s.info.id = id; }));
  BOOST_TEST(refused([](auto& s) { s.info.maps_to = "a;b"; }));
  BOOST_TEST(refused([](auto& s) { s.info.title.en = "A\xC2\x9B" "2J"; }));
  BOOST_TEST(refused([](auto& s) { s.spells[0].name = "A\xE2\x80\xAE" "B"; }));
  BOOST_TEST(refused([](auto& s) { s.info.editions[0].title = "\xE2\x80\xA8"; }));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there) {
  const auto opened = spbe::list::open_file("/nonexistent.spbelist");
  BOOST_REQUIRE(!opened);
  BOOST_TEST((opened.error().code == spbe::status::unreadable));
  const auto other = spbe::list::open_file(std::string(SPBE_SOURCE_DIR) + "/CMakeLists.txt");
  BOOST_REQUIRE(!other);
  BOOST_TEST((other.error().code == spbe::status::bad_list));
  BOOST_TEST(!other.error().place.empty());
}

BOOST_AUTO_TEST_CASE(sha256_of_the_standard) {
  using spbe::detail::hexadecimal;
  using spbe::detail::sha256;
  BOOST_TEST(hexadecimal(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  BOOST_TEST(hexadecimal(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  BOOST_TEST(hexadecimal(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  BOOST_TEST(hexadecimal(sha256(std::string(1000000, 'a'))) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

BOOST_AUTO_TEST_SUITE_END()
