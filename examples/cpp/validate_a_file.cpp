// What is wrong with this file of people?
#include <iostream>
#include <utility>
#include <vector>

#include <spbe/schema.hpp>
#include <spbe/table.hpp>
#include <spbe/validate.hpp>

int main() {
  const auto plan = spbe::plan::builtin("penduduk");  // compile once, use often, share among threads
  if (!plan) return 2;

  std::vector<spbe::rows> files;
  files.push_back(spbe::rows::csv("penduduk_kecil.csv"));
  spbe::validate_options options;
  options.as_of = spbe::date{2025, 7, 1};
  options.lang = spbe::language::en;
  auto run = spbe::validation::start(*plan, std::move(files), options);
  if (!run) return 2;

  std::vector<spbe::finding> batch;
  for (bool more = true; more;) {
    const auto next = run->next(batch);
    if (!next) {
      std::cout << next.error().message.en << '\n';
      return 3;
    }
    for (const auto& f : batch) std::cout << "row " << f.row << ' ' << f.column << ": " << f.code << " (" << f.value.value_or("-") << ")\n";
    more = *next;
  }
  std::cout << run->summary().rows << " rows, " << run->summary().errors << " errors, " << run->summary().warnings << " warnings\n";
}
