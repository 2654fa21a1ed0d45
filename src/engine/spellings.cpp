#include "engine/spellings.hpp"

#include <algorithm>
#include <cstring>
#include <map>

#include <spbe/text.hpp>

#include "base/digit.hpp"
#include "engine/job.hpp"
#include "engine/memo_line.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

// FF behind a short cell.  Where 16 bytes can be read its size decides nothing but a mask: lengths come at random.
[[nodiscard]] spelling_table::ends ends_of(std::string_view cell, bool padded) noexcept {
  spelling_table::ends bytes, behind;
  if (padded || cell.size() >= sizeof bytes) std::memcpy(&bytes, cell.data(), sizeof bytes);
  else std::memcpy(&bytes, cell.data(), cell.size());
  std::memcpy(&behind, words_behind[std::min(cell.size(), most_in_words)].data(), sizeof behind);
  return {bytes.front | behind.front, bytes.back | behind.back};
}

[[nodiscard]] std::size_t hash_of(spelling_table::ends bytes, std::size_t size) noexcept {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
  std::uint64_t h = (bytes.front ^ size) * factor;
  h = (h ^ h >> 32U ^ bytes.back) * factor;
  return h >> 40U;
}

[[nodiscard]] bool is_wordy(char c) noexcept { return is_digit(c) || is_letter(c) || static_cast<unsigned char>(c) >= 0x80U; }

// What two spellings of one value share: letter case and separators do not count.  Between digits they do (A.1.1 is not A.11), and so does a
// sign that ends a value (A+, A-).  In fewer than four letters all of it counts: mW is not MW.
constexpr std::ptrdiff_t enough_letters = 4;
[[nodiscard]] std::string key_of(std::string_view value) {
  const auto is_one = [](char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0xC0U; };
  if (std::count_if(value.begin(), value.end(), is_one) < enough_letters) return std::string(value);
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
  row += in->place.rows + 1;
  line = lines ? line + in->place.line : 0;
  in = nullptr;
}

spelling_table::entry* spelling_table::find(std::string_view cell, bool padded) {
  if (cell.size() > longest) return nullptr;
  const ends bytes = ends_of(cell, padded);
  std::size_t slot = hash_of(bytes, cell.size()) % slots_.size();
  for (; slots_[slot] != 0; slot = (slot + 1) % slots_.size()) {
    entry& known = entries_[slots_[slot] - 1U];
    if (known.size == cell.size() && known.bytes == bytes && (cell.size() <= sizeof bytes || value_of(known) == cell)) return &known;
  }
  if (entries_.size() == most_values) return nullptr;
  entry fresh;
  fresh.bytes = bytes;
  fresh.at = static_cast<std::uint32_t>(text_.size());
  fresh.size = static_cast<std::uint32_t>(cell.size());
  text_ += cell;
  entries_.push_back(fresh);
  slots_[slot] = static_cast<std::uint16_t>(entries_.size());
  return &entries_.back();
}

bool spelling_table::add(const spelling_table& other) {
  for (const entry& theirs : other.entries_) {
    entry* const ours = find(other.value_of(theirs), false);
    if (ours == nullptr) return false;
    if (ours->cells == 0 || theirs.first.row < ours->first.row) ours->first = theirs.first;
    ours->looks = theirs.looks;
    ours->cells += theirs.cells;
  }
  return true;
}

void spelling_table::settle(bool lines) noexcept {
  for (entry& e : entries_) e.first.settle(lines);
}

// Blanks at the ends are told by themselves, and so are all others that do not belong.  The usual spelling of a value is the one of most
// cells, of two the one that stands first: no order of workers decides anything.
std::optional<spelling_variants> spelling_table::variants() const {
  struct spelling {
    std::uint64_t cells = 0;
    sight first;
  };
  std::map<std::string, std::map<std::string_view, spelling>> values;
  for (const entry& e : entries_) {
    const bool wordy = e.looks.shape == shape::text || e.looks.shape == shape::missing_word;
    if (!wordy || (e.looks.traits & (inner_blanks | letter_spaced | line_end)) != 0) continue;
    const std::string_view value = trimmed(value_of(e));
    spelling& known = values[key_of(value)][value];
    if (known.cells == 0 || e.first.row < known.first.row) known.first = e.first;
    known.cells += e.cells;
  }
  spelling_variants out;
  for (const auto& [key, spellings] : values) {
    const auto usual = std::max_element(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) {
      return a.second.cells != b.second.cells ? a.second.cells < b.second.cells : a.second.first.row > b.second.first.row;
    });
    for (auto it = spellings.begin(); it != spellings.end(); ++it) {
      if (it == usual) continue;
      if (out.cells == 0 || it->second.first.row < out.first.row) {
        out.first = it->second.first;
        out.value = it->first;
        out.usual = usual->first;
      }
      out.cells += it->second.cells;
    }
  }
  return out.cells == 0 ? std::nullopt : std::optional(std::move(out));
}

}  // namespace spbe::inline v1::detail
