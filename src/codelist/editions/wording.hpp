// What the rows of a new edition say of themselves, in the language of those who will fill them in: `source` of changes.csv, reasons, notices.
#pragma once

#include <string>
#include <vector>

#include <spbe/date.hpp>
#include <spbe/result.hpp>

namespace spbe::inline v1::detail {

class edition_wording {
 public:
  edition_wording(language lang, date day) : lang_(lang), day_(day) {}

  using codes = std::vector<std::string>;
  [[nodiscard]] std::string compared() const;
  [[nodiscard]] std::string day_alone() const;
  [[nodiscard]] std::string same_name() const;
  [[nodiscard]] std::string where_from(const std::string& name) const;
  [[nodiscard]] std::string who_took_over(const std::string& name, const codes& of_that_name) const;
  [[nodiscard]] std::string same_meaning(const codes& went, const codes& came) const;
  [[nodiscard]] std::string may_mean_another(const std::string& was, const std::string& is, const codes& went, const codes& came) const;
  [[nodiscard]] std::string meant_before(const std::string& was, const std::string& is) const;
  [[nodiscard]] std::string stood_under(const std::string& parent, const std::string& name) const;
  [[nodiscard]] std::string how_compared() const;
  [[nodiscard]] std::string edition() const;

 private:
  [[nodiscard]] std::string say(const bilingual& what) const { return what.in(lang_); }
  [[nodiscard]] std::string where(const codes& went, const codes& came) const;
  language lang_;
  date day_;
};

}  // namespace spbe::inline v1::detail
