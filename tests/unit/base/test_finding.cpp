#include <boost/test/unit_test.hpp>

#include <set>

#include <spbe/finding.hpp>

using namespace spbe;

BOOST_AUTO_TEST_CASE(every_code_is_found_by_slug_and_by_number) {
  std::size_t count = 0;
  const finding_code* rows = finding_codes(count);
  BOOST_REQUIRE(count > 100);
  std::set<std::string_view> slugs;
  for (std::size_t i = 0; i < count; ++i) {
    BOOST_TEST(find_finding_code(rows[i].slug) == &rows[i]);
    BOOST_TEST(find_finding_code(rows[i].number) == &rows[i]);
    BOOST_TEST(slugs.insert(rows[i].slug).second);
    const auto cls = rows[i].slug.substr(rows[i].slug.find('.') + 1);
    BOOST_TEST((class_of(cls) != finding_class::none), "unknown class in " << rows[i].slug);
    BOOST_TEST(!rows[i].message[0].empty());
    BOOST_TEST(!rows[i].message[1].empty());
  }
  BOOST_TEST((find_finding_code("nik.nonsense") == nullptr));
  BOOST_TEST((find_finding_code(999) == nullptr));
  BOOST_TEST((find_finding_code(rows[count - 1].number + 1) == nullptr));
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
