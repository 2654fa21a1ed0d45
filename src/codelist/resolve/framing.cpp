#include "codelist/resolve/framing.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/digit.hpp"
#include "codelist/resolve/word_rules.hpp"
#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::string_view between = " \t.)]:;,-_/|=";   // a mark and its name

bool is_word(char c) noexcept { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

// Bullets, dashes, no-break blanks: what UTF-8 writes with these first bytes is no letter of a name.
std::size_t sign_at(std::string_view text, std::size_t i) noexcept {
  if (i + 1 < text.size() && text[i] == '\xc2') return 2;
  if (i + 2 < text.size() && text[i] == '\xe2') return 3;
  return 0;
}

std::size_t past(std::string_view text, std::size_t i, std::string_view signs) noexcept {
  while (i < text.size()) {
    const std::size_t size = signs.find(text[i]) != std::string_view::npos ? 1 : sign_at(text, i);
    if (size == 0) break;
    i += size;
  }
  return i;
}

// "No. 5", "Kode 12.71": the word says what the mark is.
std::size_t past_label(std::string_view text, std::size_t i) noexcept {
  for (const std::string_view label : {"nomor", "kode", "no"}) {
    const std::size_t end = i + label.size();
    if (end >= text.size() || is_word(text[end]) || !same_letters(text.substr(i, label.size()), label)) continue;
    const std::size_t next = past(text, end, " .:");
    if (next < text.size() && is_digit(text[next])) return next;
  }
  return i;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), small);
  return out;
}

struct token {
  std::size_t begin, end;
};

std::vector<token> tokens(std::string_view text) {
  std::vector<token> out;
  for (std::size_t i = 0; i < text.size();) {
    while (i < text.size() && is_blank(text[i])) ++i;
    const std::size_t begin = i;
    while (i < text.size() && !is_blank(text[i])) ++i;
    if (i > begin) out.push_back({begin, i});
  }
  return out;
}

// Words that a place begins with, where the place before it has ended.
bool begins_a_place(std::string_view word) {
  std::string low = lower(word);
  std::erase(low, '.');
  const word_rule* rule = rule_for(low);
  return rule != nullptr && low.size() > 2 && rule->role >= word_role::province && rule->role <= word_role::district && rule->role != word_role::administrative;
}

}  // namespace

std::optional<marked> marked_in_front(std::string_view text, bool letters) noexcept {
  const std::size_t begin = past_label(text, past(text, 0, " \t([#-*."));
  std::size_t end = begin;
  while (end < text.size() && (is_digit(text[end]) || (letters && is_letter(text[end])) || (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1])))) ++end;
  if (end == begin) {   // II. and iv) are numbers as well
    const std::size_t last = std::min(text.find_first_not_of("IVXivx", begin), begin + 6);
    if (last != begin && last < text.size() && (text[last] == '.' || text[last] == ')')) end = last;
  }
  const std::size_t name = past(text, end, between);
  if (name == text.size() || !is_word(text[name])) return std::nullopt;
  if (end == begin) return begin == 0 || text[begin - 1] == '.' ? std::nullopt : std::optional(marked{{}, text.substr(begin)});
  if (name == end || is_digit(text[name])) return std::nullopt;
  return marked{text.substr(begin, end - begin), text.substr(name)};
}

std::optional<marked> marked_behind(std::string_view text) noexcept {
  std::size_t end = text.size();
  while (end > 0 && std::string_view(" \t)].").find(text[end - 1]) != std::string_view::npos) --end;
  std::size_t begin = end;
  while (begin > 0 && (is_digit(text[begin - 1]) || (text[begin - 1] == '.' && begin < end))) --begin;
  std::size_t name = begin;
  while (name > 0 && std::string_view(" \t([-:,/|_").find(text[name - 1]) != std::string_view::npos) --name;
  if (begin == end || name == begin || name == 0) return std::nullopt;
  return marked{text.substr(begin, end - begin), text.substr(0, name)};
}

std::string closed_up(std::string_view text) {
  const auto words = tokens(text);
  const auto single = [&](std::size_t i) { return i < words.size() && words[i].end - words[i].begin == 1 && is_letter(text[words[i].begin]); };
  const auto gap = [&](std::size_t i) { return words[i].begin - words[i - 1].end; };
  std::string out;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t last = i;
    while (single(last)) ++last;
    if (!out.empty()) out += ' ';
    if (last < i + 3) {   // no run: one or two letters may be a numeral, or D I Yogyakarta
      out += text.substr(words[i].begin, words[i].end - words[i].begin);
      ++i;
      continue;
    }
    std::size_t least = gap(i + 1);
    for (std::size_t k = i + 1; k < last; ++k) least = std::min(least, gap(k));
    for (std::size_t k = i; k < last; ++k) {
      if (k > i && gap(k) > least) out += ' ';
      out += text[words[k].begin];
    }
    i = last;
  }
  return out;
}

std::string parted(std::string_view text) {
  std::string out;
  std::size_t word = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_blank(text[i])) word = i + 1;
    const bool behind_letter = i > 0 && is_letter(text[i - 1]), ends = i + 1 == text.size() || is_blank(text[i + 1]);
    if (behind_letter && ((is_capital(text[i]) && is_small(text[i - 1])) || is_digit(text[i]))) out += ' ';
    constexpr std::size_t longest_doubled = 4;   // Una2 is Una Una, Banyuasin2 Banyuasin II
    if (behind_letter && text[i] == '2' && ends && i - word <= longest_doubled) out += text.substr(word, i - word);
    else out += text[i];
  }
  const std::string low = lower(out);
  for (const std::string_view kind : {"kabupaten", "kecamatan", "kelurahan", "provinsi", "propinsi", "kota"}) {
    constexpr std::size_t shortest = 3;   // what is left of a name
    if (low.size() >= kind.size() + shortest && low.compare(0, kind.size(), kind) == 0 && is_letter(low[kind.size()])) {
      out.insert(kind.size(), " ");
      break;
    }
  }
  // A numeral at the end of the last word: NYAWAII.
  const auto letters = low.find_last_not_of("ivx");
  if (letters != std::string::npos && letters + 2 < low.size() && is_letter(low[letters])) out.insert(out.size() - (low.size() - letters - 1), " ");
  return out.size() == text.size() ? std::string() : out;
}

std::string with_commas(std::string_view text) {
  std::string out;
  for (const auto& [begin, end] : tokens(text)) {
    std::string_view word = text.substr(begin, end - begin);
    const bool dash = word == "-" || word == "\xe2\x80\x93" || word == "\xe2\x80\x94";
    const bool bracket = word.size() > 1 && word.front() == '(';
    if (bracket) word.remove_prefix(1);
    if (!word.empty() && word.back() == ')') word.remove_suffix(1);
    const bool whole = out.empty() || out.back() == ',';
    if (!whole && (dash || bracket || (end < text.size() && begins_a_place(word)))) out += ',';
    if (dash) continue;
    if (!out.empty()) out += ' ';
    out += word;
  }
  return std::count(out.begin(), out.end(), ',') == std::count(text.begin(), text.end(), ',') ? std::string() : out;
}

std::string turned_round(std::string_view text) {
  std::string out;
  while (true) {
    const auto comma = text.find_last_of(",;");
    const auto place = trimmed(comma == std::string_view::npos ? text : text.substr(comma + 1));
    if (!place.empty()) out += (out.empty() ? "" : ", ") + std::string(place);
    if (comma == std::string_view::npos) return out;
    text = text.substr(0, comma);
  }
}

}  // namespace spbe::inline v1::detail
