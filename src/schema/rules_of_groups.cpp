// `range`: what a field may hold, by the group that another field says the record belongs to.
#include <algorithm>
#include <map>

#include "digits/decimal_order.hpp"
#include "schema/rule_reader.hpp"

namespace spbe::inline v1::detail {
namespace {

// One range; a range that bounds nothing is a slip of the pen.
std::optional<group_range> read_one(rule_reader& in, const place& at, std::uint32_t field) {
  if (!at.is_object()) return std::nullopt;
  at.allow_only({"minimum", "maximum"});
  auto range = read_bounds_of(at, in.field(field));
  if (range && !range->minimum && !range->maximum) {
    at.complain("schema.contradiction", "rentang ini tidak membatasi apa pun; beri 'minimum' atau 'maximum'", "this range bounds nothing; give it 'minimum' or 'maximum'");
    return std::nullopt;
  }
  return range;
}

bool read_ranges(rule_reader& in, std::uint32_t field) {
  const auto ranges = in.object_at("ranges");
  if (!ranges) return false;
  bool sound = true;
  for (const json_member& each : ranges->value().members()) {
    auto range = read_one(in, *ranges->member(each.key), field);
    sound = sound && range.has_value();
    if (!range) continue;
    range->value = each.key;
    in.rule.ranges.push_back(std::move(*range));
  }
  if (sound && in.rule.ranges.empty()) {
    ranges->complain("schema.contradiction", "'ranges' tidak boleh kosong", "'ranges' must not be empty");
    return false;
  }
  std::sort(in.rule.ranges.begin(), in.rule.ranges.end(), [](const group_range& a, const group_range& b) { return a.value < b.value; });
  return sound;
}

bool same(const std::optional<bound>& a, const std::optional<bound>& b) { return a && b ? order_of({a->number, a->digits}, {b->number, b->digits}) == 0 && a->day == b->day : a.has_value() == b.has_value(); }

// Two names of one code are one group: which of two ranges would it be?
bool agree(rule_reader& in, const field_plan& by) {
  if (by.codes == nullptr) return true;
  std::map<std::string, const group_range*> known;   // by code
  for (const group_range& each : in.rule.ranges) {
    const membership said = by.by_name ? by.codes->judge_name(each.value, {}) : by.codes->judge(each.value, {});
    if (said.standing == standing::unknown) continue;
    const group_range& first = *known.emplace(by.codes->spell(said.spell, {}).code, &each).first->second;
    if (same(first.minimum, each.minimum) && same(first.maximum, each.maximum)) continue;
    in.at.member("ranges")->member(each.value)->complain("schema.contradiction", "{this} dan {other} adalah kode yang sama, dengan rentang yang berbeda",
                                                         "{this} and {other} are the same code, with ranges that differ", {{"this", quoted(each.value)}, {"other", quoted(first.value)}});
    return false;
  }
  return true;
}

}  // namespace

bool read_range(rule_reader& in) {
  in.at.allow_only({"rule", "field", "by", "ranges", "else", "severity"});
  const auto field = in.field_at(in.at, "field");
  const auto by = in.field_at(in.at, "by");
  if (!field || !by) return false;
  if (*field == *by) return in.wrong_field(in.at, "by", "kolom lain sebagai kelompok", "another field as its group");
  if (!is_day(in.field(*field)) && !is_number(in.field(*field))) {
    return in.wrong_field(in.at, "field", "kolom tanggal atau bilangan", "a field of days or numbers");
  }
  bool sound = read_ranges(in, *field);
  if (const auto rest = in.at.member("else")) {
    in.rule.otherwise = read_one(in, *rest, *field);
    sound = sound && in.rule.otherwise;
  }
  in.rule.a = *field;
  in.rule.b = *by;
  return sound && agree(in, in.field(*by));
}

}  // namespace spbe::inline v1::detail
