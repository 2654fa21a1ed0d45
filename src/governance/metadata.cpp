#include <spbe/governance/metadata.hpp>

#include <algorithm>

#include "governance/metadata_reading.hpp"
#include "governance/questions.hpp"

namespace spbe::inline v1 {
namespace detail {
namespace {

std::string_view kind_of(const json_value& root) noexcept {
  const auto has = [](const json_value* in, std::string_view name) { return in != nullptr && in->find(name) != nullptr; };
  const json_value* const data = root.find("data");
  if (has(&root, "standar")) return "standar_data";
  if (has(data, "blok_i") || has(data, "blok_iv") || has(data, "judul_kegiatan")) return "ms_keg";
  if (has(data, "metode_perhitungan") || has(data, "apakah_indikator_komposit") || has(data, "interpretasi")) return "ms_ind";
  return "ms_var";
}

// Every set of booleans below a node as the form adds it up: {"blok_iv/sarana_pengumpulan_data":{"sum":10,"chosen":["capi","cawi"]}}.
void append_sums(std::string& out, const json_value& value, const model& what, const model_node& node, const std::string& path) {
  if (const auto chosen = chosen_of(value, node)) {
    std::uint64_t sum = 0;
    std::string names;
    for (std::size_t i = 0; i < node.bits.size(); ++i) {
      if (std::find(chosen->begin(), chosen->end(), node.bits[i]) == chosen->end()) continue;
      sum += std::uint64_t{1} << i;
      append_json_string(names += names.empty() ? "" : ",", node.bits[i]);
    }
    append_json_string(out += out.size() > 1 ? "," : "", path);
    out += ":{\"sum\":" + std::to_string(sum) + ",\"chosen\":[" + names + "]}";
  }
  for (const auto& [name, member] : value.members()) {
    const model_property* const known = node.find(name);
    if (known == nullptr) continue;
    const std::string_view official = known->official.empty() ? std::string_view(name) : known->official;
    append_sums(out, member, what, what.at(known->what), path.empty() ? std::string(official) : path + "/" + std::string(official));
  }
}

}  // namespace

result<std::string> sums_of(const document& about, std::string_view, const document_options&) {
  const model* const what = model::find(about.kind());
  const json_value* const data = about.root().find("data");
  std::string out = "{";
  if (what != nullptr && data != nullptr) append_sums(out, *data, *what, what->at(what->root().find("data")->what), {});
  return out + "}";
}

}  // namespace detail

result<document> parse_metadata(std::string_view json) { return document::parse_chosen(detail::kind_of, json); }

result<std::vector<document>> parse_metadata_forms(std::string_view json) {
  auto read = parse_metadata(json);
  if (!read) return unexpected{read.error()};
  std::vector<document> out;
  if (!read->root().is(detail::json_value::kind::array)) {
    out.push_back(*std::move(read));
    return out;
  }
  for (const auto& item : read->root().items()) {
    auto form = parse_metadata(detail::to_json(item));
    if (!form) return unexpected{form.error()};
    out.push_back(*std::move(form));
  }
  return out;
}

}  // namespace spbe::inline v1
