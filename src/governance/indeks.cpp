#include <spbe/governance/indeks.hpp>

#include <algorithm>
#include <charconv>
#include <map>

#include "governance/member.hpp"
#include "governance/rules.hpp"

namespace spbe::inline v1 {
namespace detail {
namespace {

using kind = json_value::kind;

// The number of an indicator as a document writes it: "7", not "07" or "7a".
int indicator_of(std::string_view name) noexcept {
  int number = 0;
  if (name.empty()) return 0;
  const auto [end, trouble] = std::from_chars(name.data(), name.data() + name.size(), number);
  return trouble == std::errc{} && end == name.data() + name.size() && name[0] != '0' && number > 0 && number < 100 ? number : 0;
}

int level_of(const json_value& value) noexcept {
  const auto level = whole_of(value);
  return level && *level >= 1 && *level <= 5 ? static_cast<int>(*level) : 0;
}

const index_instrument* instrument_of(const json_value& root) noexcept { return index_instrument::find(text_of(root, "instrument")); }

// Levels by indicator, from 1; 0 = none.
std::vector<int> levels_of(const json_value& scores, const index_instrument& by) {
  std::vector<int> out(static_cast<std::size_t>(by.indicators()) + 1);
  for (const auto& [name, value] : scores.members()) {
    const auto number = static_cast<std::size_t>(indicator_of(name));
    if (number != 0 && number < out.size()) out[number] = level_of(value);
  }
  return out;
}

// "2, 5-7, 9".
std::string ranges(const std::vector<int>& numbers) {
  std::string out;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t last = i;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    out += (out.empty() ? "" : ", ") + std::to_string(numbers[i]);
    if (last > i) out += (last == i + 1 ? ", " : "-") + std::to_string(numbers[last]);
    i = last + 1;
  }
  return out;
}

}  // namespace

void check_indeks(const inspection& doc) {
  const index_instrument* const by = instrument_of(doc.root());
  const json_value* const scores = object_in(doc.root(), "scores");
  if (by == nullptr || scores == nullptr) return;
  for (const auto& [name, value] : scores->members()) {
    const int number = indicator_of(name);
    if (number >= 1 && number <= by->indicators()) continue;
    doc.findings().tell(value, {"indeks_indikator", finding_class::rule, {{"found", doc.findings().shown(name)}, {"expected", "1-" + std::to_string(by->indicators())}}});
  }
  std::vector<int> absent;
  for (int i = 1; i <= by->indicators(); ++i) {
    if (scores->find(std::to_string(i)) == nullptr) absent.push_back(i);
  }
  if (!absent.empty()) doc.findings().tell(*scores, {"indeks_lengkap", finding_class::rule, {{"found", ranges(absent)}}});
}

}  // namespace detail

namespace {

// A fraction rounded to `places` places, half up: both sides are not negative and far below 2^40.
std::string decimal(std::int64_t over, std::int64_t under, int places) {
  std::int64_t scale = 1;
  for (int i = 0; i < places; ++i) scale *= 10;
  const std::int64_t rounded = (2 * over * scale + under) / (2 * under);
  std::string digits = std::to_string(rounded);
  if (digits.size() <= static_cast<std::size_t>(places)) digits.insert(0, static_cast<std::size_t>(places) + 1 - digits.size(), '0');
  return digits.insert(digits.size() - static_cast<std::size_t>(places), 1, '.');
}

// Levels times weights, and the weights.
struct weighed {
  std::int64_t points = 0, weight = 0;
};

constexpr std::int64_t whole = 10000;   // 100 percent, in hundredths of one

std::string name_of(const catalog& lists, std::string_view list, const std::string& code) {
  const auto* const names = lists.find(list);
  const auto found = names == nullptr ? std::nullopt : names->find(code, {});
  return found ? found->name : std::string();
}

std::vector<index_part> parts(const std::map<int, weighed>& sums, const index_instrument& by, char letter, const catalog& lists) {
  std::vector<index_part> out;
  for (const auto& [number, w] : sums) {
    out.push_back({number, name_of(lists, by.list, letter + std::to_string(number)), decimal(w.weight, 100, 2), decimal(w.points, w.weight, 2)});
  }
  return out;
}

std::string_view predicate_of(const index_instrument& by, std::int64_t points) noexcept {
  const std::int64_t printed = (2 * points * 100 + whole) / (2 * whole);
  return std::find_if(by.bands.begin(), by.bands.end() - 1, [printed](const index_instrument::band& b) { return printed >= b.least; })->predicate;
}

std::vector<index_step> steps(const std::vector<int>& levels, const index_instrument& by, const catalog& lists) {
  constexpr int highest = 5;
  std::vector<index_step> out;
  for (int i = 1; i <= by.indicators(); ++i) {
    const int level = levels[static_cast<std::size_t>(i)];
    if (level == highest) continue;
    const std::string number = std::to_string(i);
    out.push_back({i, name_of(lists, by.list, 'I' + number), level, decimal(by.group_of(i).weight, whole, 4),
                   by.criteria.empty() ? std::string() : name_of(lists, by.criteria, number + '.' + std::to_string(level + 1))});
  }
  std::stable_sort(out.begin(), out.end(), [&by](const index_step& a, const index_step& b) { return by.group_of(a.indicator).weight > by.group_of(b.indicator).weight; });
  return out;
}

void append_parts(std::string& out, std::string_view name, const std::vector<index_part>& parts) {
  (out += ",\"").append(name) += "\":{";
  const char* comma = "";
  for (const auto& p : parts) {
    ((out += comma) += '"') += std::to_string(p.number) + "\":\"" + p.value + '"';
    comma = ",";
  }
  out += '}';
}

}  // namespace

