// One urusan through the domains: the node of a service (RAL) or of data (RAD) answers to that of a process (RAB) that it names.  By the
// correspondences rab_ral and rab_rad, which are made of equal titles: a note, never a refusal.
#include <algorithm>
#include <string>
#include <unordered_map>

#include <spbe/codelist.hpp>

#include "governance/arsitektur_reading.hpp"

namespace spbe::inline v1::detail {
namespace {

// "RAB.04.01.04" -> "RAB.04.01": the second level, where the urusan stands.
std::string_view urusan_of(std::string_view code) noexcept {
  std::size_t end = 0;
  for (int level = 0; level < 3; ++level) {
    if (end == std::string_view::npos) return {};
    end = code.find('.', level == 0 ? 0 : end + 1);
  }
  return code.substr(0, std::min(end, code.size()));
}

class correspondence {
 public:
  correspondence(const catalog& lists, std::string_view id) : list_(lists.find(id)) {}

  // The urusan of the processes that this one answers to; empty where there is none.
  const std::vector<std::string>& back(std::string_view urusan) {
    const auto [found, added] = known_.try_emplace(std::string(urusan));
    if (added && list_ != nullptr) {
      for (const mapping& m : list_->maps_back(urusan)) found->second.push_back(m.from);
    }
    return found->second;
  }

 private:
  const list* list_;
  std::unordered_map<std::string, std::vector<std::string>> known_;
};

void check_one(const inspection& doc, const architecture& all, const part& p, correspondence& between) {
  const auto code = p.text(p.domain->reference);
  const auto& wanted = between.back(urusan_of(code));
  const auto processes = all.named(p, "proses_bisnis");
  if (wanted.empty() || processes.empty()) return;
  std::string_view other;
  for (const part* const process : processes) {
    const auto urusan = urusan_of(process->text("rab"));
    if (urusan.empty() || std::find(wanted.begin(), wanted.end(), urusan) != wanted.end()) return;
    other = urusan;
  }
  doc.findings().tell(*p.find(p.domain->reference), {"arsitektur_urusan", finding_class::rule,
                                                     {{"found", doc.findings().shown(code)}, {"expected", wanted.front()}, {"detail", doc.findings().shown(other)}}});
}

}  // namespace

void check_architecture_urusan(const inspection& doc, const architecture& all) {
  correspondence services(doc.lists(), "rab_ral"), data(doc.lists(), "rab_rad");
  for (const part& p : all.parts()) {
    if (p.in("layanan")) check_one(doc, all, p, services);
    if (p.in("data")) check_one(doc, all, p, data);
  }
}

}  // namespace spbe::inline v1::detail
