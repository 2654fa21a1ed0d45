// Columns are judged eight or sixteen rows at a time where the processor can: the answers are those of the judge of one value.
#include <boost/test/unit_test.hpp>

#include <array>
#include <random>
#include <string>
#include <vector>

#include <spbe/type.hpp>

#include "types/email_rows.hpp"

using namespace spbe;

namespace {

std::string two(unsigned n) { return {static_cast<char>('0' + n / 10 % 10), static_cast<char>('0' + n % 10)}; }

// Mostly a number that may stand, each part of it now and then at the edge or beyond.
std::string number(std::mt19937& random) {
  const auto rarely = [&random] { return random() % 24 == 0; };
  constexpr std::array regions{"317101", "950601", "110101", "000000", "317001", "999999", "019999"};
  std::string text = regions[rarely() ? random() % regions.size() : 0];
  const unsigned raised = random() % 2 * 40;
  text += two(rarely() ? random() % 100 : random() % 28 + 1 + raised) + two(rarely() ? random() % 100 : random() % 12 + 1) + two(random() % 100);
  if (rarely()) text = text.substr(0, 6) + "290200";
  if (rarely()) text = text.substr(0, 6) + (random() % 2 == 0 ? "311226" : "241126");
  text += rarely() ? "0000" : "99" + two(random() % 100);
  if (rarely()) text[random() % text.size()] = "/:a \xFF"[random() % 5];
  if (random() % 200 == 0) text.pop_back();
  return text;
}

// A telephone number or a postal code that may stand, now and then with a sign or a size that is none of its own.
std::string short_number(std::mt19937& random, const std::vector<std::string>& fronts, std::size_t least, std::size_t most) {
  const auto rarely = [&random] { return random() % 24 == 0; };
  std::string text = fronts[rarely() ? random() % fronts.size() : 0];
  const std::size_t size = rarely() ? random() % (most + 4) : least + random() % (most - least + 1);
  while (text.size() < size) text += static_cast<char>('0' + random() % 10);
  if (rarely()) text.resize(size);
  if (rarely() && !text.empty()) text[random() % text.size()] = "/:a \xFF\x80-04"[random() % 9];
  return text;
}

// An address that may stand, now and then with a sign too many, at a place where it may not be, or of a size at the edge of what is looked at at once.
std::string address(std::mt19937& random) {
  const auto rarely = [&random] { return random() % 12 == 0; };
  constexpr std::array locals{"budi", "siti.aminah", "a", "tata_usaha", "dinas-kesehatan99", "x1.y2.z3"};
  constexpr std::array domains{"contoh.go.id", "example.com", "dinas-sosial.contoh.desa.id", "a.id", "x_y.com", "contoh", "contoh.i", "contoh.id2"};
  std::string text = locals[random() % locals.size()];
  if (rarely()) text += std::string(random() % 70, 'k');
  text += rarely() ? "" : "@";
  text += domains[random() % (rarely() ? domains.size() : 4)];
  if (rarely()) text[random() % text.size()] = "@._-/:[`{ \xFF\x80\0+"[random() % 14];
  if (rarely()) text.insert(random() % 2 == 0 ? 0 : text.size(), 1, ".@-_a"[random() % 5]);
  return random() % 50 == 0 ? std::string() : text;
}

// The cells lie one behind the other, with nothing behind the last one.
struct column {
  std::string text;
  std::vector<std::uint32_t> at, size;
  void add(const std::string& value) {
    at.push_back(static_cast<std::uint32_t>(text.size()));
    size.push_back(static_cast<std::uint32_t>(value.size()));
    text += value;
  }
};

// How many are valid.
std::size_t same_alone(const type& t, const column& c, const check_context& context) {
  const std::vector<char> exact(c.text.begin(), c.text.end());
  std::vector<verdict_byte> verdicts(c.at.size());
  t.judge_column({exact.data(), c.at.data(), c.size.data(), c.at.size()}, context, verdicts.data());
  std::size_t valid = 0;
  for (std::size_t i = 0; i < c.at.size(); ++i) {
    const std::string_view value = std::string_view(c.text).substr(c.at[i], c.size[i]);
    const verdict_byte alone = t.judge(value, context);
    valid += alone == valid_byte ? 1 : 0;
    BOOST_REQUIRE_MESSAGE(alone == verdicts[i], t.name() << ' ' << value << " on " << context.as_of.iso());
  }
  return valid;
}

}  // namespace

