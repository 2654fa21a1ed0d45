#include "codelist/resolve/in_order.hpp"

#include <algorithm>
#include <string>

#include "codelist/resolve/figures.hpp"
#include "codelist/resolve/finder.hpp"
#include "codelist/resolve/slip.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_forms = 12;

// What "Bandung" is called in a list where regencies and cities bear their kind.
struct named_kind {
  word_role kind;
  std::string_view written;
};
constexpr named_kind kinds[] = {{word_role::regency, "kabupaten"}, {word_role::city, "kota"}, {word_role::regency, "kabupatenadministrasi"}, {word_role::city, "kotaadministrasi"}};

bool is_within(std::span<const range> within, std::uint32_t spell) noexcept {
  return std::any_of(within.begin(), within.end(), [spell](const range& r) { return spell >= r.begin && spell < r.end; });
}

// Is there a reading that could be of the level asked for?
bool can_be(const question& asked) noexcept {
  const auto fits = [&asked](const reading& r) { return asked.level == 0 || r.level == 0 || r.level == asked.level; };
  return std::any_of(asked.readings.begin(), asked.readings.end(), fits);
}

class order_search {
 public:
  order_search(const question& asked, std::string_view text, std::span<const range> within)
      : asked_(asked), within_(within), order_(asked.where.table()), finder_(asked) {
    add_form(text);
    for (const reading& r : asked.readings) add_forms_of(r);
  }

  std::vector<match> exact() {
    forms_settle();
    return std::move(finder_.found);
  }

  std::optional<std::vector<match>> run() {
    if (forms_settle()) return std::move(finder_.found);
    for (const reading& r : asked_.readings) as_abbreviated(r.name);
    if (settles()) return std::move(finder_.found);
    if (asked_.level == 1 || asked_.level == 2) return {};   // few: read them all
    if (asked_.regions && asked_.level == 0) read_upper_levels();
    for (const reading& r : asked_.readings) in_another_order(r.name);
    for (const std::string& letters : forms_) a_slip_away(letters);
    for (const near& n : near_) {
      if (n.apart <= nearest_) take(n.places);
    }
    for (const std::string& letters : forms_) beginning_of(letters);
    look_at_them(false);
    const bool close = nearest_ <= 1 || finder_.best_score() >= least_answer;
    return close && !finder_.found.empty() ? std::optional(std::move(finder_.found)) : std::nullopt;
  }

 private:
  struct near {
    range places;
    unsigned apart;
  };

  // A reading in the ways in which names of the list are written: numbers in words or figures, regencies and cities with their kind.
  void add_forms_of(const reading& r) {
    add_form(r.name.view());
    if (r.name.numbered()) {
      for (const bool roman : {true, false}) add_form(in_figures(r.name, roman));
    }
    const int level = asked_.level != 0 ? asked_.level : r.level;
    if (!asked_.regions || (level != 0 && level != 2)) return;
    for (const named_kind& k : kinds) {
      if (r.name.kind == word_role::name || r.name.kind == k.kind) add_form(std::string(k.written).append(r.name.view()));
    }
  }

  void add_form(std::string_view text) {
    name_letters letters;
    letters_to(letters, text);
    if (letters.size == 0 || forms_.size() == most_forms) return;
    if (std::find(forms_.begin(), forms_.end(), letters.view()) == forms_.end()) forms_.emplace_back(letters.view());
  }

  void exactly(std::string_view letters) { take(order_.equal_to(letters)); }

  bool forms_settle() {
    for (const std::string& letters : forms_) exactly(letters);
    return settles();
  }

  bool settles() {
    look_at_them(true);
    return finder_.best_score() >= settled;
  }

  // Provinces and regencies are few, and go by abbreviations (Sulut) that lie no slip away from their names.
  void read_upper_levels() {
    for (const int level : {1, 2}) asked_.where.each(within_, level, [this](std::uint32_t spell) { finder_.look_at(spell, true); });
  }

