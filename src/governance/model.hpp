// What a kind of document is made of: its published JSON Schema (`model/<kind>.json`), read once into a graph of nodes.
//
// Read is the subset of JSON Schema that our models use; what it cannot say stands under the one keyword `spbe` (README.md of this room).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "json/document.hpp"

namespace spbe::inline v1 {
class type;
}

namespace spbe::inline v1::detail {

using node_index = std::uint32_t;
inline constexpr node_index no_node = 0xFFFFFFFFU;

struct model_property {
  std::string_view name;
  node_index what = no_node;
  std::string_view official;   // of an alias: the name that it stands for
};

struct model_node {
  std::uint8_t kinds = 0;              // one bit a json_value::kind; 0 = any
  bool id = false, personal = false, leaf = false, date = false, unique_items = false;
  int level = 0;                       // of a code; 0 = any
  node_index items = no_node;          // of an array
  node_index others = no_node;         // of members that are not named
  std::vector<model_property> properties;       // by name, aliases among them
  std::vector<std::string_view> required;
  std::vector<std::string_view> enumeration;    // texts; numbers as they are written
  std::vector<std::string_view> known;          // texts that are usual; others may be right
  std::optional<double> minimum, maximum;
  std::optional<std::size_t> min_length, max_length, min_items, max_items;
  std::vector<std::pair<std::string_view, std::string_view>> official;   // other spellings of a word, and the word
  std::vector<std::string_view> bits;           // the members that a sum of powers of two stands for, from 1 on
  std::string_view list;               // a code of it
  std::vector<std::string_view> refers;         // the identifier of an object in one of these collections
  const type* canonical = nullptr;

  [[nodiscard]] bool takes(json_value::kind kind) const noexcept { return kinds == 0 || (kinds >> static_cast<unsigned>(kind) & 1U) != 0; }
  [[nodiscard]] const model_property* find(std::string_view name) const noexcept;
  // The word that a text stands for: itself, or the official one.
  [[nodiscard]] std::string_view word(std::string_view text) const noexcept;
  // The member of an object under its official name or another spelling of it; null where it is absent.
  [[nodiscard]] const json_value* member(const json_value& object, std::string_view official_name) const noexcept;
};

class model {
 public:
  // Null for unknown kinds.  The first call reads all models.
  [[nodiscard]] static const model* find(std::string_view kind);
  [[nodiscard]] static std::vector<std::string_view> kinds();
  // The document it is read from.
  [[nodiscard]] static std::string_view schema_of(std::string_view kind) noexcept;
  // Of any document that is a schema in our sense; the pointer of what it cannot be read for, in `trouble`.
  [[nodiscard]] static std::optional<model> read(std::string_view kind, std::string_view schema, std::string& trouble);

  [[nodiscard]] std::string_view kind() const noexcept { return kind_; }
  [[nodiscard]] const model_node& root() const noexcept { return nodes_[root_]; }
  [[nodiscard]] const model_node& at(node_index i) const noexcept { return nodes_[i]; }

 private:
  friend class model_reader;
  std::string_view kind_;
  json_document schema_;               // the nodes' names are its texts
  std::vector<model_node> nodes_;
  node_index root_ = no_node;
};

}  // namespace spbe::inline v1::detail
