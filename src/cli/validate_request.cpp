#include "cli/validate_request.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "cli/count.hpp"
#include "cli/fail_on.hpp"
#include "cli/messages.hpp"

namespace cli {
namespace {

constexpr std::uint64_t most_threads = 1024;

// "64M", "1G", "500000": bytes, in powers of 1024.
std::optional<std::uint64_t> size_of(std::string_view text) {
  constexpr std::string_view units = "KMGT";
  unsigned shift = 0;
  if (const auto unit = text.empty() ? std::string_view::npos : units.find(static_cast<char>(text.back() & ~0x20));
      unit != std::string_view::npos) {
    shift = 10U * static_cast<unsigned>(unit + 1);
    text.remove_suffix(1);
  }
  const auto number = count_of(text);
  if (!number || *number > (UINT64_MAX >> shift)) return std::nullopt;
  return *number << shift;
}

std::vector<std::string> split_at_commas(std::string_view text) {
  std::vector<std::string> parts;
  for (;;) {
    const auto comma = text.find(',');
    if (const auto part = text.substr(0, comma); !part.empty()) parts.emplace_back(part);
    if (comma == std::string_view::npos) return parts;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace

std::vector<std::string> validate_request::all_files() const {
  auto all = files;
  for (const auto& r : resources) all.insert(all.end(), r.files.begin(), r.files.end());
  all.insert(all.end(), lists.begin(), lists.end());
  for (const auto& one : {schema, package}) {
    if (one) all.push_back(*one);
  }
  return all;
}

validate_options_text::validate_options_text(command_line& line) : table_(line) {
  line.text("--schema", schema_);
  line.text("--package", package_);
  line.text("--report", report_);
  line.text("--output", output_);
  line.text("--fail-on", fail_on_);
  line.text("--max-findings", max_findings_);
  line.text("--threads", threads_);
  line.text("--memory", memory_);
  line.text("--tmp-dir", tmp_dir_);
  line.flag("--unmask", unmask_);
  line.text("--key", key_);
  line.texts("--map", map_);
  line.texts("--resource", resources_);
  line.text("--sheet", sheet_);
}

// "text, jsonl, csv, atau summary".
static spbe::bilingual any_of_reports() {
  std::string all;
  for (const std::string_view name : spbe::report_names) {
    if (name != spbe::report_names.back()) all += (all.empty() ? "" : ", ") + std::string(name);
  }
  const std::string last(spbe::report_names.back());
  return {all + ", atau " + last, all + " or " + last};
}

validate_options_text::trouble validate_options_text::read_report(const command_line& line, validate_request& to) const {
  constexpr auto& names = spbe::report_names;
  if (report_ == "sarif" || report_ == "html") return not_in_this_version("--report " + *report_);
  const std::string name = report_.value_or(line.json ? "jsonl" : "text");
  const auto* const place = std::find(names.begin(), names.end(), name);
  if (place == names.end()) return expected("--report", any_of_reports(), name);
  if (line.json && name != "jsonl")
    return spbe::bilingual{"--json dan --report " + name + " bertentangan", "--json and --report " + name + " contradict each other"};
  to.report = static_cast<spbe::report_kind>(place - names.begin());
  to.silent = line.quiet && !line.json && !report_ && !output_;
  if (fail_on_ && fail_on_->find_first_of("%>") != std::string::npos) return not_in_this_version("--fail-on 'rate>…'");
  const auto fail_on_warning = warnings_fail(fail_on_);
  if (!fail_on_warning) return fail_on_warning.error();
  to.fail_on_warning = *fail_on_warning;
  if (output_ && output_->empty()) return expected("--output", {"nama berkas", "the name of a file"}, "''");
  to.output = output_;
  return std::nullopt;
}

validate_options_text::trouble validate_options_text::read_limits(validate_request& to) const {
  const spbe::bilingual a_number{"bilangan bulat", "a whole number"};
  if (max_findings_) {
    const auto most = count_of(*max_findings_);
    if (!most) return expected("--max-findings", a_number, *max_findings_);
    to.max_findings = *most;
  }
  if (threads_) {
    const auto threads = count_of(*threads_);
    if (!threads || *threads > most_threads)
      return expected("--threads", {"bilangan 0 sampai 1024 (0 = semua inti)", "a number from 0 to 1024 (0 = all cores)"}, *threads_);
    to.run.threads = static_cast<unsigned>(*threads);
  }
  if (memory_) {
    const auto memory = size_of(*memory_);
    if (!memory) return expected("--memory", {"ukuran seperti 64M atau 1G", "a size such as 64M or 1G"}, *memory_);
    to.run.memory = *memory;
  }
  return std::nullopt;
}

validate_options_text::trouble validate_options_text::read_columns(validate_request& to) const {
  if (key_) {
    to.run.key = split_at_commas(*key_);
    if (to.run.key.empty()) return expected("--key", {"nama kolom, dipisah koma", "names of columns, separated by commas"}, *key_);
  }
  for (const auto& pair : map_) {
    const auto sign = pair.rfind('=');  // a header may hold `=`, a field of a schema does not
    if (sign == std::string::npos || sign == 0 || sign + 1 == pair.size()) return expected("--map", {"JUDUL=isian", "HEADER=field"}, pair);
    to.run.map.emplace_back(pair.substr(0, sign), pair.substr(sign + 1));
  }
  return std::nullopt;
}

// A package says itself which files it has and how they are read.
validate_options_text::trouble validate_options_text::read_package(const command_line& line, validate_request& to) const {
  if (!package_) return std::nullopt;
  if (package_->empty()) return expected("--package", {"nama berkas", "the name of a file"}, "''");
  const bool alone = line.values.empty() && !schema_ && !key_ && !sheet_ && map_.empty() && resources_.empty() && table_.is_empty();
  if (!alone) {
    return spbe::bilingual{"--package menyebut berkas, skema, dan cara bacanya sendiri; FILE, --schema, --resource, --key, --map, --sheet, --encoding, --delimiter, dan --header tidak berlaku",
                           "--package names its files, schemas and how they are read itself; FILE, --schema, --resource, --key, --map, --sheet, --encoding, --delimiter and --header do not apply"};
  }
  to.package = package_;
  return std::nullopt;
}

// Files of one name are one resource.
validate_options_text::trouble validate_options_text::read_resources(validate_request& to) const {
  for (const auto& pair : resources_) {
    const auto sign = pair.find('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == pair.size()) return expected("--resource", {"NAMA=BERKAS", "NAME=FILE"}, pair);
    const auto name = pair.substr(0, sign);
    auto at = std::find_if(to.resources.begin(), to.resources.end(), [&name](const named_files& r) { return r.name == name; });
    if (at == to.resources.end()) at = to.resources.insert(at, {name, {}});
    at->files.push_back(pair.substr(sign + 1));
  }
  return std::nullopt;
}

validate_options_text::trouble validate_options_text::read_table(validate_request& to) const {
  auto csv = table_.read();
  if (!csv) return csv.error();
  to.how.text = *std::move(csv);
  if (sheet_ && sheet_->empty()) return expected("--sheet", {"nama atau nomor lembar", "the name or number of a sheet"}, "''");
  to.how.sheet = sheet_.value_or("");
  return std::nullopt;
}

spbe::result<validate_request, spbe::bilingual> validate_options_text::read(const command_line& line) const {
  using failure = spbe::unexpected<spbe::bilingual>;
  validate_request request;
  request.files = line.values;
  request.schema = schema_;
  request.lists = line.own_lists();
  request.run.as_of = line.as_of;
  request.run.lang = line.lang;
  request.run.unmask = unmask_;
  request.run.tmp_dir = tmp_dir_.value_or("");
  for (const auto& wrong : {read_report(line, request), read_limits(request), read_columns(request), read_package(line, request), read_resources(request), read_table(request)}) {
    if (wrong) return failure{*wrong};
  }
  if (request.package) return request;
  if (request.files.empty()) return failure{{"FILE belum disebut (- untuk masukan baku)", "FILE is missing (- for standard input)"}};
  const auto all = request.all_files();
  if (std::count(all.begin(), all.end(), "-") > 1) return failure{{"masukan baku (-) hanya dapat dibaca sekali", "standard input (-) can be read once only"}};
  return request;
}

}  // namespace cli
