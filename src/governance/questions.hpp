// What can be asked of a document beyond its check, by name: one row a question, so that C and every other language reach all of them through
// one function.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <spbe/governance/document.hpp>

namespace spbe::inline v1::detail {

struct question_row {
  std::string_view kind, name;
  std::string_view id, en;   // what it answers
  result<std::string> (*answer)(const document& about, std::string_view argument, const document_options& options);
};
[[nodiscard]] std::span<const question_row> questions() noexcept;

// Answers that live with what they are about.
[[nodiscard]] result<std::string> sums_of(const document& about, std::string_view argument, const document_options& options);   // metadata.cpp
[[nodiscard]] result<std::string> answer_dcat(const document& about, std::string_view argument, const document_options& options);   // metadata_publish.cpp
[[nodiscard]] result<std::string> answer_ckan(const document& about, std::string_view argument, const document_options& options);
result<std::string> answer_roadmap_report(const document& about, std::string_view argument, const document_options& options);
result<std::string> answer_missing_links(const document& about, std::string_view argument, const document_options& options);
result<std::string> answer_risks(const document& about, std::string_view argument, const document_options& options);
result<std::string> answer_risk(const document& about, std::string_view argument, const document_options& options);

[[nodiscard]] result<std::string> architecture_summary(const document& about, std::string_view argument, const document_options& options);   // arsitektur_questions.cpp
[[nodiscard]] result<std::string> architecture_changes(const document& about, std::string_view argument, const document_options& options);
[[nodiscard]] result<std::string> architecture_graph(const document& about, std::string_view argument, const document_options& options);
[[nodiscard]] result<std::string> architecture_import(const document& about, std::string_view argument, const document_options& options);

// An argument or a document that does not serve.
[[nodiscard]] unexpected<error> refuse_question(std::string id, std::string en);

}  // namespace spbe::inline v1::detail