  // One word at a time as a rule abbreviates it, or spells it otherwise: the list may.
  void as_abbreviated(const spelled& name) {
    for (std::size_t i = 0; i < name.count; ++i) {
      each_written(name.text(i), [&](std::string_view written) {
        std::string with(name.view().substr(0, name.words[i].at));
        exactly(with.append(written).append(name.view().substr(std::size_t{name.words[i].at} + name.words[i].size)));
      });
    }
  }

  // The same words, the first of them last, and so on round.
  void in_another_order(const spelled& name) {
    if (name.count < 2 || name.count > 4) return;
    for (std::size_t first = 1; first < name.count; ++first) {
      std::string turned;
      for (std::size_t i = 0; i < name.count; ++i) turned += name.text((first + i) % name.count);
      exactly(turned);
    }
  }

  // A slip leaves what is in front of it as it is, and what is behind it: read are the names that share the beginning up to one cut, and those
  // that share the end from another.  Where that is too many, as of short texts, the cuts move apart, and slips between them are spelt out.
  void a_slip_away(std::string_view letters) {
    constexpr std::uint32_t many = 1000;
    const plain_text wanted(letters);
    if (!wanted.usable() || letters.size() < letters_a_slip) return;
    nearest_ = std::min(nearest_, slips_allowed(letters.size()));
    std::size_t front = letters.size() / 2, back = front;
    range beginning = order_.beginning_with(letters.substr(0, front)), ending = order_.ending_with(letters.substr(back));
    while (beginning.end - beginning.begin > many && front + 1 < letters.size()) beginning = order_.beginning_with(letters.substr(0, ++front), beginning);
    while (ending.end - ending.begin > many && back > 1) ending = order_.ending_with(letters.substr(--back), ending);
    measure_beginnings(beginning, wanted, &shared_ends::last);
    measure_endings(ending, wanted, &shared_ends::first);
    // Those whose slip is in the last two letters or the first two have another end.
    measure_beginnings(order_.beginning_with(letters.substr(0, std::max(front, letters.size() - 2)), beginning), wanted, nullptr);
    measure_endings(order_.ending_with(letters.substr(std::min<std::size_t>(back, 2)), ending), wanted, nullptr);
    for (std::size_t at = back; at < front; ++at) any_letter_at(letters, at);
    for (std::size_t at = back; at <= front; ++at) {
      std::string exchanged(letters);
      std::swap(exchanged[at - 1], exchanged[at]);
      note(order_.equal_to(exchanged), 1);
    }
  }

  // Another letter in the place of that one, or before it, or none.
  void any_letter_at(std::string_view letters, std::size_t at) {
    const range shared = order_.beginning_with(letters.substr(0, at));
    const auto with = [&](std::string_view middle, std::size_t rest) {
      std::string name(letters.substr(0, at));
      note(order_.equal_to(name.append(middle).append(letters.substr(rest)), shared), 1);
    };
    with({}, at + 1);
    for (char c = 'a'; c <= 'z'; ++c) {
      with({&c, 1}, at);
      with({&c, 1}, at + 1);
    }
  }

  // Only names that share the end which most slips there leave as it is: told without unpacking them.
  using end_shared = bool shared_ends::*;

  void measure_beginnings(range places, const plain_text& wanted, end_shared end) {
    std::uint32_t before = nothing;   // neighbours often bear the same name
    for (std::uint32_t place = places.begin; place < places.end; ++place) {
      const std::uint32_t text = order_.text(place);
      if (text != before) measure(place, wanted, end);
      before = text;
    }
  }

  void measure_endings(range endings, const plain_text& wanted, end_shared end) {
    for (std::uint32_t i = endings.begin; i < endings.end; ++i) measure(order_.first_with(i), wanted, end);
  }

  void measure(std::uint32_t place, const plain_text& wanted, end_shared end) {
    const list_table& table = asked_.where.table();
    const std::uint32_t text = order_.text(place);
    if (end != nullptr && !(shared_ends(table, text, wanted.view()).*end)) return;
    name_letters name;
    letters_of(table, text, name, wanted.size() + nearest_);
    if (name.size > wanted.size() + nearest_ || name.size + nearest_ < wanted.size()) return;
    const unsigned apart = slips_between(wanted, name.view());
    if (apart <= nearest_) note({place, end_of(place, name.view())}, apart);
  }