BOOST_AUTO_TEST_CASE(sixteen_digits_among_others_get_the_answer_they_get_alone) {
  std::mt19937 random(20261128);
  for (const date as_of : {date(1999, 12, 31), date(2000, 1, 1), date(2026, 11, 24), date(2099, 12, 31), date(2150, 6, 1)}) {
    const check_context context = prepare({.as_of = as_of});
    for (const auto* name : {"nik", "no_kk", "npwp", "npwp16"}) {
      const type* t = type::find(name);
      BOOST_REQUIRE(t != nullptr);
      column c;
      for (unsigned i = 0; i < 5003; ++i) c.add(number(random));
      const std::size_t valid = same_alone(*t, c, context);
      BOOST_TEST((valid > 100 || as_of <= date(2000, 1, 1)));   // cards of families are of 2000 and later
    }
  }
}

BOOST_AUTO_TEST_CASE(short_numbers_among_others_get_the_answer_they_get_alone) {
  std::mt19937 random(20261129);
  const check_context context = prepare({});
  struct kind { const char* name; std::vector<std::string> fronts; std::size_t least, most; };
  const kind kinds[] = {{"telepon_seluler", {"081", "080", "084", "+6281", "6281", "07", "8", ""}, 10, 13},
                        {"telepon", {"081", "021", "+6221", "(021)", ""}, 10, 13},
                        {"kode_pos", {"4", "0", "00000", ""}, 5, 5}};
  for (const kind& k : kinds) {
    const type* t = type::find(k.name);
    BOOST_REQUIRE(t != nullptr);
    for (unsigned rows = 0; rows < 600; ++rows) {   // any number of them, so that the last ones stand in no whole eight
      column c;
      for (unsigned i = 0; i < rows; ++i) c.add(short_number(random, k.fronts, k.least, k.most));
      const std::size_t valid = same_alone(*t, c, context);
      BOOST_TEST((valid > rows / 4 || rows < 32));
    }
  }
}

BOOST_AUTO_TEST_CASE(addresses_among_others_get_the_answer_they_get_alone) {
  std::mt19937 random(20261130);
  const check_context context = prepare({});
  for (unsigned rows = 0; rows < 600; ++rows) {
    column c;
    for (unsigned i = 0; i < rows; ++i) c.add(address(random));
    const std::size_t valid = same_alone(*type::find("email"), c, context);
    BOOST_TEST(((valid > rows / 4 && valid < rows) || rows < 32));
  }
}

#if defined(__x86_64__)
BOOST_AUTO_TEST_CASE(addresses_are_read_alike_by_compare_and_by_class) {
  if (!detail::has_avx512_bits()) return;   // one of them is not for this processor
  std::mt19937 random(20261201);
  unsigned usual = 0;
  for (unsigned turn = 0; turn < 20000; ++turn) {
    column c;
    for (unsigned i = 0; i < 8; ++i) c.add(address(random));
    const std::vector<char> exact(c.text.begin(), c.text.end());
    const unsigned said = detail::eight_by_class(exact.data(), c.at.data(), c.size.data());
    BOOST_REQUIRE(said == detail::eight_by_compare(exact.data(), c.at.data(), c.size.data()));
    usual += static_cast<unsigned>(__builtin_popcount(said));
  }
  BOOST_TEST((usual > 40000 && usual < 150000));
}
#endif
