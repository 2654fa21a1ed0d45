#include "schema/naming.hpp"

#include <algorithm>
#include <iterator>

#include "base/digit.hpp"

namespace spbe::inline v1::detail {
namespace {

struct embedded {
  std::string_view name, json;
};
constexpr embedded tables[] = {
#include "naming_tables.inc"  // generated from naming/*.json, by name
};

json_document table(std::string_view name) {
  const auto* const found = std::find_if(std::begin(tables), std::end(tables), [name](const embedded& e) { return e.name == name; });
  auto read = found == std::end(tables) ? result<json_document>(unexpected{error{}}) : parse_json(found->json);
  return read ? *std::move(read) : json_document();
}

template <class Visit>
void each_text(const json_value& row, std::string_view member, Visit visit) {
  const json_value* const all = row.find(member);
  if (all == nullptr) return;
  for (const json_value& one : all->items()) visit(one.text());
}

}  // namespace

const naming& naming::standard() {
  static const naming made;
  return made;
}

naming::naming() {
  for (const auto* name : {"domain", "istilah", "kata"}) texts_.push_back(table(name));
  for (const json_value& row : texts_[0].root().items()) {
    domains_.push_back({text_of(row, "domain"), text_of(row, "tipe"), text_of(row, "simpan"), text_of(row, "tampil"), text_of(row, "jenis"), text_of(row, "daftar"), text_of(row, "satuan"), text_of(row, "simpan_en")});
  }
  terms_.reserve(texts_[1].root().items().size());   // matches point into it
  for (const json_value& row : texts_[1].root().items()) {
    const auto domain = std::find_if(domains_.begin(), domains_.end(), [&row](const naming_domain& d) { return d.name == text_of(row, "domain"); });
    terms_.push_back({text_of(row, "nama"), text_of(row, "istilah"), domain == domains_.end() ? nullptr : &*domain});
    const naming_term* const term = &terms_.back();
    names_.emplace(term->name, naming_match{naming_standing::standard, term});
    each_text(row, "sinonim", [&](std::string_view other) { names_.emplace(other, naming_match{naming_standing::synonym, term}); });
    each_text(row, "terlarang", [&](std::string_view other) { names_.emplace(other, naming_match{naming_standing::forbidden, term}); });
  }
  for (const json_value& row : texts_[2].root().items()) {
    const std::string_view word = text_of(row, "kata");
    words_.emplace(word, word);
    each_text(row, "singkatan", [&](std::string_view other) { words_.emplace(other, word); });
  }
}

naming_match naming::find(std::string_view name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? naming_match{} : found->second;
}

std::string_view naming::word(std::string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? std::string_view{} : found->second;
}

std::string lower_snake(std::string_view name) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto small = [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; };
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (!capital(c) && !small(c) && !is_digit(c)) {
      if (!out.empty() && out.back() != '_') out += '_';
      continue;
    }
    // A new word begins where a capital follows a small letter, or ends a row of capitals: noKTP, KTPLama.
    const bool after_small = i > 0 && small(name[i - 1]), ends_capitals = i > 0 && capital(name[i - 1]) && i + 1 < name.size() && small(name[i + 1]);
    if (capital(c) && (after_small || ends_capitals) && !out.empty() && out.back() != '_') out += '_';
    out += capital(c) ? static_cast<char>(c + 32) : c;
  }
  while (!out.empty() && out.back() == '_') out.pop_back();
  return out;
}

}  // namespace spbe::inline v1::detail
