// An architecture as its rules, its report and its graph read it: six domains, and the links that the model says there are.
#pragma once

#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <spbe/result.hpp>

#include "governance/inspection.hpp"

namespace spbe::inline v1::detail {

struct architecture_row {
  std::string_view collection, reference;   // the reference node's member, and its list
  std::string_view id, en;
};
inline constexpr std::array<architecture_row, 6> architecture_rows = {{
    {"proses_bisnis", "rab", "proses bisnis", "business processes"},
    {"data", "rad", "data dan informasi", "data and information"},
    {"layanan", "ral", "layanan", "services"},
    {"aplikasi", "raa", "aplikasi", "applications"},
    {"infrastruktur", "rai", "infrastruktur", "infrastructure"},
    {"keamanan", "rak", "keamanan", "security"},
}};

// A member that names other objects.
struct link {
  std::string_view member;
  const json_value* value = nullptr;   // the id that is named, a text
};

// One object of the six domains.
struct part {
  const architecture_row* domain = nullptr;
  const model_node* node = nullptr;
  const json_value* value = nullptr;
  std::string_view id;

  // Under the member's official name or another spelling of it; a text only.
  [[nodiscard]] std::string_view text(std::string_view member) const noexcept;
  [[nodiscard]] const json_value* find(std::string_view member) const noexcept { return node->member(*value, member); }
  [[nodiscard]] bool to_be() const noexcept { return text("keadaan") == "to_be"; }
  [[nodiscard]] bool in(std::string_view collection) const noexcept { return domain->collection == collection; }
};

class architecture {
 public:
  // The root is borrowed.
  explicit architecture(const json_value& root);

  [[nodiscard]] const std::vector<part>& parts() const noexcept { return parts_; }
  // The first object of that id, or null.
  [[nodiscard]] const part* find(std::string_view id) const noexcept;
  // What the object names, member by member in the order of the document; ids that are nobody's too.
  [[nodiscard]] std::vector<link> links(const part& of) const;
  // The objects that one member names.
  [[nodiscard]] std::vector<const part*> named(const part& of, std::string_view member) const;

 private:
  void collect(std::string_view member, const json_value& value, const model_node& node, std::vector<link>& into) const;

  const model& model_;
  std::vector<part> parts_;
  std::unordered_map<std::string_view, std::size_t> ids_;
};

// Rules of an architecture, by theme; each tells through `doc`.
void check_architecture_scope(const inspection& doc, const architecture& all);    // domains, period, reference nodes of a kind
void check_architecture_attributes(const inspection& doc, const architecture& all);   // attributes of another kind, connectors that lack something
void check_architecture_links(const inspection& doc, const architecture& all);    // kinds and states of what is named, cycles
void check_architecture_urusan(const inspection& doc, const architecture& all);   // one urusan through process, service and data
void check_architecture_cover(const inspection& doc, const architecture& all);    // what nobody serves, owns or protects
void check_architecture_umum(const inspection& doc, const architecture& all);     // applications that double a general one

}  // namespace spbe::inline v1::detail
