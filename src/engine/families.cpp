// Only what is certain is told.  Relations are those of the family card (list shdk), each to its head: a husband is the husband of the head, so
// the head is a woman; a man may have several wives (UU 1/1974), a woman one husband.  A wife may be younger than a child of the head: only
// the head is compared with children and parents.
#include "engine/families.hpp"

#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

enum relation : unsigned { unknown_relation = 0, head_of_family = 1, husband = 2, wife = 3, child = 4, grandchild = 6, parent = 7 };

[[nodiscard]] family_answer judge_head(const group_state& g, std::uint64_t ordinal, const member& m) noexcept {
  if (m.shdk == head_of_family && ordinal != g.head) return {family_fault::second_head, g.head};
  // Of whom nothing is known may be the head.
  if (g.head == group_state::none && !g.unknown && ordinal == g.first) return {family_fault::no_head, ordinal};
  return {};
}

// The sexes may have been kept for another rule.
[[nodiscard]] bool asks_for_sex(const rule_plan& kk_shdk) noexcept { return kk_shdk.fields[2] != no_field; }

[[nodiscard]] family_answer judge_sexes(const group_state& g, std::uint64_t ordinal, const member& m) noexcept {
  const bool is_wife = m.shdk == wife;
  if (m.sex == (is_wife ? 'L' : 'P')) return {is_wife ? family_fault::wife_is_man : family_fault::husband_is_woman, ordinal};
  if (g.sex_of_head() == (is_wife ? 'P' : 'L')) return {is_wife ? family_fault::wife_of_woman : family_fault::husband_of_man, g.head};
  return {};
}

[[nodiscard]] family_answer judge_spouse(const rule_plan& rule, const group_state& g, std::uint64_t ordinal, const member& m) noexcept {
  if (m.shdk != husband && m.shdk != wife) return {};
  const family_answer by_sex = asks_for_sex(rule) ? judge_sexes(g, ordinal, m) : family_answer{};
  if (by_sex.fault != family_fault::none) return by_sex;
  const bool is_wife = m.shdk == wife;
  const std::uint64_t other = is_wife ? g.husband : g.wife;
  if (other < ordinal) return {family_fault::both_spouses, other};
  if (!is_wife && g.husband != ordinal) return {family_fault::second_husband, g.husband};
  return {};
}

[[nodiscard]] family_answer judge_age(const group_state& g, std::uint64_t ordinal, const member& m) noexcept {
  const auto head = g.day_of_head();
  if (ordinal == g.head || !head || !m.dated) return {};
  if (m.shdk == child && m.day <= *head) return {family_fault::child_not_younger, g.head};
  if (m.shdk == grandchild && m.day <= *head) return {family_fault::grandchild_not_younger, g.head};
  if (m.shdk == parent && m.day >= *head) return {family_fault::parent_not_older, g.head};
  return {};
}

}  // namespace

void group_state::meet(group_key by, std::uint64_t ordinal, std::uint64_t kept) noexcept {
  if (first == none) {
    first = ordinal;
    first_kept = kept;
  }
  if (by != group_key::no_kk) return;
  const member m = member::unpack(kept);
  const unsigned relation = m.shdk;
  unknown = unknown || relation == unknown_relation;
  if (relation == head_of_family) {
    if (head == none) {
      head = ordinal;
      head_kept = kept;
    }
    const member known = member::unpack(head_kept);
    head_sexes_differ = head_sexes_differ || m.sex != known.sex;
    head_days_differ = head_days_differ || m.dated != known.dated || m.day != known.day;
  }
  if (relation == detail::husband && husband == none) husband = ordinal;
  if (relation == detail::wife && wife == none) wife = ordinal;
}

family_answer judge_row(const rule_plan& rule, const group_state& group, std::uint64_t ordinal, std::uint64_t kept) noexcept {
  switch (rule.kind) {
    case rule_kind::kk_one_head: return judge_head(group, ordinal, member::unpack(kept));
    case rule_kind::kk_shdk: return judge_spouse(rule, group, ordinal, member::unpack(kept));
    case rule_kind::parent_older: return judge_age(group, ordinal, member::unpack(kept));
    case rule_kind::same_person:
    case rule_kind::nik_two_kk: return kept == group.first_kept ? family_answer{} : family_answer{family_fault::differs, group.first};
    default: return {};
  }
}

std::string family_words(std::uint32_t fault, const std::string& other, language lang) {
  const auto said = [&]() -> bilingual {
    switch (static_cast<family_fault>(fault)) {
      case family_fault::no_head: return {"KK ini tidak punya", "this one has none"};
      case family_fault::second_head: return {"yang pertama pada baris data {other}", "the first is in row {other}"};
      case family_fault::wife_is_man: return {"istri berjenis kelamin laki-laki", "a wife who is a man"};
      case family_fault::husband_is_woman: return {"suami berjenis kelamin perempuan", "a husband who is a woman"};
      case family_fault::wife_of_woman: return {"istri dari kepala keluarga perempuan (baris data {other})", "the wife of a head who is a woman (row {other})"};
      case family_fault::husband_of_man: return {"suami dari kepala keluarga laki-laki (baris data {other})", "the husband of a head who is a man (row {other})"};
      case family_fault::both_spouses: return {"suami dan istri kepala keluarga dalam satu KK (baris data {other})", "a husband and a wife of one head (row {other})"};
      case family_fault::second_husband: return {"suami kedua dalam satu KK (yang pertama pada baris data {other})", "a second husband in one family (the first is in row {other})"};
      case family_fault::child_not_younger: return {"anak tidak lebih muda daripada kepala keluarga pada baris data {other}", "a child is not younger than the head of the family in row {other}"};
      case family_fault::grandchild_not_younger: return {"cucu tidak lebih muda daripada kepala keluarga pada baris data {other}", "a grandchild is not younger than the head of the family in row {other}"};
      case family_fault::parent_not_older: return {"orang tua tidak lebih tua daripada kepala keluarga pada baris data {other}", "a parent is not older than the head of the family in row {other}"};
      case family_fault::none:
      case family_fault::differs: break;
    }
    return {};
  }();
  return fill(said.in(lang), {{"other", other}});
}

}  // namespace spbe::inline v1::detail
