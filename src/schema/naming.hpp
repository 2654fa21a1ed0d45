// The standard terms of `naming/`: what columns are called in Indonesian government data, what their words are, and the domain of each: its
// logical type, length, stored and displayed form, unit, list.  Ours, for what Satu Data leaves open; read once, when a schema is first linted.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "json/document.hpp"

namespace spbe::inline v1::detail {

struct naming_domain {
  std::string_view name, type, stored, shown, canonical, list, unit, stored_en;   // canonical: a type of the library; list: of its catalog
};

// What a name is to the standard.
enum class naming_standing : std::uint8_t { unknown, standard, synonym, forbidden };

struct naming_term {
  std::string_view name, title;
  const naming_domain* domain = nullptr;
};
struct naming_match {
  naming_standing standing = naming_standing::unknown;
  const naming_term* term = nullptr;
};

class naming {
 public:
  [[nodiscard]] static const naming& standard();

  // Of a name in lower_snake.
  [[nodiscard]] naming_match find(std::string_view name) const;
  // The word itself, or what it abbreviates; empty where it is neither.
  [[nodiscard]] std::string_view word(std::string_view word) const;

  [[nodiscard]] const std::vector<naming_term>& terms() const noexcept { return terms_; }
  [[nodiscard]] const std::vector<naming_domain>& domains() const noexcept { return domains_; }

 private:
  naming();
  std::vector<json_document> texts_;   // what the views point into
  std::vector<naming_domain> domains_;
  std::vector<naming_term> terms_;
  std::unordered_map<std::string_view, naming_match> names_;
  std::unordered_map<std::string_view, std::string_view> words_;
};

// "NoKTP", "Tanggal Lahir" -> "no_ktp", "tanggal_lahir".
[[nodiscard]] std::string lower_snake(std::string_view name);

}  // namespace spbe::inline v1::detail