std::optional<index_result> compute_index(const document& scores, std::span<const index_raise> raised, const catalog& lists) {
  const index_instrument* const by = detail::instrument_of(scores.root());
  const detail::json_value* const given = detail::object_in(scores.root(), "scores");
  if (by == nullptr || given == nullptr) return std::nullopt;
  std::vector<int> levels = detail::levels_of(*given, *by);
  for (const auto& r : raised) {
    if (r.indicator < 1 || r.indicator > by->indicators() || r.level < 1 || r.level > 5) return std::nullopt;
    levels[static_cast<std::size_t>(r.indicator)] = r.level;
  }
  if (std::find(levels.begin() + 1, levels.end(), 0) != levels.end()) return std::nullopt;
  weighed all;
  std::map<int, weighed> domains, aspects;
  for (int i = 1; i <= by->indicators(); ++i) {
    const auto& g = by->group_of(i);
    for (weighed* sum : {&all, &aspects[g.aspect], g.domain == 0 ? nullptr : &domains[g.domain]}) {
      if (sum == nullptr) continue;
      sum->points += std::int64_t{levels[static_cast<std::size_t>(i)]} * g.weight;
      sum->weight += g.weight;
    }
  }
  return index_result{std::string(by->id), decimal(all.points, whole, 2), std::string(predicate_of(*by, all.points)), parts(domains, *by, 'D', lists),
                      parts(aspects, *by, 'A', lists), steps(levels, *by, lists), raised.empty() ? std::string() : compute_index(scores, {}, lists).value_or(index_result{}).index};
}

std::optional<std::vector<index_raise>> read_raises(std::string_view text) {
  std::vector<index_raise> out;
  for (bool more = !text.empty(); more;) {
    const std::string_view one = text.substr(0, text.find(','));
    more = one.size() < text.size();   // a comma promises another
    text.remove_prefix(one.size() + (more ? 1 : 0));
    const auto equals = one.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const index_raise raise{detail::indicator_of(one.substr(0, equals)), detail::indicator_of(one.substr(equals + 1))};
    const bool again = std::any_of(out.begin(), out.end(), [&raise](const index_raise& r) { return r.indicator == raise.indicator; });
    if (raise.indicator == 0 || raise.level == 0 || raise.level > 5 || again) return std::nullopt;
    out.push_back(raise);
  }
  return out;
}

std::string json(const index_result& r) {
  std::string out = "{\"index\":\"" + r.index + "\",\"predicate\":\"" + r.predicate + '"';
  append_parts(out, "domains", r.domains);
  append_parts(out, "aspects", r.aspects);
  out += ",\"instrument\":\"" + r.instrument + "\",\"before\":" + (r.before.empty() ? "null" : '"' + r.before + '"') + ",\"steps\":[";
  const char* comma = "";
  for (const auto& s : r.steps) {
    out += comma;
    out += "{\"indicator\":" + std::to_string(s.indicator) + ",\"name\":";
    detail::append_json_string(out, s.name);
    out += ",\"level\":" + std::to_string(s.level) + ",\"gain\":\"" + s.gain + "\",\"demand\":";
    if (s.demand.empty()) out += "null";
    else detail::append_json_string(out, s.demand);
    out += '}';
    comma = ",";
  }
  return out + "]}";
}

}  // namespace spbe::inline v1
