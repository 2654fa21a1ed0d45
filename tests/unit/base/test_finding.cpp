#include <boost/test/unit_test.hpp>

#include <set>

#include <spbe/finding.hpp>

using namespace spbe;

BOOST_AUTO_TEST_CASE(every_code_is_found_by_slug_and_by_number) {
  const auto count = static_cast<std::int32_t>(finding_code_count());
  BOOST_REQUIRE(count > 100);
  std::set<std::string_view> slugs;
  for (std::int32_t number = first_finding_code; number < first_finding_code + count; ++number) {
    const auto row = find_finding_code(number);
    BOOST_REQUIRE(row.has_value());
    BOOST_TEST(row->number == number);
    const auto same = find_finding_code(row->slug);
    BOOST_REQUIRE(same.has_value());
    BOOST_TEST(same->number == number);
    BOOST_TEST(slugs.insert(row->slug).second);
    const auto cls = row->slug.substr(row->slug.find('.') + 1);
    BOOST_TEST((class_of(cls) != finding_class::none), "unknown class in " << row->slug);
    for (const std::string_view text : {row->message[0], row->message[1], row->hint[0], row->hint[1], row->since}) BOOST_TEST(*(text.data() + text.size()) == '\0');
    BOOST_TEST(!row->message[0].empty());
    BOOST_TEST(!row->message[1].empty());
  }
  BOOST_TEST(!find_finding_code("nik.nonsense").has_value());
  BOOST_TEST(!find_finding_code(999).has_value());
  BOOST_TEST(!find_finding_code(first_finding_code + count).has_value());
}

BOOST_AUTO_TEST_CASE(a_byte_says_class_and_severity) {
  for (unsigned n = 1; n <= 53; ++n) {
    const auto c = static_cast<finding_class>(n);
    if (name_of(c).empty()) continue;
    BOOST_TEST((class_of(error_byte(c)) == c));
    BOOST_TEST((class_of(warning_byte(c)) == c));
    BOOST_TEST((severity_of(error_byte(c)) == severity::error));
    BOOST_TEST((severity_of(warning_byte(c)) == severity::warning));
    BOOST_TEST((class_of(name_of(c)) == c));
  }
  BOOST_TEST((verdict_of(valid_byte) == verdict::valid));
  BOOST_TEST((verdict_of(missing_byte) == verdict::missing));
}