  // Of the names with these letters, however they are spaced.
  [[nodiscard]] std::uint32_t end_of(std::uint32_t place, std::string_view letters) const noexcept {
    name_letters next;
    for (++place; place < order_.size(); ++place) {
      order_.letters(place, next);
      if (next.view() != letters) break;
    }
    return place;
  }

  void note(range places, unsigned apart) {
    const auto asked = [this](std::uint32_t place) { return is_asked(order_.spell(place)); };
    for (std::uint32_t place = places.begin; place < places.end; ++place) {
      if (!asked(place)) continue;
      near_.push_back({places, apart});
      nearest_ = std::min(nearest_, apart);
      return;
    }
  }

  // The beginning of a longer name is as good a guess as a slip; but not of very many.
  void beginning_of(std::string_view letters) {
    constexpr std::uint32_t many = 100;
    if (letters.size() < letters_a_slip) return;
    if (const range longer = order_.beginning_with(letters); longer.end - longer.begin <= many) take(longer);
  }

  void take(range places) {
    for (std::uint32_t place = places.begin; place < places.end; ++place) {
      const auto first = order_.spell(place);
      const auto last = order_.is_synonym(place) ? asked_.where.table().last_of(first) : first;
      for (auto spell = first; spell <= last; ++spell) {
        if (is_asked(spell)) spells_.push_back(spell);
      }
    }
  }

  [[nodiscard]] bool is_asked(std::uint32_t spell) const noexcept {
    if (asked_.level != 0 && asked_.where.table().spell(spell).level != asked_.level) return false;
    return is_within(within_, spell);
  }

  void look_at_them(bool thorough) {
    std::sort(spells_.begin(), spells_.end());
    spells_.erase(std::unique(spells_.begin(), spells_.end()), spells_.end());
    for (const auto spell : spells_) finder_.look_at(spell, thorough);
    spells_.clear();
  }

  const question& asked_;
  std::span<const range> within_;
  name_order order_;
  finder finder_;
  std::vector<std::string> forms_;   // letters
  std::vector<std::uint32_t> spells_;
  std::vector<near> near_;
  unsigned nearest_ = most_slips;
};

}  // namespace

bool order_helps(const scope& where, std::span<const range> within) noexcept {
  constexpr std::uint32_t few = 150;
  return spells_in(within) > few && name_order(where.table()).exists();
}

std::vector<match> namesakes_in_order(const scope& where, const plain_text& wanted, std::span<const range> within, int level) {
  std::vector<match> out;
  if (!wanted.usable()) return out;
  const name_order order(where.table());
  const range same = order.equal_to(wanted.view());
  for (std::uint32_t place = same.begin; place < same.end; ++place) {
    const std::uint32_t spell = order.spell(place);
    if (order.is_synonym(place) || !is_within(within, spell) || where.state_of(spell) != scope::state::living) continue;
    if (level != 0 && where.table().spell(spell).level != level) continue;
    char buffer[longest_name];
    if (wanted.is(where.name(spell, buffer))) out.push_back({spell, 1000, match_reason::exact});
  }
  return out;
}

std::optional<std::vector<match>> matches_in_order(const question& asked, std::string_view text, std::span<const range> within) {
  return order_search(asked, text, within).run();
}

std::vector<match> exact_in_order(const question& asked, std::string_view text, std::span<const range> within) {
  return can_be(asked) ? order_search(asked, text, within).exact() : std::vector<match>();
}

std::vector<match> matches_somehow(const question& asked, std::string_view text, std::span<const range> within) {
  if (!can_be(asked)) return {};
  if (order_helps(asked.where, within)) {
    if (auto found = matches_in_order(asked, text, within)) return std::move(*found);
  }
  return matches_within(asked, within);
}

}  // namespace spbe::inline v1::detail
