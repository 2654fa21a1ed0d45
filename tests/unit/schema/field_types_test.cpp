#include <boost/test/unit_test.hpp>

#include "schema/field_types.hpp"

using namespace spbe;
using namespace spbe::detail;

BOOST_AUTO_TEST_CASE(every_type_of_the_standard_is_found_by_its_name_and_has_its_words) {
  const auto names = field_type_names();
  BOOST_TEST(names.size() == 10U);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto type = field_type_of(names[i]);
    BOOST_REQUIRE(type.has_value());
    BOOST_TEST(static_cast<std::size_t>(*type) == i);
    BOOST_TEST(name_of(*type) == names[i]);
    BOOST_TEST(word_for(*type, language::id) != word_for(*type, language::en));
  }
  BOOST_TEST(name_of(field_type::yearmonth) == "yearmonth");
  BOOST_TEST(word_for(field_type::time, language::id) == "jam");
  BOOST_TEST(!field_type_of("Integer"));
  BOOST_TEST(!field_type_of(""));
}
