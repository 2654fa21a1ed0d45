#include <spbe/governance/document.hpp>

#include "governance/book.hpp"
#include "governance/model.hpp"
#include "governance/rules.hpp"
#include "governance/structure.hpp"
#include "text/mask.hpp"

namespace spbe::inline v1 {

struct document::state {
  const detail::model* what = nullptr;
  detail::json_document json;
};

namespace {

error unknown_kind(std::string_view kind) {
  std::string known;
  for (const auto name : document_kinds()) known += (known.empty() ? "" : ", ") + std::string(name);
  const std::string found = detail::masked_strictly(kind.substr(0, 40));
  return {status::invalid_argument, "document.kind", {},
          {"jenis dokumen tidak dikenal: " + found + "; yang ada: " + known, "unknown kind of document: " + found + "; there are: " + known}};
}

}  // namespace

std::vector<std::string_view> document_kinds() { return detail::model::kinds(); }

std::string_view document_schema(std::string_view kind) noexcept { return detail::model::schema_of(kind); }

result<document> document::parse(std::string_view kind, std::string_view json) {
  const detail::model* const what = detail::model::find(kind);
  if (what == nullptr) return unexpected{unknown_kind(kind)};
  auto read = detail::parse_json(json);
  if (!read) return unexpected{std::move(read.error())};
  auto made = std::make_shared<state>();
  made->what = what;
  made->json = *std::move(read);
  return document(std::move(made));
}

result<document> document::parse_chosen(kind_choice choose, std::string_view json) {
  auto read = detail::parse_json(json);
  if (!read) return unexpected{std::move(read.error())};
  auto made = std::make_shared<state>();
  made->json = *std::move(read);
  made->what = detail::model::find(choose(made->json.root()));
  return document(std::move(made));
}

std::string_view document::kind() const noexcept { return state_->what->kind(); }

const detail::json_value& document::root() const noexcept { return state_->json.root(); }

checked_document document::check(const document_options& options) const {
  detail::book findings(state_->json.root(), options);
  detail::inspection doc(state_->json.root(), *state_->what, options, findings);
  detail::check_structure(doc);
  if (const auto rules = detail::rules_of(kind()); rules != nullptr && state_->json.root().is(detail::json_value::kind::object)) rules(doc);
  return std::move(findings).finish();
}

std::string json(const checked_document& found) {
  std::string out = "{\"findings\":" + std::to_string(found.errors + found.warnings + found.infos) + ",\"errors\":" + std::to_string(found.errors) +
                    ",\"warnings\":" + std::to_string(found.warnings) + ",\"infos\":" + std::to_string(found.infos) + ",\"by_code\":{";
  const char* comma = "";
  for (const auto& [code, count] : found.by_code) {
    ((out += comma) += '"') += code + "\":" + std::to_string(count);
    comma = ",";
  }
  return out + "}}";
}

std::string document::json() const { return detail::to_json(state_->json.root()) + "\n"; }

}  // namespace spbe::inline v1
