#include "governance/arsitektur_sheet.hpp"

#include <algorithm>
#include <charconv>

#include <spbe/date.hpp>
#include <spbe/text.hpp>

#include "base/digit.hpp"

namespace spbe::inline v1::detail {
namespace {

using kind = json_value::kind;

bool digits(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// "94,5" and "94.5"; "1.000" may be a thousand or one, and is neither here.
std::optional<json_value> number_in(std::string_view text, json_arena& arena) {
  constexpr std::size_t longest = 15, thousand = 3;
  const bool minus = text.starts_with('-');
  const std::string_view plain = text.substr(minus ? 1 : 0);
  const auto mark = plain.find_first_of(".,");
  const auto whole = plain.substr(0, mark);
  if (!digits(whole) || plain.size() > longest || (whole.size() > 1 && whole.front() == '0')) return std::nullopt;
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  if (mark == std::string_view::npos) return arena.integer(number);
  const auto rest = plain.substr(mark + 1);
  if (!digits(rest) || (plain[mark] == '.' && rest.size() == thousand)) return std::nullopt;
  return arena.number((minus ? "-" : "") + std::string(whole) + "." + std::string(rest));
}

// 2026-12-31, 31/12/2026 and 31-12-2026: day, month, year, as people write it here.
std::optional<std::string> day_in(std::string_view text) {
  if (date::parse(text)) return std::string(text);
  const auto first = text.find_first_of("/-."), second = text.find_first_of("/-.", first == std::string_view::npos ? first : first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto two = [](std::string_view part) { return std::string(part.size() == 1 ? "0" : "") + std::string(part); };
  const std::string iso = std::string(text.substr(second + 1)) + "-" + two(text.substr(first + 1, second - first - 1)) + "-" + two(text.substr(0, first));
  return date::parse(iso) ? std::optional(iso) : std::nullopt;
}

std::string_view trimmed(std::string_view text) noexcept {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool alike(std::string_view a, std::string_view b) { return compact(a) == compact(b); }

}  // namespace

std::optional<sheet_form> sheet_form::find(std::string_view sheet) {
  sheet_form out;
  out.model_ = model::find("arsitektur");
  if (out.model_ == nullptr) return std::nullopt;
  for (const architecture_row& row : architecture_rows) {
    const model_node& of_all = out.model_->at(out.model_->root().find(row.collection)->what);
    out.row_ = &row;
    out.node_ = &out.model_->at(of_all.items);
    if (sheet == row.collection) return out;
    const model_property* const jenis = row.collection != "data" ? out.node_->find("jenis") : nullptr;
    if (jenis == nullptr) continue;
    for (const auto name : out.model_->at(jenis->what).enumeration) {
      if (name != sheet) continue;
      out.jenis_ = name;
      return out;
    }
  }
  return std::nullopt;
}

std::string sheet_form::known() {
  std::string out;
  for (const architecture_row& row : architecture_rows) {
    (out += out.empty() ? "" : ", ") += row.collection;
    const model& what = *model::find("arsitektur");
    const model_node& object = what.at(what.at(what.root().find(row.collection)->what).items);
    const model_property* const jenis = object.find("jenis");
    if (jenis == nullptr || row.collection == "data") continue;
    for (const auto name : what.at(jenis->what).enumeration) (out += ", ") += name;
  }
  return out;
}

sheet_column sheet_form::column(std::string_view header) const {
  const std::string name = compact(header);
  for (const model_property& p : node_->properties) {
    if (name.empty() || compact(p.name) != name) continue;
    return {std::string(p.official.empty() ? p.name : p.official), &model_->at(p.what), false};
  }
  // "RAB Level 3", "RAB L3" is the node itself; what lies below is the agency's own.
  const std::string front(row_->reference);
  for (const char level : {'3', '4', '5', '6', '7'}) {
    if (name != front + "level" + level && name != front + "l" + level && name != front + level) continue;
    const model_property* const target = node_->find(level == '3' ? row_->reference : std::string_view("lanjutan"));
    if (target != nullptr) return {std::string(target->name), &model_->at(target->what), level != '3'};
  }
  return {"x-" + printable(header), nullptr, false};
}

std::optional<json_value> sheet_form::one(const model_node& node, std::string_view text, json_arena& arena, bilingual& why) const {
  if (node.takes(kind::object) && node.kinds != 0 && !node.takes(kind::text) && node.required.size() == 1) {   // a connection, named by what it leads to
    const json_member target{node.required.front(), arena.text(text)};
    return arena.object({&target, 1});
  }
  if (node.takes(kind::integer) && node.kinds != 0) {
    const auto number = number_in(text, arena);
    if (number && node.takes(number->what)) return number;
    if (!node.takes(kind::text)) return why = {"bukan bilangan", "not a number"}, std::nullopt;
  }
  if (node.date) {
    const auto day = day_in(text);
    if (!day) return why = {"bukan tanggal; tulis 2026-12-31 atau 31/12/2026", "not a date; write 2026-12-31 or 31/12/2026"}, std::nullopt;
    return arena.text(*day);
  }
  if (!node.list.empty() && text.find(' ') != std::string_view::npos && alike(text.substr(0, 3), node.list)) return arena.text(text.substr(0, text.find(' ')));
  for (const auto word : node.enumeration) {
    if (alike(word, text)) return arena.text(word);
  }
  for (const auto word : node.known) {
    if (alike(word, text)) return arena.text(word);
  }
  return arena.text(node.word(text));
}

std::optional<json_value> sheet_form::cell(const sheet_column& column, std::string_view text, json_arena& arena, bilingual& why) const {
  const auto plain = trimmed(text);
  if (column.node == nullptr || column.further_level) return arena.text(plain);
  if (!column.node->takes(kind::array) || column.node->kinds == 0) return one(*column.node, plain, arena, why);
  std::vector<json_value> items;
  for (std::size_t at = 0; at <= plain.size();) {
    const auto end = std::min(plain.find_first_of("|\n", at), plain.size());
    const auto part = trimmed(plain.substr(at, end - at));
    at = end + 1;
    if (part.empty()) continue;
    auto item = one(model_->at(column.node->items), part, arena, why);
    if (!item) return std::nullopt;
    items.push_back(*item);
  }
  return arena.array(items);
}

}  // namespace spbe::inline v1::detail
