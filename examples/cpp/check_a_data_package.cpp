// Do the files of a Data Package hold what their schemas say, and do they agree with each other?
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <spbe/package.hpp>
#include <spbe/schema.hpp>
#include <spbe/table.hpp>
#include <spbe/validate.hpp>

namespace {

const std::string folder = "kepegawaian/";

std::string text_of(const std::string& file) {
  std::ifstream in(folder + file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<spbe::rows> rows_of(const spbe::package_resource& from) {
  spbe::file_options how;
  how.text.encoding = from.encoding;
  how.text.delimiter = from.delimiter;
  how.text.header = from.header;
  how.sheet = from.sheet;
  how.sheet_number = from.sheet_number;
  how.sheet_by_name = true;
  std::vector<spbe::rows> out;
  for (const auto& path : from.paths) out.push_back(spbe::rows::file(folder + path, how));
  return out;
}

// The other resources that the schema names in its foreign keys.
std::vector<spbe::resource> referred_by(const spbe::plan& plan, const spbe::data_package& package) {
  const auto names = spbe::referred_resources(plan);
  std::vector<spbe::resource> out;
  for (const auto& from : package.resources) {
    if (std::find(names.begin(), names.end(), from.name) == names.end()) continue;
    spbe::resource to{from.name, {}};
    to.inputs = rows_of(from);
    out.push_back(std::move(to));
  }
  return out;
}

}  // namespace

int main() {
  const auto package = spbe::data_package::parse(text_of("datapackage.json"));
  if (!package) return 2;
  for (const auto& from : package->resources) {
    const auto plan = spbe::plan::compile(from.schema_path.empty() ? from.schema : text_of(from.schema_path));
    if (!plan) return 2;
    spbe::validate_options options;
    options.lang = spbe::language::en;
    auto run = spbe::validation::start(*plan, rows_of(from), options, referred_by(*plan, *package));
    if (!run) return 2;
    std::vector<spbe::finding> batch;
    for (bool more = true; more;) {
      const auto next = run->next(batch);
      if (!next) return 3;
      for (const auto& f : batch) std::cout << from.name << " row " << f.row << ' ' << f.column << ": " << f.code << " (" << f.value.value_or("-") << ")\n";
      more = *next;
    }
    std::cout << from.name << ": " << run->summary().rows << " rows, " << run->summary().errors << " errors\n";
  }
}
