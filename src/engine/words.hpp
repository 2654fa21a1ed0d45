// Raw findings become sentences here, only when someone asks for them.
#pragma once

#include <cstdint>

#include <spbe/finding.hpp>

#include "engine/defects.hpp"
#include "engine/job.hpp"
#include "engine/run.hpp"
#include "engine/schemes.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {

// In a sheet, where the finding stands: "Sel Penduduk!B5. " before the hint.  `column` from 1; 0 = the record as a whole.
void tell_address(finding& f, const std::string& sheet, std::uint32_t column, language lang);

class wordsmith {
 public:
  wordsmith(const file_plan& file, const source& from)
      : file_(file), run_(*file.run), from_(from), words_(run_.options.lang), context_(prepare({run_.day, &run_.data->lists})) {}

  [[nodiscard]] finding make(const job& j, const raw_finding& raw) const;
  [[nodiscard]] finding make(const header_complaint& c) const;
  [[nodiscard]] finding make(std::uint32_t column, const scheme_tally& seen) const;   // schemes.cpp
  [[nodiscard]] finding make(const column_defect& defect) const;                      // defect_words.cpp

 private:
  [[nodiscard]] std::string_view context_cell(const job& j, const raw_finding& raw, std::uint32_t column) const;
  [[nodiscard]] std::string key_of(const job& j, const raw_finding& raw) const;
  void say_cause(finding& f, spbe::cause why) const;
  void say_record(finding& f, const job& j, const raw_finding& raw, std::string_view cell) const;   // record_words.cpp
  [[nodiscard]] std::string encoding_of(const chunk& text) const;
  void say_lines_within(finding& f, std::string_view cell) const;
  void say_json(finding& f, event::reason why, std::uint32_t found) const;
  void say_row(finding& f, event::reason why) const;
  void say_file(finding& f, header_complaint::kind what) const;
  [[nodiscard]] std::string nearest_header() const;
  void say_canonical(finding& f, const raw_finding& raw, std::string_view cell) const;
  void say_field(finding& f, const raw_finding& raw, std::string_view cell) const;
  [[nodiscard]] type::wording words_of(const field_plan& field, finding_class what, std::string_view cell) const;
  void say_beyond(finding& f, finding_class what, const field_plan& field) const;
  void say_membership(finding& f, const raw_finding& raw, std::string_view cell) const;
  void say_before_first(finding& f, const raw_finding& raw, std::string_view cell) const;
  void say_name(finding& f, const job& j, const raw_finding& raw) const;
  void say_rule(finding& f, const job& j, const raw_finding& raw) const;
  [[nodiscard]] std::string as_personal_as(const field_plan& field, std::string from_list) const;
  [[nodiscard]] std::string successors(const field_plan& field, std::string_view code, date day) const;
  [[nodiscard]] slots words_of(const rule_plan& rule, const job& j, const raw_finding& raw) const;   // rule_words.cpp
  [[nodiscard]] std::string birth_date_of(std::string_view nik) const;
  [[nodiscard]] std::string sum_of(const rule_plan& rule, const job& j, const raw_finding& raw) const;
  [[nodiscard]] std::string shown_choices(const rule_plan& rule) const;
  [[nodiscard]] std::string range_words(const group_range& range, const field_plan& field) const;
  [[nodiscard]] const std::string& pick(const bilingual& text) const noexcept { return text.in(words_); }

  const file_plan& file_;
  const run_plan& run_;
  const source& from_;
  language words_;
  check_context context_;
};

// The first choices of a schema's list, for a sentence.
[[nodiscard]] std::string choices(const std::vector<std::string>& values, const char* between = ", ");
// A plain number with the field's decimal sign.
[[nodiscard]] std::string written_in(const field_plan& field, std::string number);
// A bound as a field of that type writes it.
[[nodiscard]] std::string bound_text(const bound& b, const field_plan& field);

}  // namespace spbe::inline v1::detail
