#include "cli/package.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <spbe/package.hpp>

#include "cli/dataset_check.hpp"
#include "cli/interrupt.hpp"
#include "cli/messages.hpp"
#include "cli/package_folder.hpp"
#include "cli/schema_source.hpp"
#include "cli/text_file.hpp"

namespace cli {
namespace {

constexpr std::size_t descriptor_limit = 16U << 20U;

// A resource, ready to be checked.
struct dataset {
  spbe::package_resource what;
  std::vector<std::string> files;   // as they are opened
  std::string schema_file;          // the same; empty: none
  spbe::plan plan;
  std::string place;                // of the schema: its pointer, or its file; empty: none
};

// Each resource that a schema refers to and that is not among them.
std::vector<spbe::error> references_that_lead_nowhere(const std::vector<dataset>& all) {
  std::vector<spbe::error> out;
  for (const auto& one : all) {
    for (const auto& name : spbe::referred_resources(one.plan)) {
      if (std::any_of(all.begin(), all.end(), [&name](const dataset& d) { return d.what.name == name; })) continue;
      const auto to = shown(name);
      out.push_back({spbe::status::bad_schema, "schema.value", one.place + "/foreignKeys",
                     {fmt::format("merujuk '{}', yang tidak ada dalam paket ini", to), fmt::format("refers to '{}', which is not in this package", to)}});
    }
  }
  return out;
}

class package_reader {
 public:
  package_reader(std::string path, const command_line& line) : path_(std::move(path)), folder_(path_), line_(line) {}

  // Says what is wrong; `exit` then tells.
  [[nodiscard]] std::optional<std::vector<dataset>> read() {
    const auto text = read_text_file(path_, {"paket", "package"}, descriptor_limit);
    if (text.trouble) return refuse(*text.trouble, text.exit);
    const auto package = spbe::data_package::parse(text.text);
    if (!package) return refuse_all(package.error());
    if (const auto wrong = folder_.paths_that_leave(*package); !wrong.empty()) return refuse_all(wrong);
    std::vector<dataset> out;
    for (std::size_t i = 0; i < package->resources.size(); ++i) {
      auto one = read_resource(package->resources[i], fmt::format("/resources/{}/schema", i));
      if (!one) return std::nullopt;
      out.push_back(*std::move(one));
    }
    if (const auto wrong = references_that_lead_nowhere(out); !wrong.empty()) return refuse_all(wrong);
    return out;
  }
  exit_code exit = exit_code::clean;

 private:
  std::nullopt_t refuse(const spbe::bilingual& why, exit_code answer) {
    complain(why, line_.lang);
    exit = answer;
    return std::nullopt;
  }
  std::nullopt_t refuse_all(const std::vector<spbe::error>& errors) {
    tell(complaints(errors, line_.lang, false));
    exit = exit_code::usage;
    return std::nullopt;
  }

  std::optional<dataset> read_resource(const spbe::package_resource& from, std::string place) {
    dataset out{from, {}, {}, spbe::plan::structure_only(), {}};
    for (const auto& path : from.paths) out.files.push_back(folder_.file(path));
    if (from.schema.empty() && from.schema_path.empty()) return out;
    std::string text = from.schema;
    if (!from.schema_path.empty()) {
      out.schema_file = folder_.file(from.schema_path);
      place = out.schema_file + ' ';
      auto found = read_text_file(out.schema_file, {"skema", "schema"}, descriptor_limit);
      if (found.trouble) return refuse(*found.trouble, found.exit);
      text = std::move(found.text);
    }
    auto compiled = spbe::plan::compile(text, {.lists = &line_.catalog(), .lang = line_.lang});
    if (!compiled) {
      for (auto& complaint : compiled.error()) complaint.place.insert(0, place);
      return refuse_all(compiled.error());
    }
    out.plan = *std::move(compiled);
    out.place = std::move(place);
    return out;
  }

  std::string path_;
  package_folder folder_;
  const command_line& line_;
};

spbe::file_options reading(const spbe::package_resource& from) {
  spbe::file_options how;
  how.text.encoding = from.encoding;
  how.text.delimiter = from.delimiter;
  how.text.header = from.header;
  how.text.headed = from.headed;
  how.sheet = from.sheet;
  how.sheet_number = from.sheet_number;
  how.sheet_by_name = true;
  return how;
}

std::vector<spbe::resource> referred_by(const dataset& one, const std::vector<dataset>& all) {
  std::vector<spbe::resource> out;
  for (const auto& name : spbe::referred_resources(one.plan)) {
    const auto at = std::find_if(all.begin(), all.end(), [&name](const dataset& d) { return d.what.name == name; });
    spbe::resource to{name, {}};
    for (const auto& file : at->files) to.inputs.push_back(spbe::rows::file(file, reading(at->what)));
    if (!at->place.empty()) to.schema = at->plan;
    out.push_back(std::move(to));
  }
  return out;
}

validate_request request_for(const dataset& one, const validate_request& all) {
  auto request = all;
  request.files = one.files;
  request.how = reading(one.what);
  return request;
}

// Where a part was not checked at all no other answer tells of the whole; but whoever stopped the check knows.
exit_code worse_of(exit_code a, exit_code b) {
  const auto weight = [](exit_code answer) { return std::pair{nothing_was_read(answer) ? exit_code::internal : answer, answer}; };
  return std::max(a, b, [&weight](exit_code x, exit_code y) { return weight(x) < weight(y); });
}

// One report after the other; of CSV one, for it has a single header.  What cannot be checked at all has none, and the others are checked.
exit_code check_all(const validate_request& request, const std::vector<dataset>& all, report_target& target, const command_line& line) {
  auto worst = exit_code::clean;
  auto report = report_for(request, target, line.lang);
  bool reported = false;
  std::size_t i = 0;
  for (; i < all.size() && !interrupted() && !target.out().closed(); ++i) {
    const auto one = request_for(all[i], request);
    if (i != 0 && request.report != spbe::report_kind::csv) {
      report = report_for(request, target, line.lang);
      if (reported && !request.silent && request.report != spbe::report_kind::jsonl) target.out().separate();
    }
    const auto answer = check_dataset(one, all[i].plan, referred_by(all[i], all), target, *report, line.lang, line.quiet);
    if (nothing_was_read(answer)) {
      const auto name = shown(all[i].what.name);
      complain({fmt::format("'{}' tidak diperiksa", name), fmt::format("'{}' was not checked", name)}, line.lang);
    } else {
      reported = true;
    }
    worst = worse_of(worst, answer);
  }
  if (i != all.size() && interrupted()) {   // perhaps behind a report that is whole
    const auto from = shown(all[i].what.name);
    complain({fmt::format("pemeriksaan dihentikan; mulai dari '{}' tidak diperiksa", from), fmt::format("the check was stopped; nothing from '{}' on was checked", from)}, line.lang);
  }
  return worst;
}

}  // namespace

exit_code validate_package(const validate_request& request, const command_line& line) {
  package_reader reader(*request.package, line);
  const auto all = reader.read();
  if (!all) return reader.exit;
  auto files = request.all_files();
  for (const auto& one : *all) {
    files.insert(files.end(), one.files.begin(), one.files.end());
    if (!one.schema_file.empty()) files.push_back(one.schema_file);
  }
  report_target target(request.output);
  if (const auto failed = target.open_apart_from(files, line.lang)) return *failed;
  return target.finish(check_all(request, *all, target, line), line.lang);
}

}  // namespace cli
