// What nobody serves, owns or protects: processes without a service, electronic services without an application, data without producer and
// custodian, objects of today without any measure of security.
#include <string>
#include <unordered_set>

#include "governance/arsitektur_reading.hpp"

namespace spbe::inline v1::detail {
namespace {

class coverage {
 public:
  coverage(const inspection& doc, const architecture& all) : doc_(doc), all_(all) {
    for (const part& p : all.parts()) {
      if (p.in("layanan")) enter(p, "proses_bisnis", served_);
      if (p.in("aplikasi")) enter(p, "layanan", supported_);
    }
  }

  void run() const {
    for (const part& p : all_.parts()) {
      if (p.in("proses_bisnis") && served_.count(&p) == 0) tell(p, "arsitektur_tanpa_layanan", {});
      if (p.in("layanan") && p.text("metode") == "Elektronik" && supported_.count(&p) == 0) tell(p, "arsitektur_tanpa_aplikasi", {});
      if (p.in("data")) check_owner(p);
      if (!p.to_be() && (p.in("data") || p.in("aplikasi") || p.in("infrastruktur"))) check_security(p);
    }
  }

 private:
  void enter(const part& p, std::string_view member, std::unordered_set<const part*>& into) const {
    for (const part* const named : all_.named(p, member)) into.insert(named);
  }

  void tell(const part& p, std::string_view rule, std::string_view absent, slots values = {}) const {
    values.emplace_back("id", doc_.findings().shown(p.id));
    doc_.findings().tell(*p.value, {rule, finding_class::rule, std::move(values)}, absent);
  }

  void check_owner(const part& p) const {
    const bool en = doc_.lang() == language::en;
    if (p.text("produsen").empty()) tell(p, "arsitektur_pemilik", "produsen", {{"found", en ? "producer" : "produsen"}});
    if (p.text("wali").empty()) tell(p, "arsitektur_pemilik", "wali", {{"found", en ? "custodian" : "wali"}});
  }

  // At most one measure of each kind.
  void check_security(const part& p) const {
    const auto measures = all_.named(p, "keamanan");
    if (measures.empty()) return tell(p, "arsitektur_tanpa_keamanan", "keamanan");
    std::unordered_set<std::string_view> kinds;
    for (const part* const measure : measures) {
      const auto jenis = measure->text("jenis");
      if (jenis.empty() || kinds.insert(jenis).second) continue;
      doc_.findings().tell(*p.find("keamanan"), {"arsitektur_keamanan_ganda", finding_class::rule, {{"found", doc_.findings().shown(jenis)}}});
    }
  }

  const inspection& doc_;
  const architecture& all_;
  std::unordered_set<const part*> served_, supported_;
};

}  // namespace

void check_architecture_cover(const inspection& doc, const architecture& all) { coverage(doc, all).run(); }

}  // namespace spbe::inline v1::detail
