// Money: budgets in their years, tied to a programme of the regional plan once work is bound to it, with codes that hang together.
#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include <spbe/codelist.hpp>

#include "governance/member.hpp"
#include "governance/roadmap.hpp"
#include "governance/say.hpp"

namespace spbe::inline v1::detail {
namespace {

// The list of affairs that an agency budgets by; null for those of the centre and where it is not said.
const list* affairs_of(const inspection& doc) {
  const json_value* const agency = object_in(doc.root(), "instansi");
  const auto what = agency == nullptr ? std::string_view{} : text_of(*agency, "jenis");
  if (what == "Provinsi") return doc.lists().find("urusan_provinsi");
  return what == "Kabupaten" || what == "Kota" ? doc.lists().find("urusan_kabkota") : nullptr;
}

// The supporting programme stands once in the list, as X.XX.01, and under its own number in every field: 2.16.01.2.05 is X.XX.01.2.05.
std::string as_listed(std::string_view code) {
  constexpr std::string_view own = "X.XX.01";
  constexpr std::size_t field = 4;
  std::string out(code);
  if (code.size() >= own.size() && code.substr(field, 3) == ".01" && (code.size() == own.size() || code[own.size()] == '.')) out.replace(0, own.size(), own);
  return out;
}

// Our own reading of indicator 13: work is bound to a programme by its activity, and what is called budgeted has an amount.
void check_binding(const inspection& doc, const object& initiative, bool any_amount) {
  const auto status = initiative.text("status");
  if (status == "Dianggarkan" && !any_amount) say(doc, initiative, "anggaran", "peta_tanpa_anggaran", {{"found", status}});
  const auto programme = initiative.text("program");
  if (!programme.empty() && initiative.text("kegiatan").empty() && beyond_planned(initiative)) say(doc, initiative, "kegiatan", "peta_kegiatan", {quoted("found", programme)});
}

void check_codes(const inspection& doc, const object& initiative, const list* affairs) {
  constexpr std::string_view members[] = {"program", "kegiatan", "sub_kegiatan"};   // each below the one before it
  std::string_view above;
  for (const auto member : members) {
    const auto code = initiative.text(member);
    if (code.empty()) continue;
    const bool below = above.empty() || (code.size() > above.size() && code.starts_with(above) && code[above.size()] == '.');
    if (!below) say(doc, initiative, member, "peta_urusan", {quoted("found", code), quoted("expected", above)});
    const bool listed = member != "sub_kegiatan" && affairs != nullptr;   // sub-activities are in no list of ours
    if (listed && affairs->judge(code, doc.day()).standing == standing::unknown && affairs->judge(as_listed(code), doc.day()).standing == standing::unknown) {
      say(doc, initiative, member, "peta_program", {quoted("found", code), {"list", affairs->id()}});
    }
    above = code;
  }
}

struct budget {
  bool any = false;
  bool documented = false;   // one at least names its budget document
};

budget check_amounts(const inspection& doc, const object& initiative, year_span span) {
  budget out;
  std::set<std::pair<std::int64_t, std::string_view>> seen;
  for (const json_value& one : items_in(*initiative.value, "anggaran")) {
    const auto year = whole_in(one, "tahun");
    out.any = out.any || whole_in(one, "jumlah").value_or(0) > 0;
    out.documented = out.documented || !text_of(one, "dokumen").empty();
    if (!year) continue;
    const object about{"anggaran", &one, {}};
    if (span.known() && !span.contains(static_cast<int>(std::clamp<std::int64_t>(*year, 0, 9999)))) {
      say(doc, about, "tahun", "peta_tahun", {{"found", *year}, {"expected", words_for(span)}});
    }
    const std::pair key{*year, text_of(one, "sumber_dana")};
    if (!seen.insert(key).second) say(doc, about, "tahun", "peta_anggaran_ganda", {{"found", key.first}, quoted("list", key.second)});
  }
  return out;
}

}  // namespace

void check_roadmap_budget(const inspection& doc) {
  const year_span period = sound_period(doc);
  const list* const affairs = affairs_of(doc);
  for (const auto& initiative : doc.objects("inisiatif")) {
    check_codes(doc, initiative, affairs);
    const budget money = check_amounts(doc, initiative, span_of(initiative, period));
    check_binding(doc, initiative, money.any);
    const bool tied = money.documented || !initiative.text("program").empty() || !initiative.text("kegiatan").empty() || !initiative.text("sub_kegiatan").empty();
    if (money.any && beyond_planned(initiative) && !tied) say(doc, initiative, "program", "peta_anggaran", {quoted("found", initiative.text("status"))});
  }
}

}  // namespace spbe::inline v1::detail
