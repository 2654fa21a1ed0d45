// Any bytes get an answer, and the scalar, the column and the check agree on it.
#include <boost/test/unit_test.hpp>

#include <random>
#include <string>
#include <vector>

#include <spbe/text.hpp>
#include <spbe/type.hpp>

using namespace spbe;

namespace {

std::string scrambled(std::mt19937& random, const std::vector<std::string>& seeds) {
  constexpr char signs[] = "0123456789 .-/+@:abAZ\t\n\x7F\xC2\xA0\xFF\xE2\x80";
  std::string text = seeds[random() % seeds.size()];
  for (unsigned edits = random() % 4; edits > 0; --edits) {
    const std::size_t at = text.empty() ? 0 : random() % text.size();
    const char sign = signs[random() % (sizeof signs - 1)];
    switch (random() % 3) {
      case 0: if (!text.empty()) text[at] = sign; break;
      case 1: text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), sign); break;
      default: if (!text.empty()) text.erase(at, 1); break;
    }
  }
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(scrambled_values_get_one_answer) {
  const std::vector<std::string> seeds{"", "3171010101279991", "01.999.999.4-999.000", "0019999994999000", "19800926 200505 1 987", "199001012022211987", "31.71.01.1001",
                                       "+62 812-0000-0000", "081200000000", "staf@contoh.go.id", "10110", "2024-02-29", "17 Agustus 1945", "31/12/2025"};
  const check_options options{.as_of = date(2026, 11, 24)};
  const check_context context = prepare(options);
  std::mt19937 random(20261124);
  for (const type* t : type::all()) {
    std::vector<std::string> own = seeds;
    for (std::uint64_t i = 0; i < 10; ++i) own.push_back(t->display_of(t->sample(1, i, options)));
    std::string text;
    std::vector<std::uint32_t> at, size;
    std::vector<std::string> values;
    for (unsigned i = 0; i < 3000; ++i) {
      values.push_back(scrambled(random, own));
      at.push_back(static_cast<std::uint32_t>(text.size()));
      size.push_back(static_cast<std::uint32_t>(values.back().size()));
      text += values.back();
    }
    std::vector<verdict_byte> verdicts(values.size());
    t->judge_column({text.data(), at.data(), size.data(), at.size()}, context, verdicts.data());
    for (std::size_t i = 0; i < values.size(); ++i) {
      // A copy of exactly that size, so that a sanitizer sees a step beyond it.
      const std::vector<char> exact(values[i].begin(), values[i].end());
      const verdict_byte byte = t->judge({exact.data(), exact.size()}, context);
      BOOST_REQUIRE_EQUAL(byte, verdicts[i]);
      const bool known = byte == valid_byte || byte == missing_byte || (class_of(byte) >= finding_class::empty && class_of(byte) <= finding_class::check);
      BOOST_REQUIRE(known);
      const checked c = t->check(values[i], options);
      BOOST_REQUIRE((c.verdict == verdict_of(byte)));
      const bool passes = c.verdict == verdict::valid || c.verdict == verdict::suspect;
      const bool any_shape = t->info().id == type_id::kpj && c.verdict == verdict::suspect;   // it passes, and may have no form
      if (!any_shape) BOOST_REQUIRE_EQUAL(c.canonical.empty(), !passes);
      for (const auto& f : c.findings) {
        BOOST_REQUIRE_MESSAGE(find_finding_code(f.code).has_value(), f.code << " has no row in src/base/finding_codes.csv");
        BOOST_REQUIRE(valid_utf8_prefix(f.message) == f.message.size());
      }
      const normalized n = t->normalize(values[i], options);
      BOOST_REQUIRE_EQUAL(n.findings.empty(), !n.canonical.empty());
      if (passes && n.findings.empty()) BOOST_REQUIRE_EQUAL(n.canonical, c.canonical);
      BOOST_REQUIRE(t->mask(values[i]).size() <= values[i].size() * 4 + 8);
    }
  }
}

BOOST_AUTO_TEST_CASE(long_values_end) {
  const check_options options{.as_of = date(2026, 11, 24)};
  for (const type* t : type::all()) {
    for (const std::string& value : {std::string(1 << 18, '7'), std::string(1 << 18, ' '), std::string(1 << 18, '.'), std::string(1 << 18, 'a'), std::string(1 << 18, '@'), std::string(1 << 18, '\xE2')}) {
      const verdict v = t->check(value, options).verdict;
      const bool only_suspect = t->info().id == type_id::kpj && v == verdict::suspect;   // whose shape nobody knows for sure
      BOOST_TEST((v == verdict::invalid || only_suspect));
      BOOST_TEST(!t->normalize(value, options).findings.empty());
      BOOST_TEST(t->check(value, options).value.size() < 1000U);
    }
  }
}
