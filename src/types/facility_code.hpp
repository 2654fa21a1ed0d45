// The code of a facility of BPJS Kesehatan in its usual form, which also begins the number of an eligibility letter.
#pragma once

#include <string>

#include "digits/eight.hpp"
#include "types/sampler.hpp"

namespace spbe::inline v1::detail {

// Four digits, a capital or a digit, three digits.  `text` has eight characters.
[[nodiscard]] inline bool is_usual_facility(const char* text) noexcept {
  const eight word = load_eight(text);
  return all_digits(text[4] >= 'A' && text[4] <= 'Z' ? sign_as_zero(word, text[4], 4) : word);
}

[[nodiscard]] inline std::string facility_sample(sampler& chance) {
  return joined({padded(chance.between(101, 2999), 4), chance.one_of("BGPRU"), chance.serial(3)});
}

}  // namespace spbe::inline v1::detail
