// Foreign keys: what rows refer to is there, in another file or among the rows themselves.
#include <filesystem>

#include "run_text.hpp"

using namespace engine_test;

namespace {

const std::string satker_key = R"("foreignKeys":[{"fields":"satker","reference":{"resource":"satker","fields":"kode"}}])";
const std::string two_fields = R"({"fields":[{"name":"id"},{"name":"satker","type":"string"}],)";

std::vector<spbe::resource> named(const std::string& name, std::vector<std::string> files) {
  std::vector<spbe::resource> out;
  out.push_back({name, {}});
  for (std::size_t i = 0; i < files.size(); ++i) out[0].inputs.push_back(spbe::rows::csv_text(files[i], name + std::to_string(i + 1) + ".csv"));
  return out;
}

told run_with(const spbe::plan& plan, std::vector<spbe::rows> inputs, std::vector<spbe::resource> resources, spbe::validate_options options = {}) {
  options.as_of = spbe::date(2026, 1, 1);
  options.lang = spbe::language::en;
  told out;
  auto v = spbe::validation::start(plan, std::move(inputs), options, std::move(resources));
  if (!v) {
    out.trouble = v.error().slug + ": " + v.error().message.en;
    return out;
  }
  std::vector<spbe::finding> batch;
  for (;;) {
    auto more = v->next(batch);
    if (!more) out.trouble = more.error().slug + ": " + more.error().message.en;
    if (!more || !*more) break;
    out.findings.insert(out.findings.end(), batch.begin(), batch.end());
  }
  out.summary = v->summary();
  return out;
}

told run_with(const spbe::plan& plan, const std::string& text, std::vector<spbe::resource> resources, spbe::validate_options options = {}) {
  std::vector<spbe::rows> inputs;
  inputs.push_back(spbe::rows::csv_text(text, "t.csv", {.delimiter = ','}));
  return run_with(plan, std::move(inputs), std::move(resources), std::move(options));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(references)

BOOST_AUTO_TEST_CASE(a_value_must_be_in_the_resource) {
  const auto plan = compiled(two_fields + satker_key + ",\"primaryKey\":\"id\"}");
  const auto t = run_with(plan, "id,satker\n1,A1\n2,A9\n3,\n4,B2\n5,b2\n", named("satker", {"Kode,nama\nA1,x\n,y\n", "nama;kode\nz;B2\n"}));
  BOOST_TEST(t.trouble == "");
  same(briefs(t), {"2 satker field.reference error", "5 satker field.reference error"});
  const auto& f = t.findings[0];
  BOOST_TEST(f.message == "The value is not in column 'kode' of 'satker'");
  BOOST_TEST(f.value.value() == "A9");
  BOOST_TEST(f.key == "id=2");
  BOOST_TEST(f.rule == "foreignKeys");
  BOOST_TEST(f.line == 3U);
  BOOST_TEST(f.byte == 17);
  BOOST_TEST(t.summary.valid_rows == 3U);
  BOOST_TEST(t.summary.files.size() == 1U);
  BOOST_TEST(t.summary.complete);
}

BOOST_AUTO_TEST_CASE(parts_of_a_key_belong_together_and_an_empty_one_refers_to_nothing) {
  const auto plan = compiled(R"({"fields":[{"name":"prov","type":"string"},{"name":"kab","type":"string","missingValues":["-"]}],
    "foreignKeys":[{"fields":["prov","kab"],"reference":{"resource":"wil","fields":["p","k"]}}]})");
  const auto t = run_with(plan, "prov,kab\n1,2\n12,\n1,-\n,2\n,\n2,1\n3,4\n", named("wil", {"k,p\n2,1\n4,\n,3\n"}));
  same(briefs(t), {"6 prov field.reference error", "7 prov field.reference error"});
  BOOST_TEST(t.findings[0].value.value() == "prov=2; kab=1");
  BOOST_TEST(t.findings[0].message == "The value is not in column 'p', 'k' of 'wil'");
}

BOOST_AUTO_TEST_CASE(rows_refer_to_each_other_whatever_their_order) {
  const auto plan = compiled(R"({"fields":[{"name":"id","type":"string"},{"name":"atasan","type":"string"}],"foreignKeys":[{"fields":"atasan","reference":{"fields":"id"}}]})");
  const auto t = run_with(plan, "id,atasan\n1,3\n2,1\n3,\n4,9\n,5\n", {});
  same(briefs(t), {"4 atasan field.reference error", "5 atasan field.reference error"});
  BOOST_TEST(t.findings[0].message == "The value is not in column 'id' of this file");
}

BOOST_AUTO_TEST_CASE(two_ways_to_write_a_value_are_one) {
  const auto plan = compiled(R"({"fields":[{"name":"w","spbe":{"type":"kode_wilayah"}}],"foreignKeys":[{"fields":"w","reference":{"resource":"r","fields":"kode"}}]})");
  const auto t = run_with(plan, "w\n31.71\n3171\n32.73\n", named("r", {"kode\n3171\n"}));
  std::uint64_t missing = 0;
  for (const auto& f : t.findings) missing += f.code == "field.reference" ? 1 : 0;
  BOOST_TEST(missing == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_not_given_is_said_once) {
  const auto plan = compiled(two_fields + satker_key + "}");
  const auto t = run_with(plan, "id,satker\n1,A1\n2,A9\n", {});
  same(briefs(t), {"0 satker file.reference warning"});
  BOOST_TEST(t.findings[0].message == "The reference to column 'kode' of 'satker' was not checked: its data was not given");
  BOOST_TEST(t.findings[0].file == "t.csv");
  BOOST_TEST(t.summary.warnings == 1U);
  BOOST_TEST(t.summary.valid_rows == 2U);
}

BOOST_AUTO_TEST_CASE(a_resource_that_cannot_be_used_ends_the_run) {
  const auto plan = compiled(two_fields + satker_key + "}");
  const std::string text = "id,satker\n1,A1\n";
  const auto trouble = [&](std::vector<spbe::resource> resources) { return run_with(plan, text, std::move(resources)).trouble; };
  BOOST_TEST(trouble(named("stker", {"kode\nA1\n"})) == "validate.unknown_resource: no foreignKeys of the schema refer to 'stker'");
  BOOST_TEST(trouble(named("satker", {"kd,nama\nA1,x\n"})) ==
             "validate.reference_column: resource 'satker': the column 'kode' is not in 'satker1.csv'; see its header, or correct 'reference' in the schema");
  for (const char* empty : {"", "\n\n"}) {
    BOOST_TEST(trouble(named("satker", {empty})) ==
               "validate.reference_column: resource 'satker': 'satker1.csv' is empty, without a header and without a data record; check that this is the right file");
  }
  BOOST_TEST(trouble(named("satker", {"Kode,nama,kode\nA1,x,A2\n"})) ==
             "validate.reference_column: resource 'satker': the column 'kode' occurs more than once in 'satker1.csv'; give every column its own name");
  BOOST_TEST(trouble(named("satker", {"kode,nama,nama\nA1,x,y\n"})) == "");
  BOOST_TEST(trouble(named("satker", {"A1\nA2\n"})).find("validate.reference_column") == 0U);
  BOOST_TEST(trouble(named("satker", {"kode\nA1\n\"A2\nA3\n"})).find("validate.reference_record") == 0U);
  std::vector<spbe::resource> none;
  none.push_back({"satker", {}});
  none[0].inputs.push_back(spbe::rows::file("/nonexistent/satker.csv"));
  const auto t = run_with(plan, text, std::move(none));
  BOOST_TEST(t.trouble.find("resource 'satker': ") != std::string::npos);
  BOOST_TEST(!t.summary.complete);
  BOOST_TEST(t.findings.empty());
}

BOOST_AUTO_TEST_CASE(a_schema_of_its_own_finds_the_columns_of_a_resource) {
  const auto plan = compiled(two_fields + satker_key + "}");
  const auto of = compiled(R"({"fields":[{"name":"nama"},{"name":"kode","spbe":{"aliases":["Kode Satuan Kerja"]}}]})");
  for (const char* text : {"Nama,Kode Satuan Kerja\nx,A1\n", "x,A1\n"}) {
    auto resources = named("satker", {text});
    resources[0].schema = of;
    const auto t = run_with(plan, "id,satker\n1,A1\n2,A2\n", std::move(resources));
    BOOST_TEST(t.trouble == "");
    same(briefs(t), {"2 satker field.reference error"});
  }
}

// Of a header that is another table's, the words are no row: that the main file would tell so too is what makes the two agree.
BOOST_AUTO_TEST_CASE(the_header_of_another_table_is_no_row_of_a_resource) {
  const auto plan = compiled(two_fields + satker_key + "}");
  auto resources = named("satker", {"ident,jumlah,tgl\nA1,1,2020-01-01\nA2,2,2020-01-02\n"});
  resources[0].schema = compiled(R"({"fields":[{"name":"kode","type":"string"},{"name":"a","type":"integer"},{"name":"b","type":"date"}]})");
  const auto t = run_with(plan, "id,satker\n1,A1\n", std::move(resources));
  BOOST_TEST(t.trouble == "validate.reference_column: resource 'satker': the column 'kode' is not in 'satker1.csv'; see its header, or correct 'reference' in the schema");
}

BOOST_AUTO_TEST_CASE(what_a_resource_calls_missing_is_no_value_of_it) {
  const auto plan = compiled(two_fields + satker_key + "}");
  auto resources = named("satker", {"kode,nama\nA1,x\n-,y\n"});
  resources[0].schema = compiled(R"({"fields":[{"name":"kode","type":"string"},{"name":"nama","type":"string"}],"missingValues":["","-"]})");
  const auto t = run_with(plan, "id,satker\n1,A1\n2,-\n", std::move(resources));
  same(briefs(t), {"2 satker field.reference error"});
}

BOOST_AUTO_TEST_CASE(a_column_whose_name_is_a_sign_is_found_by_it) {
  const auto plan = compiled(two_fields + R"("foreignKeys":[{"fields":"satker","reference":{"resource":"r","fields":"#"}}]})");
  const auto t = run_with(plan, "id,satker\n1,A1\n2,x\n", named("r", {"-, # \nx,A1\n"}));
  BOOST_TEST(t.trouble == "");
  same(briefs(t), {"2 satker field.reference error"});
}

// A field that may be missing from a file is no error of its header; but nobody shall think that its values were looked up.
BOOST_AUTO_TEST_CASE(a_field_that_refers_and_is_not_there_is_said_once) {
  const std::string key = R"("foreignKeys":[{"fields":["id","satker"],"reference":{"resource":"r","fields":["i","kode"]}}]})";
  const auto partial = compiled(two_fields + R"("fieldsMatch":"partial",)" + key);
  std::vector<spbe::rows> inputs;
  for (const char* text : {"id,satker\n1,A1\n", "id\n1\n", "id,lain\n2,A1\n"}) {
    inputs.push_back(spbe::rows::csv_text(text, "f" + std::to_string(inputs.size() + 1) + ".csv", {.delimiter = ',', .header = 1}));
  }
  const auto t = run_with(partial, std::move(inputs), named("r", {"i,kode\n1,A1\n"}));
  same(briefs(t), {"0 - file.header info", "0 id file.reference warning"});
  BOOST_TEST(t.findings.back().file == "f2.csv");
  BOOST_TEST(t.findings.back().message == "The reference to column 'i', 'kode' of 'r' was not checked: there is no column 'satker'");
  inputs.clear();
  inputs.push_back(spbe::rows::csv_text("id\n1\n", "t.csv", {.delimiter = ',', .header = 1}));
  const auto exact = run_with(compiled(two_fields + key), std::move(inputs), named("r", {"i,kode\n1,A1\n"}));
  same(briefs(exact), {"0 satker file.header error"});
}

// Of several files one may lack the column that refers; that others refer to its rows is their right.
BOOST_AUTO_TEST_CASE(rows_without_the_field_that_refers_can_be_referred_to) {
  const std::string schema = R"({"fields":[{"name":"nip","type":"string"},{"name":"atasan","type":"string"},{"name":"c","type":"string"},{"name":"d","type":"string"}],)"
                             R"("foreignKeys":[{"fields":"atasan","reference":{"fields":"nip"}}])";
  const auto briefs_of = [&](const std::string& match) {
    std::vector<spbe::rows> inputs;
    for (const char* text : {"nip,atasan,c,d\n1,2,y,z\n3,9,y,z\n", "nip,c,d\n2,y,z\n"}) {
      inputs.push_back(spbe::rows::csv_text(text, "f" + std::to_string(inputs.size() + 1) + ".csv", {.delimiter = ','}));
    }
    return briefs(run_with(compiled(schema + match + "}"), std::move(inputs), {}));
  };
  same(briefs_of(R"(,"fieldsMatch":"superset")"), {"0 atasan file.reference warning", "2 atasan field.reference error"});
  same(briefs_of(""), {"0 atasan file.header error", "2 atasan field.reference error"});
}

// A cell stands where it stands, whoever tells it: its quote, in any encoding.
BOOST_AUTO_TEST_CASE(a_quoted_cell_begins_at_its_quote) {
  const auto plan = compiled(two_fields + satker_key + "}");
  const auto t = run_with(plan, "id,satker\n1,\"A\"\"1\"\n\"2\",\"A2\"\n", named("satker", {"kode\nB1\n"}));
  BOOST_TEST(t.findings.at(0).byte == 12);
  BOOST_TEST(t.findings.at(1).byte == 23);
  BOOST_TEST(t.findings.at(1).line == 3U);
}

BOOST_AUTO_TEST_CASE(a_run_can_be_stopped_while_a_resource_is_read) {
  const auto plan = compiled(two_fields + satker_key + "}");
  const std::int32_t stop = 1;
  spbe::validate_options options;
  options.cancel = &stop;
  const auto t = run_with(plan, "id,satker\n1,A1\n", named("satker", {"kode\nA1\n"}), options);
  BOOST_TEST(t.trouble.find("validate.cancelled") == 0U);
}

// Keys of digits and of text, of one field and of two, and rows that refer to each other: what spills says the same, and so does any number of threads.
BOOST_AUTO_TEST_CASE(neither_memory_nor_threads_change_the_answer) {
  const auto plan = compiled(R"({"fields":[{"name":"id","type":"string"},{"name":"n","type":"string"},{"name":"t","type":"string"},{"name":"u","type":"string"}],"primaryKey":"id",
    "foreignKeys":[{"fields":"n","reference":{"resource":"r","fields":"n"}},{"fields":["t","u"],"reference":{"resource":"r","fields":["t","u"]}},
                   {"fields":"u","reference":{"fields":"t"}},{"fields":"t","reference":{"resource":"r","fields":"t"}}]})");
  std::string text = "id,n,t,u\n", referred = "t,u,n\n";
  std::uint64_t x = 1;
  for (int i = 0; i < 20000; ++i) {
    x = x * 6364136223846793005ULL + 1442695040888963407ULL;
    const std::string n = std::to_string(x >> 50U), t = 'k' + std::to_string(x >> 48U & 0x3FFF), u = 'k' + std::to_string(x >> 40U & 0x3FFF);
    text += std::to_string(i) + ',' + n + ',' + t + ',' + u + '\n';
    if (i % 3 != 0) referred += t + ',' + u + ',' + std::to_string(x >> 36U & 0x3FFF) + '\n';
  }
  const auto plenty = run_with(plan, text, named("r", {referred}));
  BOOST_TEST(plenty.trouble == "");
  BOOST_CHECK_GT(plenty.findings.size(), 10000U);
  spbe::validate_options options;
  options.tmp_dir = std::filesystem::temp_directory_path().string();
  for (const std::uint64_t memory : {1U, 20000U, 1U << 20U, 4U << 20U}) {
    for (const unsigned threads : {1U, 2U, 7U}) {
      options.memory = memory;
      options.threads = threads;
      const auto tight = run_with(plan, text, named("r", {referred}), options);
      BOOST_TEST(tight.trouble == "");
      BOOST_CHECK(whole(tight) == whole(plenty));
      BOOST_TEST(tight.summary.valid_rows == plenty.summary.valid_rows);
    }
  }
  options.per_code = 0;
  options.memory = 1000;
  const auto counted = run_with(plan, text, named("r", {referred}), options);
  BOOST_TEST(counted.findings.empty());
  BOOST_CHECK(counted.summary.by_code == plenty.summary.by_code);
  BOOST_TEST(counted.summary.valid_rows == plenty.summary.valid_rows);
}

BOOST_AUTO_TEST_SUITE_END()
