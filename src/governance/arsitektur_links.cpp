// What an object names: is it of the kind that the member is for, does it exist when the object does, and does nothing contain itself?
#include <algorithm>
#include <string>
#include <unordered_map>

#include "governance/arsitektur_reading.hpp"

namespace spbe::inline v1::detail {
namespace {

// The members that name infrastructure of one kind: those of the kind's own name, and these.
bool fits(std::string_view member, std::string_view jenis) noexcept {
  if (member == "fasilitas") return jenis == "fasilitas_komputasi";
  if (member == "perangkat_lunak") return jenis == "sistem_operasi" || jenis == "sistem_database" || jenis == "sistem_utilitas";
  constexpr std::string_view own[] = {"komputasi_awan", "server", "jaringan_intra", "splp", "media_penyimpanan"};
  return member == jenis || std::find(std::begin(own), std::end(own), member) == std::end(own);
}

void check_kinds(const inspection& doc, const architecture& all, const std::vector<link>& links) {
  for (const link& l : links) {
    const part* const named = all.find(l.value->text());
    if (named == nullptr || !named->in("infrastruktur")) continue;
    const auto jenis = named->text("jenis");
    if (jenis.empty() || fits(l.member, jenis)) continue;
    doc.findings().tell(*l.value, {"arsitektur_jenis", finding_class::rule,
                                   {{"found", doc.findings().shown(l.value->text())}, {"detail", doc.findings().shown(jenis)}, {"expected", std::string(l.member)}}});
  }
}

// An object of today whose member names none but objects of tomorrow.  A connection is no support: either end may come later.
void check_states(const inspection& doc, const architecture& all, const part& p, const std::vector<link>& links) {
  for (std::size_t i = 0; i < links.size();) {
    bool any = false, today = false;
    const link& first = links[i];
    for (; i < links.size() && links[i].member == first.member; ++i) {
      const part* const named = all.find(links[i].value->text());
      any = any || named != nullptr;
      today = today || (named != nullptr && !named->to_be());
    }
    if (!any || today || first.member == "terhubung" || p.text("keadaan") != "as_is") continue;
    doc.findings().tell(*first.value, {"arsitektur_keadaan", finding_class::rule, {{"found", std::string(first.member)}}});
  }
}

// Each object is part of one other at most: following it upwards ends, or comes back.  A walk leaves its number on what it passes.
class containment {
 public:
  containment(const inspection& doc, const architecture& all) : doc_(doc), all_(all) {}

  void run() {
    for (const part& p : all_.parts()) {
      if (!p.text("bagian_dari").empty()) walk(p);
    }
  }

 private:
  void walk(const part& from) {
    ++walk_;
    for (const part* at = &from; at != nullptr;) {
      std::size_t& mark = marks_[at];
      if (mark == walk_) return tell(*at);
      if (mark != 0) return;
      mark = walk_;
      const auto up = at->text("bagian_dari");
      at = up.empty() ? nullptr : all_.find(up);
    }
  }

  void tell(const part& first) const {
    constexpr std::size_t most = 10;
    std::string way(first.id);
    const part* at = &first;
    for (std::size_t i = 0; i < most; ++i) {
      at = all_.find(at->text("bagian_dari"));
      (way += " → ") += at->id;
      if (at == &first) break;
    }
    doc_.findings().tell(*first.find("bagian_dari"), {"arsitektur_siklus", finding_class::rule, {{"found", doc_.findings().shown(way)}}});
  }

  const inspection& doc_;
  const architecture& all_;
  std::unordered_map<const part*, std::size_t> marks_;
  std::size_t walk_ = 0;
};

}  // namespace

void check_architecture_links(const inspection& doc, const architecture& all) {
  for (const part& p : all.parts()) {
    const auto links = all.links(p);
    check_kinds(doc, all, links);
    check_states(doc, all, p, links);
  }
  containment(doc, all).run();
}

}  // namespace spbe::inline v1::detail
