// An architecture in sum: what there is, what is to come, what is missing.
#include <string>
#include <unordered_set>

#include <spbe/codelist.hpp>
#include <spbe/governance/arsitektur.hpp>

#include "governance/arsitektur_reading.hpp"
#include "governance/say.hpp"

namespace spbe::inline v1 {
namespace detail {
namespace {

// Hundredths of a percent, cut off: 100.00 is all of them.
std::string share(std::uint64_t some, std::uint64_t all) {
  if (all == 0) return "null";
  const std::uint64_t hundredths = some * 10000 / all;
  const std::string rest = std::to_string(hundredths % 100);
  return "\"" + std::to_string(hundredths / 100) + "." + (rest.size() == 1 ? "0" : "") + rest + "\"";
}

void member(std::string& out, std::string_view name, std::uint64_t value) { ((out += ",\"") += name) += "\":" + std::to_string(value); }

class summing {
 public:
  summing(const json_value& root, const document_options& options) : all_(root), options_(options), lists_(options.lists != nullptr ? *options.lists : builtin()),
                                                                     day_(options.as_of.has_value() ? options.as_of : today()) {
    for (const part& p : all_.parts()) {
      if (!p.to_be()) continue;
      for (const part* const old : all_.named(p, "menggantikan")) replaced_.insert(old);
    }
  }

  void add(const part& p, architecture_domain& to) const {
    const bool plan = p.to_be();
    ++(plan ? to.to_be : to.as_is);
    to.added += plan && all_.named(p, "menggantikan").empty() ? 1U : 0U;
    to.replaced += !plan && replaced_.count(&p) != 0 ? 1U : 0U;
    const list* const nodes = lists_.find(p.domain->reference);
    to.with_reference += nodes != nullptr && nodes->judge(p.text(p.domain->reference), day_).standing != standing::unknown ? 1U : 0U;
    to.secured += all_.named(p, "keamanan").empty() ? 0U : 1U;
    for (const link& l : all_.links(p)) to.links += all_.find(l.value->text()) != nullptr ? 1U : 0U;
    if (const auto jenis = p.text("jenis"); !jenis.empty() && !p.in("data")) ++to.by_kind[leaving(jenis, options_)];
  }

  [[nodiscard]] const architecture& all() const noexcept { return all_; }

 private:
  architecture all_;
  const document_options& options_;
  const catalog& lists_;
  date day_;
  std::unordered_set<const part*> replaced_;
};

std::string json_of(const architecture_domain& d) {
  std::string out = "{\"domain\":\"" + d.collection + "\",\"reference\":\"" + d.reference + "\"";
  member(out, "as_is", d.as_is);
  member(out, "to_be", d.to_be);
  member(out, "new", d.added);
  member(out, "replaced", d.replaced);
  member(out, "kept", d.as_is - d.replaced);
  member(out, "with_reference", d.with_reference);
  out += ",\"reference_share\":" + share(d.with_reference, d.as_is + d.to_be);
  member(out, "secured", d.secured);
  member(out, "links", d.links);
  out += ",\"kinds\":{";
  const char* comma = "";
  for (const auto& [kind, count] : d.by_kind) {
    out += comma;
    append_json_string(out, kind);
    out += ":" + std::to_string(count);
    comma = ",";
  }
  return out + "}}";
}

}  // namespace
}  // namespace detail

architecture_report report_architecture(const document& about, const document_options& options) {
  architecture_report out;
  const auto& root = about.root();
  const auto* const agency = root.find("instansi");
  if (agency != nullptr) out.agency = detail::leaving(detail::text_of(*agency, "nama"), options);
  out.reference_set = detail::leaving(detail::text_of(root, "acuan"), options);
  const detail::summing sums(root, options);
  for (const auto& row : detail::architecture_rows) out.domains.push_back({std::string(row.collection), std::string(row.reference), 0, 0, 0, 0, 0, 0, 0, {}});
  for (const auto& p : sums.all().parts()) sums.add(p, out.domains[static_cast<std::size_t>(p.domain - detail::architecture_rows.data())]);
  return out;
}

std::string json(const architecture_report& r) {
  std::string out = "{\"agency\":";
  detail::append_json_string(out, r.agency);
  out += ",\"reference_set\":";
  detail::append_json_string(out, r.reference_set);
  out += ",\"domains\":[";
  const char* comma = "";
  for (const auto& d : r.domains) {
    (out += comma) += detail::json_of(d);
    comma = ",";
  }
  return out + "]}";
}

}  // namespace spbe::inline v1
