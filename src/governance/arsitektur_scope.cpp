// Does an architecture cover its six domains and a period, and does each object stand under a node that fits its kind?
#include <algorithm>
#include <string>

#include <spbe/codelist.hpp>

#include "governance/arsitektur_reading.hpp"
#include "governance/member.hpp"

namespace spbe::inline v1::detail {
namespace {

using kind = json_value::kind;

// A kind of infrastructure or security, and the node that its objects stand under.  Codes are those of the lists rai and rak, some of which
// follow from an order only: so this is a note.
struct kind_row {
  std::string_view jenis, node;
};
constexpr kind_row kind_rows[] = {
    {"fasilitas_komputasi", "RAI.01"},       {"jaringan_intra", "RAI.02.01"},         {"splp", "RAI.02.02"},
    {"server", "RAI.03.01.01"},              {"media_penyimpanan", "RAI.03.01.02"},   {"perangkat_jaringan", "RAI.03.01.03"},
    {"perangkat_keamanan", "RAI.03.01.04"},  {"periferal", "RAI.03.01.05"},           {"sistem_database", "RAI.03.01.07.01"},
    {"sistem_operasi", "RAI.03.01.07.02"},   {"sistem_utilitas", "RAI.03.01.07.03"},  {"komputasi_awan", "RAI.03.02"},
    {"standar", "RAK.01"},                   {"edukasi", "RAK.02"},                   {"kerentanan", "RAK.02"},
    {"peningkatan", "RAK.02"},               {"insiden", "RAK.02"},                   {"audit", "RAK.02"},
    {"kelaikan", "RAK.03"},
};

void check_domains(const inspection& doc) {
  const bool en = doc.lang() == language::en;
  for (const architecture_row& row : architecture_rows) {
    const json_value* const collection = doc.root().find(row.collection);
    if (collection != nullptr && !(collection->is(kind::array) && collection->items().empty())) continue;
    doc.findings().tell(doc.root(), {"arsitektur_domain", finding_class::rule, {{"found", std::string(en ? row.en : row.id)}, {"expected", std::string(row.collection)}}},
                        row.collection);
  }
}

void check_period(const inspection& doc) {
  const json_value* const period = object_in(doc.root(), "periode");
  if (period == nullptr) return;
  const auto from = whole_in(*period, "dari"), to = whole_in(*period, "sampai");
  if (!from || !to || *from <= *to) return;
  doc.findings().tell(*period, {"arsitektur_periode", finding_class::rule, {{"found", std::to_string(*from) + "-" + std::to_string(*to)}}});
}

void check_node(const inspection& doc, const part& p) {
  const auto jenis = p.text("jenis");
  const json_value* const code = p.find(p.domain->reference);
  const auto* const row = std::find_if(std::begin(kind_rows), std::end(kind_rows), [jenis](const kind_row& r) { return r.jenis == jenis; });
  if (row == std::end(kind_rows) || code == nullptr || !code->is(kind::text) || code->text().starts_with(row->node)) return;
  const list* const nodes = doc.lists().find(p.domain->reference);
  if (nodes == nullptr || nodes->judge(code->text(), doc.day()).standing == standing::unknown) return;   // told already, with its list
  doc.findings().tell(*code, {"arsitektur_simpul", finding_class::rule,
                              {{"found", doc.findings().shown(code->text())}, {"detail", std::string(jenis)}, {"expected", std::string(row->node)}}});
}

}  // namespace

void check_architecture_scope(const inspection& doc, const architecture& all) {
  check_domains(doc);
  check_period(doc);
  for (const part& p : all.parts()) {
    if (p.in("infrastruktur") || p.in("keamanan")) check_node(doc, p);
  }
}

}  // namespace spbe::inline v1::detail
