// One spreadsheet of an architecture: what its columns stand for, and what a cell becomes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/result.hpp>

#include "governance/arsitektur_reading.hpp"

namespace spbe::inline v1::detail {

struct sheet_column {
  std::string member;                  // of an object; "x-…" for columns that are none
  const model_node* node = nullptr;    // null: an extension
  bool further_level = false;          // "RAB Level 5": one more name of `lanjutan`
};

class sheet_form {
 public:
  // By the sheet's name: a domain, or a kind of infrastructure or security.  Nothing for other names.
  [[nodiscard]] static std::optional<sheet_form> find(std::string_view sheet);
  // Names that serve.
  [[nodiscard]] static std::string known();

  [[nodiscard]] std::string_view collection() const noexcept { return row_->collection; }
  [[nodiscard]] std::string_view jenis() const noexcept { return jenis_; }   // of every row; empty for a domain
  [[nodiscard]] sheet_column column(std::string_view header) const;
  // What a cell becomes; nothing where it cannot, and why in `why`.
  [[nodiscard]] std::optional<json_value> cell(const sheet_column& column, std::string_view text, json_arena& arena, bilingual& why) const;

 private:
  [[nodiscard]] std::optional<json_value> one(const model_node& node, std::string_view text, json_arena& arena, bilingual& why) const;

  const model* model_ = nullptr;
  const architecture_row* row_ = nullptr;
  const model_node* node_ = nullptr;   // of an object of the collection
  std::string_view jenis_;
};

}  // namespace spbe::inline v1::detail
