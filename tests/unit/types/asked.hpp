// What the tests of the families ask a type for, as one text.
#pragma once

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

#include <spbe/type.hpp>

namespace spbe::asked {

inline const check_options at_reference{.as_of = date(2026, 11, 24)};

// "birth_dates=1905-01-01,2005-01-01, sex=L"
inline std::string parts(std::string_view name, std::string_view value) {
  std::string out;
  for (const auto& p : type::find(name)->parts(value, at_reference)) {
    if (!out.empty()) out += ' ';
    out += p.name + '=';
    if (const auto* text = std::get_if<std::string>(&p.value)) out += *text;
    if (const auto* number = std::get_if<std::int64_t>(&p.value)) out += std::to_string(*number);
    if (const auto* list = std::get_if<std::vector<std::string>>(&p.value)) {
      for (const auto& one : *list) out += one + ',';
    }
  }
  return out;
}

// "nik.length placeholder": the one finding, and its cause.
inline std::string why(std::string_view name, std::string_view value) {
  const auto found = type::find(name)->check(value, at_reference).findings;
  if (found.empty()) return {};
  return found.front().cause.empty() ? found.front().code : found.front().code + ' ' + found.front().cause;
}

// Every sample is valid on its day, canonical, the same for the same seed, and mostly another one for another.
inline void samples(std::string_view name) {
  const type& t = *type::find(name);
  std::size_t twice = 0;
  std::string last;
  for (std::uint64_t i = 0; i < 500; ++i) {
    for (const check_options& options : {at_reference, check_options{.as_of = date(2019, 1, 1)}}) {
      const std::string value = t.sample(7, i, options);
      const checked c = t.check(value, options);
      BOOST_CHECK_MESSAGE(c.verdict == verdict::valid && c.findings.empty(), name << ' ' << value << ' ' << name_of(c.verdict));
      BOOST_TEST(c.canonical == value);
      BOOST_TEST(t.sample(7, i, options) == value);
    }
    const std::string value = t.sample(7, i, at_reference);
    twice += value == last;
    last = value;
    BOOST_TEST(t.sample(8, i, at_reference) != value);
  }
  BOOST_TEST(twice == 0U);
}

}  // namespace spbe::asked
