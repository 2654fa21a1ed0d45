#include "codelist/compile/pack.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "codelist/bytes.hpp"
#include "codelist/packed_text.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_pieces = 400;        // candidates: more than there are symbols, since short pieces become parts of longer ones
constexpr std::size_t enough_text = 1U << 17U;  // to learn from

std::size_t cost_of(const std::string& piece) { return piece.size() + 2; }   // of a symbol in its section

// Texts as tokens: bytes, then pieces; -1 between texts.
class pairing {
 public:
  explicit pairing(const std::vector<std::string_view>& texts) {
    for (int i = 0; i < 256; ++i) pieces_.emplace_back(1, static_cast<char>(i));
    std::size_t all = 0;
    for (const auto text : texts) all += text.size();
    const std::size_t step = 1 + all / enough_text;
    for (std::size_t i = 0; i < texts.size(); i += step) {
      for (const char c : texts[i]) tokens_.push_back(static_cast<unsigned char>(c));
      tokens_.push_back(-1);
    }
    worth_ = step;
  }

  // Makes one piece of the two neighbours that are met most often, again and again while it pays.
  std::vector<std::string> run() {
    while (pieces_.size() < 256 + most_pieces && join_best()) {}
    return {pieces_.begin() + 256, pieces_.end()};
  }

 private:
  bool join_best() {
    const std::size_t width = pieces_.size();
    counts_.assign(width * width, 0);
    std::size_t best = 0;
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (tokens_[i] < 0 || tokens_[i + 1] < 0) continue;
      const std::size_t pair = static_cast<std::size_t>(tokens_[i]) * width + static_cast<std::size_t>(tokens_[i + 1]);
      ++counts_[pair];
      if (counts_[pair] > counts_[best] || (counts_[pair] == counts_[best] && pair < best)) best = pair;
    }
    const auto left = static_cast<int>(best / width);
    const auto right = static_cast<int>(best % width);
    std::string piece = pieces_[best / width] + pieces_[best % width];
    if (counts_[best] * worth_ <= cost_of(piece) || piece.size() > longest_symbol) return false;
    pieces_.push_back(std::move(piece));
    std::size_t kept = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const bool both = i + 1 < tokens_.size() && tokens_[i] == left && tokens_[i + 1] == right;
      tokens_[kept++] = both ? static_cast<int>(width) : tokens_[i];
      if (both) ++i;
    }
    tokens_.resize(kept);
    return true;
  }

  std::vector<std::string> pieces_;
  std::vector<int> tokens_;
  std::vector<std::uint32_t> counts_;
  std::size_t worth_ = 1;   // how many texts one stands for
};

}  // namespace

packer::packer(const std::vector<std::string_view>& texts) { choose(pairing(texts).run(), texts); }

// Of all pieces those that save most when each text is written the shortest way.
void packer::choose(std::vector<std::string> pieces, const std::vector<std::string_view>& texts) {
  use(std::move(pieces));
  std::vector<std::size_t> uses(symbols_.size());
  for (const auto text : texts) {
    for (const int symbol : way(text)) {
      if (symbol >= 0) ++uses[static_cast<std::size_t>(symbol)];
    }
  }
  const auto saves = [&](std::size_t i) { return static_cast<std::int64_t>(uses[i] * (symbols_[i].size() - 1)) - static_cast<std::int64_t>(cost_of(symbols_[i])); };
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < symbols_.size(); ++i) {
    if (saves(i) > 0) order.push_back(i);
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return std::pair(saves(b), a) < std::pair(saves(a), b); });
  if (order.size() > most_symbols) order.resize(most_symbols);
  std::vector<std::string> chosen;
  for (const auto i : order) chosen.push_back(symbols_[i]);
  use(std::move(chosen));
}

void packer::use(std::vector<std::string> symbols) {
  symbols_ = std::move(symbols);
  for (auto& bucket : by_first_) bucket.clear();
  for (std::size_t i = 0; i < symbols_.size(); ++i) by_first_[static_cast<unsigned char>(symbols_[i][0])].push_back(static_cast<int>(i));
}

std::vector<int> packer::way(std::string_view text) const {
  std::vector<std::uint32_t> length(text.size() + 1);   // of the shortest way from here to the end
  std::vector<int> first(text.size());
  for (std::size_t i = text.size(); i-- > 0;) {
    const auto byte = static_cast<unsigned char>(text[i]);
    length[i] = length[i + 1] + (stands_for_itself(byte) ? 1 : 2);
    first[i] = -1;
    for (const int symbol : by_first_[byte]) {
      const std::string& piece = symbols_[static_cast<std::size_t>(symbol)];
      if (!text.substr(i).starts_with(piece) || 1 + length[i + piece.size()] >= length[i]) continue;
      length[i] = 1 + length[i + piece.size()];
      first[i] = symbol;
    }
  }
  std::vector<int> out;
  for (std::size_t i = 0; i < text.size(); i += first[i] < 0 ? 1 : symbols_[static_cast<std::size_t>(first[i])].size()) out.push_back(first[i]);
  return out;
}

std::string packer::section() const {
  std::string out;
  if (symbols_.empty()) return out;
  auto at = static_cast<std::uint16_t>(2 * (symbols_.size() + 1));
  for (const auto& s : symbols_) {
    append(out, at);
    at = static_cast<std::uint16_t>(at + s.size());
  }
  append(out, at);
  for (const auto& s : symbols_) out += s;
  return out;
}

std::string packer::pack(std::string_view text) const {
  std::string out;
  std::size_t at = 0;
  for (const int symbol : way(text)) {
    if (symbol >= 0) {
      out += static_cast<char>(byte_of_symbol(static_cast<unsigned>(symbol)));
      at += symbols_[static_cast<std::size_t>(symbol)].size();
      continue;
    }
    if (!stands_for_itself(static_cast<unsigned char>(text[at]))) out += static_cast<char>(packed_escape);
    out += text[at++];
  }
  return out;
}

}  // namespace spbe::inline v1::detail
