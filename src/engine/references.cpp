#include "engine/references.hpp"

#include <spbe/text.hpp>

namespace spbe::inline v1::detail {

std::string reference_words(const foreign_key& key, language lang) {
  const bool en = lang == language::en;
  std::string out;
  for (const std::string& column : key.columns) out += (out.empty() ? "'" : ", '") + masked_name(column) + '\'';
  if (key.resource.empty()) return out + (en ? " of this file" : " berkas ini");
  return out + (en ? " of '" : " dari '") + masked_name(key.resource) + '\'';
}

void known_keys::add(std::uint64_t key, std::string_view bytes) {
  auto& slot = table_.find(tag_of(key, bytes), [&](const auto& s) { return bytes_of(entries_[s.first]) == bytes; });
  if (slot.first != first_table::unset) return;
  slot.first = entries_.size();
  entries_.push_back({key, bytes_.size(), bytes.size()});
  bytes_ += bytes;
}

bool known_keys::has(std::uint64_t key, std::string_view bytes) const {
  return table_.look(tag_of(key, bytes), [&](const auto& s) { return bytes_of(entries_[s.first]) == bytes; }) != nullptr;
}

// A table has up to four slots a key, and what grows is twice as large as what it holds.
std::size_t known_keys::held() const noexcept { return entries_.size() * (4 * sizeof(first_table::slot) + 2 * sizeof(entry)) + bytes_.capacity(); }

}  // namespace spbe::inline v1::detail
