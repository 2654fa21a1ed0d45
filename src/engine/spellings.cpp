#include "engine/spellings.hpp"

#include <algorithm>
#include <map>

#include <spbe/text.hpp>

#include "engine/job.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

[[nodiscard]] std::uint32_t hash_of(std::string_view cell) noexcept {
  std::uint32_t h = 2166136261U;
  for (const char c : cell) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
  return h ^ h >> 15U;
}

[[nodiscard]] bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] bool is_wordy(char c) noexcept { return is_digit(c) || is_letter(c) || static_cast<unsigned char>(c) >= 0x80U; }

// What two spellings of one value share: letter case and separators do not count.  Between digits they do (A.1.1 is not A.11), and so does a
// sign that ends a value (A+, A-).
[[nodiscard]] std::string key_of(std::string_view value) {
  const std::string folded = fold(value);
  std::string out;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    const bool separates = c == ' ' || c == '-' || c == '.' || c == '\'' || c == '/' || c == '_';
    if (separates && i > 0 && i + 1 < folded.size()) {
      const std::size_t next = folded.find_first_not_of(" -.'/_", i);
      const bool between = next != std::string::npos && !out.empty() && is_wordy(out.back()) && is_wordy(folded[next]);
      if (between && !(is_digit(out.back()) && is_digit(folded[next]))) continue;
    }
    out += c;
  }
  if (!out.empty() && out.back() == '.') out.pop_back();
  return out;
}

}  // namespace

void sight::settle(bool lines) noexcept {
  if (in == nullptr) return;
  row += in->first_row + 1;
  line = lines ? line + in->first_line : 0;
  in = nullptr;
}

void spelling_table::give_up() noexcept {
  given_up_ = true;
  entries_ = {};
  text_ = {};
}

// Null: too many, or too long.
spelling_table::entry* spelling_table::find_or_add(std::string_view cell, bool& fresh) {
  if (last_ < entries_.size() && value_of(entries_[last_]) == cell) return &entries_[last_];
  const std::uint32_t hash = hash_of(cell);
  std::size_t slot = hash % slots_.size();
  for (; slots_[slot] != 0; slot = (slot + 1) % slots_.size()) {
    const entry& known = entries_[slots_[slot] - 1U];
    if (known.hash != hash || value_of(known) != cell) continue;
    last_ = slots_[slot] - 1U;
    return &entries_[last_];
  }
  if (entries_.size() == most_values || cell.size() > longest) {
    give_up();
    return nullptr;
  }
  entries_.push_back({hash, static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(cell.size()), 0, {}});
  text_ += cell;
  slots_[slot] = static_cast<std::uint16_t>(entries_.size());
  last_ = entries_.size() - 1;
  fresh = true;
  return &entries_.back();
}

bool spelling_table::add(std::string_view cell, sight where) {
  if (given_up_) return false;
  bool fresh = false;
  entry* const e = find_or_add(cell, fresh);
  if (e == nullptr) return false;
  ++e->cells;
  if (fresh) e->first = where;
  return fresh;
}

void spelling_table::add(const spelling_table& other) {
  if (given_up_) return;
  if (other.given_up_) return give_up();
  for (const entry& theirs : other.entries_) {
    bool fresh = false;
    entry* const ours = find_or_add(other.value_of(theirs), fresh);
    if (ours == nullptr) return;
    ours->cells += theirs.cells;
    if (fresh || theirs.first.row < ours->first.row) ours->first = theirs.first;
  }
}

void spelling_table::settle(bool lines) noexcept {
  for (entry& e : entries_) e.first.settle(lines);
}

// The usual spelling of a value is the one of most cells, of two the one that stands first: no order of workers decides anything.
std::optional<spelling_variants> spelling_table::variants() const {
  const auto more_usual = [](const entry& a, const entry& b) { return a.cells != b.cells ? a.cells > b.cells : a.first.row < b.first.row; };
  std::map<std::string, const entry*> usual;
  for (const entry& e : entries_) {
    const entry*& known = usual[key_of(value_of(e))];
    if (known == nullptr || more_usual(e, *known)) known = &e;
  }
  if (usual.size() == entries_.size()) return std::nullopt;
  spelling_variants out;
  for (const entry& e : entries_) {
    const entry* const norm = usual[key_of(value_of(e))];
    if (norm == &e) continue;
    if (out.cells == 0 || e.first.row < out.first.row) {
      out.first = e.first;
      out.value = value_of(e);
      out.usual = value_of(*norm);
    }
    out.cells += e.cells;
  }
  return out;
}

}  // namespace spbe::inline v1::detail
