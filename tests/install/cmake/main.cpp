#include <cstdio>
#include <spbe/spbe.hpp>
#include <vector>

int main() {
  const spbe::type* nik = spbe::type::find("nik");
  if (nik == nullptr || nik->check("3171015708459901").verdict != spbe::verdict::valid) return 1;
  // The whole way down: charsets, patterns, threads and formatting come from other libraries.
  const auto plan = spbe::plan::compile(R"({"fields":[{"name":"a","type":"string","constraints":{"pattern":"[0-9]+"}}]})");
  if (!plan) return 2;
  std::vector<spbe::rows> inputs;
  inputs.push_back(spbe::rows::csv_text("a\n12\nx\n", "memory"));
  auto run = spbe::validation::start(*plan, std::move(inputs));
  if (!run || !run->drain()) return 3;
  std::printf("%s\n", spbe::json(run->summary()).c_str());
  return run->summary().errors == 1 ? 0 : 4;
}
