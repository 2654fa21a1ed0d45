#include <spbe/governance/peta_rencana.hpp>

#include <algorithm>

#include "governance/allowed.hpp"
#include "governance/member.hpp"
#include "governance/roadmap.hpp"
#include "governance/rules.hpp"
#include "governance/say.hpp"
#include "governance/structure.hpp"

namespace spbe::inline v1 {
namespace detail {
namespace {

// Others are complained of by the model, and nothing is counted along them.
int year_in(const json_value& object, std::string_view name) noexcept {
  const auto year = whole_in(object, name);
  return year && *year >= 2018 && *year <= 2100 ? static_cast<int>(*year) : 0;
}

std::string_view first_text(const object& of, std::string_view name, std::string_view alias) noexcept {
  const auto text = of.text(name);
  return text.empty() ? of.text(alias) : text;
}

}  // namespace

year_span period_of(const json_value& roadmap) noexcept {
  const json_value* const period = object_in(roadmap, "periode");
  return period == nullptr ? year_span{} : year_span{year_in(*period, "awal"), year_in(*period, "akhir")};
}

year_span span_of(const object& initiative, year_span period) noexcept {
  const int first = year_in(*initiative.value, "tahun_awal"), last = year_in(*initiative.value, "tahun_akhir");
  return {first != 0 ? first : period.first, last != 0 ? last : period.last};
}

std::string_view content_of(const object& initiative) noexcept { return first_text(initiative, "muatan", "aspek"); }
std::string_view unit_of(const object& initiative) noexcept { return first_text(initiative, "unit", "skpd"); }
std::string_view title_of(const object& initiative) noexcept {
  const auto title = first_text(initiative, "nama", "nama_inisiatif");
  return title.empty() ? initiative.text("nama_rencana") : title;
}

bool beyond_planned(const object& initiative) noexcept {
  const auto status = initiative.text("status");
  return !status.empty() && status != "Direncanakan";
}

std::vector<std::string_view> roadmap_contents() {
  const model* const what = model::find("peta_rencana");
  return what == nullptr ? std::vector<std::string_view>{} : allowed_at(*what, {"inisiatif", "muatan"});
}

void check_peta_rencana(const inspection& doc) {
  check_roadmap_years(doc);
  check_roadmap_budget(doc);
  check_roadmap_coverage(doc);
}

}  // namespace detail

checked_document check_roadmap(const document& roadmap, const document& architecture, const document_options& options) {
  using detail::json_value;
  const detail::model* const what = detail::model::find(roadmap.kind());
  detail::book findings(roadmap.root(), options);
  detail::inspection doc(roadmap.root(), *what, options, findings);
  detail::check_structure(doc);
  if (roadmap.kind() == "peta_rencana" && roadmap.root().is(json_value::kind::object)) {
    detail::check_peta_rencana(doc);
    detail::check_roadmap_links(doc, architecture.root());
  }
  return std::move(findings).finish();
}

roadmap_summary summarize_roadmap(const document& roadmap, const document_options& options) {
  constexpr std::int64_t most = std::int64_t{1} << 53, top = std::int64_t{1} << 62;
  roadmap_summary out;
  const auto period = detail::period_of(roadmap.root());
  out.first_year = period.first;
  out.last_year = period.last;
  for (const auto name : detail::roadmap_contents()) out.contents.push_back({std::string(name), 0, {}, {}});
  for (const auto& item : detail::items_in(roadmap.root(), "inisiatif")) {
    const detail::object initiative{"inisiatif", &item, {}};
    const auto content = std::find_if(out.contents.begin(), out.contents.end(), [&](const roadmap_content& c) { return c.name == detail::content_of(initiative); });
    if (content == out.contents.end()) continue;
    ++content->initiatives;
    if (const auto status = initiative.text("status"); !status.empty()) ++content->by_status[detail::leaving(status, options)];
    for (const auto& one : detail::items_in(item, "anggaran")) {
      const auto year = detail::year_in(one, "tahun");
      if (year == 0) continue;
      std::int64_t& sum = content->budget[year];
      sum = std::min(top, sum + std::clamp<std::int64_t>(detail::whole_in(one, "jumlah").value_or(0), 0, most));
    }
  }
  return out;
}

std::string json(const roadmap_summary& s) {
  std::string out = "{";
  detail::append_whole(out, "first_year", s.first_year);
  detail::append_whole(out, "last_year", s.last_year);
  out += ",\"contents\":[";
  for (const auto& c : s.contents) {
    out += out.back() == '[' ? "{" : ",{";
    detail::append_text(out, "name", c.name);
    detail::append_whole(out, "initiatives", static_cast<std::int64_t>(c.initiatives));
    out += ",\"by_status\":{";
    for (const auto& [status, count] : c.by_status) {
      if (out.back() != '{') out += ',';
      detail::append_json_string(out, status);
      detail::append(out, {":", std::to_string(count)});
    }
    out += "},\"budget\":{";
    for (const auto& [year, amount] : c.budget) detail::append_whole(out, std::to_string(year), amount);
    out += "}}";
  }
  return out + "]}";
}

}  // namespace spbe::inline v1
