// Columns of Arrow that are no texts are judged as their CSV is; what nobody asks for may be of any type.
#include "../table/made_arrow.hpp"
#include "run_text.hpp"

using namespace engine_test;

namespace {

told run_arrow(const std::string& schema, made_arrow::made_stream& made, std::vector<std::string> key = {}) {
  spbe::validate_options options;
  options.as_of = spbe::date(2026, 1, 1);
  options.key = std::move(key);
  std::vector<spbe::rows> inputs;
  inputs.push_back(spbe::rows::arrow(&made.stream));
  return run(compiled(schema), std::move(inputs), options);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_no_text_in_arrow_has_the_findings_of_its_csv) {
  const std::string schema = R"({"fields":[{"name":"umur","type":"integer","constraints":{"required":true}},{"name":"anggaran","type":"string","spbe":{"type":"rupiah"}},
    {"name":"lahir","type":"date","format":"%d/%m/%Y"},{"name":"waktu","type":"datetime"}]})";
  made_arrow::made_stream made;
  auto& m = made.memory;
  constexpr std::int64_t day = 1709164800;   // 2024-02-29
  const auto column = [&m](const char* format, const char* name, const void* data) { return made_arrow::column{m.schema(format, name), m.array(3, {nullptr, data})}; };
  made.columns({column("g", "umur", m.keep(std::vector<double>{17, std::numeric_limits<double>::quiet_NaN(), 2.5})), column("g", "anggaran", m.keep(std::vector<double>{1500000.5, 1500000, 0.125})),
                column("tss:", "lahir", m.keep(std::vector<std::int64_t>{day, day + 1, day})), column("tss:", "waktu", m.keep(std::vector<std::int64_t>{day, day + 1, day}))}, 3);
  const auto arrow = run_arrow(schema, made);
  const auto text = run(compiled(schema), "umur,anggaran,lahir,waktu\n17,\"1500000,50\",29/02/2024,2024-02-29T00:00:00\n,1500000,2024-02-29T00:00:01,2024-02-29T00:00:01\n"
                                          "2.5,\"0,125\",29/02/2024,2024-02-29T00:00:00\n");
  BOOST_TEST(arrow.trouble == "");
  BOOST_TEST(briefs(arrow) == briefs(text), boost::test_tools::per_element());
  BOOST_TEST(briefs(arrow).size() == 4U);
}

BOOST_AUTO_TEST_CASE(a_column_of_another_type_is_extra_unless_it_is_asked_for) {
  const auto run_with = [](const std::string& schema, std::vector<std::string> key) {
    made_arrow::made_stream made;
    auto& m = made.memory;
    made.columns({{m.schema("+l", "tag"), m.array(1, {nullptr})}, {m.schema("u", "nama"), m.text<std::int32_t>({"a"})}}, 1);
    return run_arrow(schema, made, std::move(key));
  };
  const std::string names = R"({"fields":[{"name":"nama","type":"integer"}]})";
  const auto found = run_with(names, {});
  BOOST_TEST(found.trouble == "");
  BOOST_TEST(briefs(found) == (std::vector<std::string>{"0 - file.header info", "1 nama field.type error"}), boost::test_tools::per_element());
  BOOST_TEST(run_with(names, {"tag"}).trouble == "arrow.column");
  BOOST_TEST(run_with(R"({"fields":[{"name":"nama","type":"string"},{"name":"Tag","type":"string"}]})", {}).trouble == "arrow.column");
}
