#include "codelist/resolve/readings.hpp"

#include <algorithm>
#include <iterator>

#include "text/letters.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_readings = 12;
constexpr int in_brackets = 15, one_side = 15, a_word = 45, cut_letter = 10, old_spelling = 30, kind_as_name = 5, kind_behind = 10;

// From the spelling before 1972 (and 1947: oe); empty where nothing of it shows.  Only beside one of its pairs is a j read as y.
std::string respelled(std::string_view text) {
  struct pair {
    std::string_view then, now;
  };
  constexpr pair pairs[] = {{"oe", "u"}, {"dj", "j"}, {"tj", "c"}, {"nj", "ny"}, {"sj", "sy"}, {"ch", "kh"}, {"j", "y"}};
  std::string low, out;
  for (const char c : text) low += small(c);
  bool old = false;
  for (std::size_t i = 0; i < low.size();) {
    const auto stands_here = [&](const pair& p) { return low[i] == p.then[0] && (p.then.size() == 1 || (i + 1 < low.size() && low[i + 1] == p.then[1])); };
    const auto found = std::find_if(std::begin(pairs), std::end(pairs), stands_here);
    if (found == std::end(pairs)) { out += low[i++]; continue; }
    old = old || found->then.size() == 2;
    out += found->now;
    i += found->then.size();
  }
  return old ? out : std::string();
}

class reader {
 public:
  explicit reader(bool regions) : regions_(regions) {}

  void add(std::string_view text, int penalty, bool kind_may_follow) {
    const spelled whole = spell(text, regions_);
    if (whole.size == 0 && whole.count == 0) return;
    if (!regions_) return keep(whole, penalty);
    // "Bekasi Kab.": no part of any name, so it is what the place is.
    if (kind_may_follow && whole.count > 1 && whole.words[0].size != 0 && whole.words[whole.count - 1].size == 0) return keep(peeled(whole, true), penalty);
    const spelled plain = peeled(whole);
    keep(plain, penalty);
    // A long text whose last letter alone is left of a word ("Lematang I"): no numeral, but a cut.
    if (text.size() >= 20 && text[text.size() - 2] == ' ') add(text.substr(0, text.size() - 2), penalty + cut_letter, false);
    if (const spelled named = slice(whole, 0, whole.count); named.view() != plain.view()) keep(named, penalty + kind_as_name);   // Kotabaru
    if (kind_may_follow) keep(peeled(whole, true), penalty + kind_behind);
    if (whole.count == 1 && text.size() == 3 && small(text[0]) == 'k') add_initials(text.substr(1), penalty);
  }

  // KSB, KLU: the K of most such is that of Kabupaten.
  void add_initials(std::string_view text, int penalty) {
    spelled name = spell(text, regions_);
    name.kind = word_role::regency;
    keep(name, penalty);
  }

  // Left / right: each alone, and each in the place of the other's last or first word (Sei/Sungai Pinyuh, Wani Satu / I).
  void add_sides(std::string_view text, int penalty) {
    const auto slash = text.find('/');
    add(text, penalty, true);
    if (slash == std::string_view::npos) return;
    const std::string_view left = trimmed(text.substr(0, slash)), right = trimmed(text.substr(slash + 1));
    const auto last = left.find_last_of(' '), first = right.find(' ');
    // One word beside several most likely stands for one of them.
    const bool left_is_word = last == std::string_view::npos && first != last, right_is_word = first == std::string_view::npos && first != last;
    add(left, penalty + (left_is_word ? a_word : one_side), false);
    add(right, penalty + (right_is_word ? a_word : one_side), false);
    if (first != std::string_view::npos) add(std::string(left).append(right.substr(first)), penalty + one_side, false);
    if (last != std::string_view::npos) add(std::string(left.substr(0, last + 1)).append(right), penalty + one_side, false);
  }

  void add_respelled(std::string_view text) {
    const std::string modern = respelled(text);
    if (modern.empty()) return;
    old_ = true;
    add(modern, old_spelling, false);
    old_ = false;
  }

  std::vector<reading> found;

 private:
  void keep(const spelled& name, int penalty) {
    if (name.size == 0 || found.size() == most_readings) return;
    const auto same = [&name](const reading& r) { return r.name.view() == name.view() && r.name.kind == name.kind; };
    if (std::none_of(found.begin(), found.end(), same)) found.push_back({name, plain_text(name.view()), level_of(name.kind), penalty, old_});
  }

  bool regions_;
  bool old_ = false;
};

struct bracketed {
  std::string outside, inside;
};

bracketed part(std::string_view text) {
  bracketed out;
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[') { ++depth; out.outside += ' '; out.inside += ' '; }
    else if (c == ')' || c == ']') depth = std::max(0, depth - 1);
    else (depth > 0 ? out.inside : out.outside) += c;
  }
  return out;
}

}  // namespace

bool reading::is_plain() const noexcept {
  return !name.changed && !name.numbered() && name.kind == word_role::name &&
         std::all_of(name.words.begin(), name.words.begin() + name.count, [](const spelled::word& w) { return w.role == word_role::name; });
}

bool only_a_kind(std::string_view text) noexcept {
  const spelled name = spell(text, true);
  return name.count > 0 && std::all_of(name.words.begin(), name.words.begin() + name.count,
                                       [](const spelled::word& w) { return w.role != word_role::name && w.role != word_role::village; });
}

int level_of(word_role kind) noexcept {
  switch (kind) {
    case word_role::province: return 1;
    case word_role::regency:
    case word_role::city: return 2;
    case word_role::district: return 3;
    case word_role::village: return 4;
    case word_role::name:
    case word_role::administrative: break;
  }
  return 0;
}

std::vector<reading> readings_of(std::string_view text, bool regions) {
  reader r(regions);
  const bracketed parts = part(text);
  if (trimmed(parts.inside).empty()) {
    r.add_sides(text, 0);
    r.add_respelled(text);
    return std::move(r.found);
  }
  if (regions && only_a_kind(parts.inside)) {   // Cirebon (Kota)
    r.add(parts.inside + " " + parts.outside, 0, false);
    return std::move(r.found);
  }
  r.add(text, 0, false);
  r.add_sides(parts.outside, in_brackets);
  r.add_sides(parts.inside, in_brackets);
  return std::move(r.found);
}

std::vector<std::string_view> places_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (out.size() < 8) {
    const auto comma = text.find_first_of(",;");
    if (const auto place = trimmed(text.substr(0, comma)); !place.empty()) out.push_back(place);
    if (comma == std::string_view::npos) break;
    text.remove_prefix(comma + 1);
  }
  return out;
}

}  // namespace spbe::inline v1::detail
