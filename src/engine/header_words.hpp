// What a column's header alone says about its content, where no schema does.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "schema/plan_data.hpp"

namespace spbe::inline v1::detail {

class header_words {
 public:
  explicit header_words(std::string_view header);

  // Does one of them stand anywhere in it, whatever signs stand between?
  [[nodiscard]] bool says(std::initializer_list<std::string_view> any) const;
  [[nodiscard]] bool begins(std::initializer_list<std::string_view> any) const;
  // Short words that also stand inside others: only as words of their own.
  [[nodiscard]] bool has_word(std::initializer_list<std::string_view> any) const;
  // Is it one of them, whatever signs stand between?
  [[nodiscard]] bool is(std::initializer_list<std::string_view> any) const;

  [[nodiscard]] bool counts() const;            // how many there are of something
  [[nodiscard]] bool amounts() const;           // of money
  [[nodiscard]] bool days() const;              // or moments
  [[nodiscard]] bool telephones() const;
  [[nodiscard]] bool numbers_of_things() const; // telephones, accounts, addresses of machines, versions: no quantities
  [[nodiscard]] bool exact_measures() const;    // three decimals are usual
  [[nodiscard]] bool levels() const;            // codes of which the shorter are the levels above
  [[nodiscard]] bool symbols() const;           // letter case and signs make another value of it
  // How to mask a cell beneath it; `none`: no person stands there.
  [[nodiscard]] field_mask mask() const;

 private:
  [[nodiscard]] bool names_a_thing() const;

  std::string folded_;                          // letters and digits alone
  std::vector<std::string> words_;
  bool either_ = false;                         // a name or something else: nama/unit
};

}  // namespace spbe::inline v1::detail
