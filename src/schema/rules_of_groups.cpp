// `range`: what a field may hold, by the group that another field says the record belongs to.
#include <algorithm>

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
  return sound;
}

}  // namespace spbe::inline v1::detail
