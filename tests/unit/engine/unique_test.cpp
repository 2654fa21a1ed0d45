#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

#include <spbe/text.hpp>

#include "engine/key_tables.hpp"
#include "engine/keys.hpp"
#include "run_text.hpp"

using namespace engine_test;

BOOST_AUTO_TEST_SUITE(uniqueness)

// A row has one key, whichever rule speaks of it.
BOOST_AUTO_TEST_CASE(the_key_of_a_row_is_that_of_its_key_columns) {
  const auto plan = compiled(R"({"fields":[{"name":"id","type":"string"},{"name":"thn","type":"string"}],"primaryKey":"id","uniqueKeys":[["id","thn"]]})");
  const auto t = run(plan, "id,thn\n7,2020\n7,2020\n");
  BOOST_REQUIRE_EQUAL(t.findings.size(), 2U);
  for (const auto& f : t.findings) BOOST_CHECK_EQUAL(f.key, "id=7");
}

BOOST_AUTO_TEST_CASE(every_occurrence_after_the_first) {
  const auto plan = compiled(R"({"fields":[{"name":"id","type":"string","constraints":{"unique":true}},{"name":"n","type":"integer"}]})");
  spbe::validate_options options;
  options.key = {"ID"};
  const auto t = run(plan, "id,n\na,1\n007,x\n7,2\n007,3\na,4\n,5\n,6\n007,x\n", options);
  same(briefs(t), {"2 n field.type error", "8 n field.type error", "4 id field.unique error", "5 id field.unique error", "8 id field.unique error"});
  BOOST_CHECK(t.findings[2].hint.find("row 2") != std::string::npos);
  BOOST_CHECK(t.findings[3].hint.find("row 1") != std::string::npos);
  BOOST_CHECK_EQUAL(t.findings[2].line, 5U);
  BOOST_CHECK_EQUAL(t.findings[2].byte, 19);
  BOOST_CHECK_EQUAL(t.findings[2].key, "ID=007");
  BOOST_CHECK_EQUAL(t.summary.valid_rows, 4U);   // 1, 3, 6, 7
  BOOST_CHECK_EQUAL(t.summary.by_code.at("field.unique"), 3U);
}

BOOST_AUTO_TEST_CASE(keys_of_several_fields) {
  const auto plan = compiled(R"({"fields":[{"name":"a","type":"string"},{"name":"b","type":"string"},{"name":"c","type":"string"}],"primaryKey":["a","b"],"uniqueKeys":[["b","c"]]})");
  const auto t = run(plan, "a,b,c\n1,23,x\n12,3,y\n1,23,z\n9,23,x\n");
  same(briefs(t), {"3 - field.unique error", "4 - field.unique error"});
  BOOST_CHECK_EQUAL(t.findings[0].rule, "primaryKey");
  BOOST_CHECK_EQUAL(t.findings[0].value.value(), "a=1; b=23");
  BOOST_CHECK_EQUAL(t.findings[0].key, "a=1; b=23");
  BOOST_CHECK_EQUAL(t.findings[1].rule, "uniqueKeys");
  BOOST_CHECK_EQUAL(t.findings[1].key, "a=9; b=23");
}

// A key with a name and a severity of its own; one that is a key already says nothing.
BOOST_AUTO_TEST_CASE(fields_that_are_unique_together_by_a_rule) {
  const auto plan = compiled(R"({"fields":[{"name":"a","type":"string"},{"name":"b","type":"string"},{"name":"c","type":"string"}],"uniqueKeys":[["b","c"]],
    "spbe":{"schema":1,"rules":[{"rule":"unique_together","fields":["a","b"],"severity":"warning"},{"rule":"unique_together","fields":["c","b"]},{"rule":"unique_together","fields":["c"]}]}})");
  const auto t = run(plan, "a,b,c\n1,2,x\n1,2,y\n3,2,x\n");
  same(briefs(t), {"2 - unique_together.rule warning", "3 - field.unique error", "3 c unique_together.rule error"});
  BOOST_TEST(t.findings[0].rule == "unique_together");
  BOOST_TEST(t.findings[0].value.value() == "a=1; b=2");
  BOOST_TEST(t.findings[0].hint.find("row 1") != std::string::npos);
  BOOST_TEST(t.summary.warnings == 1U);
  BOOST_TEST(t.summary.valid_rows == 2U);
}

BOOST_AUTO_TEST_CASE(the_stricter_of_two_rules_on_the_same_fields_speaks) {
  const auto of = [](const char* first, const char* second) {
    const auto plan = compiled(std::string(R"({"fields":[{"name":"a","type":"string"},{"name":"b","type":"string"}],"spbe":{"schema":1,"rules":[)") +
                               R"({"rule":"unique_together","fields":["a","b"],"severity":")" + first + R"("},{"rule":"unique_together","fields":["b","a"],"severity":")" + second + R"("}]}})");
    return briefs(run(plan, "a,b\n1,2\n1,2\n"));
  };
  same(of("info", "error"), {"2 - unique_together.rule error"});
  same(of("error", "info"), {"2 - unique_together.rule error"});
  same(of("warning", "warning"), {"2 - unique_together.rule warning"});
}

BOOST_AUTO_TEST_CASE(the_value_of_a_long_key_is_cut_as_any_is) {
  const auto plan = compiled(R"({"fields":[{"name":"a","type":"string"},{"name":"b","type":"string"}],"uniqueKeys":[["a","b"]]})");
  const std::string row = std::string(110, 'x') + ',' + std::string(110, 'y') + '\n';
  const auto t = run(plan, "a,b\n" + row + row);
  BOOST_REQUIRE_EQUAL(t.findings.size(), 1U);
  BOOST_TEST(spbe::valid_utf8_prefix(*t.findings[0].value) == t.findings[0].value->size());
  BOOST_TEST(t.findings[0].value->size() <= 123U);   // 120 characters, of which the last may say that more follows
}

BOOST_AUTO_TEST_CASE(two_ways_to_write_a_value_are_one_key) {
  const auto plan = compiled(R"({"fields":[{"name":"nik","type":"string","constraints":{"unique":true},"spbe":{"type":"nik"}}]})");
  const auto t = run(plan, "nik\n3171015708459901\n3171.0157.0845.9901\n3171015708459901\n317\n317\n");
  BOOST_CHECK(t.summary.by_code.count("field.unique") == 1 && t.summary.by_code.at("field.unique") >= 1);
  for (const auto& f : t.findings) {
    if (f.code != "field.unique") continue;
    BOOST_CHECK_EQUAL(f.value.value(), "317101**********");
    BOOST_CHECK(f.row != 5);   // in error already
  }
}

BOOST_AUTO_TEST_CASE(digits_that_are_not_the_canonical_form_are_one_key_with_it) {
  const auto plan = compiled(R"({"fields":[{"name":"hp","type":"string","constraints":{"unique":true},"spbe":{"type":"telepon_seluler"}}]})");
  const auto t = run(plan, "hp\n081234569901\n+6281234569901\n6281234569901\n0812-3456-9901\n081234569902\n");
  same(briefs(t), {"2 hp field.unique error", "3 hp field.unique error", "4 hp field.unique error"});
}

// Places are kept short until a line end in quotes, or a blank line, lets lines run ahead of rows: repeats on both sides of it, and across.
BOOST_AUTO_TEST_CASE(places_before_and_behind_a_line_end_in_quotes) {
  const auto plan = compiled(R"({"fields":[{"name":"id","type":"string","constraints":{"unique":true}},{"name":"n","type":"string"}]})");
  const auto t = run(plan, "id,n\n1,a\n2,b\n1,c\n3,\"d\ne\"\n2,f\n\n4,g\n4,h\n");
  same(briefs(t), {"3 id field.unique error", "5 id field.unique error", "7 id field.unique error"});
  const struct { std::uint64_t line; std::int64_t byte; const char* first; } places[] = {{4, 13, "row 1"}, {7, 25, "row 2"}, {10, 34, "row 6"}};
  for (std::size_t i = 0; i < 3; ++i) {
    BOOST_TEST(t.findings[i].line == places[i].line);
    BOOST_TEST(t.findings[i].byte == places[i].byte);
    BOOST_TEST(t.findings[i].hint.find(places[i].first) != std::string::npos, t.findings[i].hint);
  }
}

// A key's row is kept as its distance from the key before it, in two bytes: keys that are tens of thousands of rows apart, for two partitions or one.
BOOST_AUTO_TEST_CASE(keys_far_from_each_other) {
  const auto plan = compiled(R"({"fields":[{"name":"id","type":"string","constraints":{"unique":true}},{"name":"n","type":"integer"}]})");
  const std::string empty_rows = [] {
    std::string text;
    for (int i = 0; i < 32766; ++i) text += ",1\n";
    return text;
  }();
  for (const std::size_t rows_more : {0U, 1U, 2U, 32766U, 70000U}) {
    std::string text = "id,n\n5,1\n" + empty_rows;
    for (std::size_t i = 0; i < rows_more; ++i) text += ",1\n";
    const std::uint64_t row = 32768 + rows_more;   // of the next
    const auto byte = static_cast<std::int64_t>(text.size());
    text += "5,1\n6,x\n5,x\n" + empty_rows + empty_rows + "6,1\n";
    spbe::validate_options options;
    options.threads = 2;
    const auto t = run(plan, text, options);
    const auto n = [](std::uint64_t number) { return std::to_string(number); };
    same(briefs(t), {n(row + 1) + " n field.type error", n(row + 2) + " n field.type error", n(row) + " id field.unique error", n(row + 2) + " id field.unique error",
                     n(row + 3 + 2 * 32766) + " id field.unique error"});
    BOOST_TEST(t.findings[2].line == row + 1);
    BOOST_TEST(t.findings[2].byte == byte);
    BOOST_TEST(t.findings[4].line == row + 4 + 2 * 32766);
    BOOST_TEST(t.findings[4].byte == byte + 12 + 6 * 32766);
    BOOST_TEST(t.summary.valid_rows == t.summary.rows - 4);
  }
}

// Offsets are kept short, too, until a record is longer than a usual chunk.
BOOST_AUTO_TEST_CASE(places_before_and_behind_a_long_record) {
  const auto plan = compiled(R"({"fields":[{"name":"id","type":"string","constraints":{"unique":true}},{"name":"n","type":"string"}]})");
  const std::string before = "id,n\n1,a\n1,b\n2,c\n";
  const std::string rows = before + "3," + std::string(600000, 'x') + "\n";
  const auto t = run(plan, rows + "2,d\n4,e\n\"4\",f\n");
  same(briefs(t), {"2 id field.unique error", "5 id field.unique error", "7 id field.unique error"});
  const auto size = static_cast<std::int64_t>(rows.size());
  const struct { std::uint64_t line; std::int64_t byte; const char* first; } places[] = {{3, 9, "row 1"}, {6, size, "row 3"}, {8, size + 8, "row 6"}};
  for (std::size_t i = 0; i < 3; ++i) {
    BOOST_TEST(t.findings[i].line == places[i].line);
    BOOST_TEST(t.findings[i].byte == places[i].byte);
    BOOST_TEST(t.findings[i].hint.find(places[i].first) != std::string::npos, t.findings[i].hint);
  }
}

BOOST_AUTO_TEST_CASE(over_several_files) {
  const auto plan = compiled(R"({"fields":[{"name":"id","type":"string","constraints":{"unique":true}}]})");
  std::vector<spbe::rows> inputs;
  inputs.push_back(spbe::rows::csv_text("id\n1\n2\n", "one.csv"));
  inputs.push_back(spbe::rows::csv_text("id\n3\n\n2\n3\n", "two.csv"));
  const auto t = run(plan, std::move(inputs), {.lang = spbe::language::en});
  same(briefs(t), {"2 id field.unique error", "3 id field.unique error"});
  BOOST_CHECK_EQUAL(t.findings[0].file, "two.csv");
  BOOST_CHECK_EQUAL(t.findings[0].line, 4U);
  BOOST_CHECK(t.findings[0].hint.find("row 2 (one.csv)") != std::string::npos);
  BOOST_CHECK(t.findings[1].hint.find("(") == std::string::npos);
  BOOST_CHECK_EQUAL(t.summary.rows, 5U);
  BOOST_CHECK_EQUAL(t.summary.files.size(), 2U);
}

BOOST_AUTO_TEST_CASE(digits_are_packed_exactly) {
  using namespace spbe::detail;
  for (const std::string_view s : {"0", "00", "9", "12345678", "00000000", "3171015708459901", "9999999999999999", "0000000000000001"}) {
    BOOST_CHECK_EQUAL(unpack_digits(pack_digits(s)), s);
  }
  BOOST_CHECK_NE(pack_digits("007"), pack_digits("7"));
  BOOST_CHECK_LT(pack_digits("9999999999999999"), std::uint64_t{1} << packed_bits);
  for (std::size_t size = 1; size < longest_packed; ++size) {   // without a gap, and without a number for two
    BOOST_CHECK_EQUAL(pack_digits(std::string(size, '9')) + 1, pack_digits(std::string(size + 1, '0')));
  }
  for (const std::string_view s : {"", "12345678901234567", "1234567a", "1234567/", "1234567:", "a2345678", " 1234567", "12345678x"}) BOOST_CHECK_EQUAL(pack_digits(s), 0U);
  for (int c = 0; c < 256; ++c) {
    std::string s = "12345678";
    s[3] = static_cast<char>(c);
    BOOST_CHECK_EQUAL(pack_digits(s) != 0, c >= '0' && c <= '9');
  }
}

BOOST_AUTO_TEST_CASE(scattered_keys_are_gathered_again) {
  using namespace spbe::detail;
  BOOST_CHECK_EQUAL(scattered(0), 0U);
  BOOST_CHECK_EQUAL(own_secret().first & own_secret().then & 1U, 1U);
  std::uint64_t x = 1;
  for (int i = 0; i < 100000; ++i) {
    x = x * 6364136223846793005ULL + 1442695040888963407ULL;
    const std::uint64_t packed = i < 1000 ? static_cast<std::uint64_t>(i) : x >> (64 - packed_bits);
    const std::uint64_t key = scattered(packed);
    BOOST_REQUIRE_EQUAL(gathered(key), packed);
    BOOST_REQUIRE_EQUAL(key << packed_bits, 0U);
  }
}

namespace {

// Numbers of 16 digits whose keys would all share their upper 34 bits, had the secret been told.
std::vector<std::uint64_t> crafted(std::size_t count, const spbe::detail::key_secret& told) {
  using namespace spbe::detail;
  std::vector<std::uint64_t> out;
  for (std::uint64_t i = 0; out.size() < count; ++i) {
    const std::uint64_t packed = gathered(0x5512345640000000U | i << (64 - packed_bits), told);
    if (packed >= first_packed[16] && packed < first_packed[17]) out.push_back(packed);
  }
  return out;
}

constexpr spbe::detail::key_secret guessed{0x9E3779B97F4A7C15U, 0xBF58476D1CE4E5B9U, 0};

}  // namespace

// Otherwise a file of some megabytes takes minutes: every key would be held against all that were met before it.
BOOST_AUTO_TEST_CASE(keys_cannot_be_chosen_to_fall_into_one_place) {
  using namespace spbe::detail;
  const auto packed = crafted(60000, guessed);
  std::set<std::uint64_t> guessed_places, places;
  std::vector<std::size_t> in_partition(256);
  for (const std::uint64_t p : packed) {
    guessed_places.insert(scattered(p, guessed) >> 30U);
    places.insert(scattered(p) >> 44U);
    ++in_partition[partition_of(scattered(p))];
  }
  BOOST_TEST(guessed_places.size() == 1U);
  BOOST_TEST(places.size() > packed.size() / 2);   // of a million
  BOOST_TEST(*std::max_element(in_partition.begin(), in_partition.end()) < packed.size() / 16);
}

BOOST_AUTO_TEST_CASE(bytes_cannot_be_chosen_to_have_one_hash) {
  using namespace spbe::detail;
  std::set<std::uint64_t> hashes;
  const auto word = [](std::uint64_t n) { return std::string(reinterpret_cast<const char*>(&n), sizeof n); };
  for (std::uint64_t i = 0; i < 10000; ++i) hashes.insert(hash_bytes(word(i) + word(mix(16 ^ i))));   // the second takes back what the first did
  BOOST_TEST(hashes.size() == 10000U);
}

BOOST_AUTO_TEST_CASE(crafted_keys_are_counted_like_any_others) {
  const auto plan = compiled(R"({"fields":[{"name":"id","type":"string","constraints":{"unique":true}}]})");
  std::string text = "id\n";
  for (const std::uint64_t p : crafted(60000, guessed)) {
    const std::string digits = spbe::detail::unpack_digits(p);
    text += digits + '\n' + digits + '\n';
  }
  spbe::validate_options options;
  options.threads = 1;
  const auto one = run(plan, text, options);
  BOOST_TEST(one.summary.by_code.at("field.unique") == 60000U);
  BOOST_TEST(one.summary.valid_rows == 60000U);
  BOOST_TEST(one.findings.back().row == 120000U);
  options.threads = 3;
  options.memory = 1000000;
  BOOST_TEST(whole(run(plan, text, options)) == whole(one));
}

// Many keys, many repeats, of digits and of text; the answers of a run that spills must be those of one that does not.
BOOST_AUTO_TEST_CASE(a_run_that_spills_says_the_same) {
  const auto plan = compiled(R"({"fields":[{"name":"id","type":"string","constraints":{"unique":true}},{"name":"t","type":"string","constraints":{"unique":true}},
    {"name":"u","type":"string"},{"name":"v","type":"string"}],"uniqueKeys":[["u","v"]]})");
  std::string text = "id,t,u,v\n";
  std::uint64_t x = 1;
  for (int i = 0; i < 20000; ++i) {
    x = x * 6364136223846793005ULL + 1442695040888963407ULL;
    text += std::to_string(x >> 50U) + ",k" + std::to_string(x >> 48U & 0x7FFF) + ',' + std::to_string(i % 150) + ',' + std::to_string(i % 131) + '\n';
  }
  const auto plenty = run(plan, text);
  BOOST_CHECK_GT(plenty.findings.size(), 10000U);
  spbe::validate_options options;
  options.tmp_dir = std::filesystem::temp_directory_path().string();
  for (const std::uint64_t memory : {1U, 1000U, 20000U, 300000U, 1500000U}) {
    options.memory = memory;
    const auto tight = run(plan, text, options);
    BOOST_CHECK(tight.trouble.empty());
    BOOST_CHECK(whole(tight) == whole(plenty));
    BOOST_CHECK_EQUAL(tight.summary.valid_rows, plenty.summary.valid_rows);
  }
  options.memory = 1000;
  options.per_code = 0;
  const auto counted = run(plan, text, options);
  BOOST_CHECK(counted.findings.empty());
  BOOST_CHECK(counted.summary.by_code == plenty.summary.by_code);
  BOOST_CHECK_EQUAL(counted.summary.valid_rows, plenty.summary.valid_rows);
}

BOOST_AUTO_TEST_CASE(a_partition_is_not_read_over_and_over_to_save_a_little) {
  using spbe::detail::passes_for;
  BOOST_CHECK_EQUAL(passes_for(4000, 4096), 1U);
  BOOST_CHECK_EQUAL(passes_for(10'000, 4096), 3U);
  BOOST_CHECK_EQUAL(passes_for(1'000'000, 4096), 5U);
  BOOST_CHECK_EQUAL(passes_for(1U << 30U, 4096), 4097U);       // a quarter would be no little
  BOOST_CHECK_EQUAL(passes_for(1U << 30U, 64U << 20U), 17U);
}

// However often a key is there, it needs one place in a table, and one pass.
BOOST_AUTO_TEST_CASE(repeats_of_few_keys_are_told_from_many_keys) {
  using namespace spbe::detail;
  twice_met met;
  const auto meet = [&met](std::uint64_t records, std::uint64_t keys) {
    met.reset(records, 1U << 20U);
    for (std::uint64_t i = 0; i < records; ++i) met.read().meet(scattered(1 + i % keys));
  };
  meet(100000, 1);
  BOOST_TEST(met.most_twice() == 3U);
  meet(100000, 1000);
  BOOST_TEST(met.most_twice() >= 1000U);
  BOOST_TEST(met.most_twice() <= 3000U);
  meet(100000, 50000);
  BOOST_TEST(met.most_twice() >= 50000U);
  met.reset(100000, 4096);   // too small a map: it tells nothing
  for (std::uint64_t i = 0; i < 100000; ++i) met.read().meet(scattered(1 + i));
  BOOST_TEST(!met.sparse());
  BOOST_TEST(met.most_twice() == 100000U);
}

BOOST_AUTO_TEST_CASE(one_key_in_every_row) {
  const auto plan = compiled(R"({"fields":[{"name":"id","type":"string","constraints":{"unique":true}},{"name":"t","type":"string","constraints":{"unique":true}}]})");
  std::string text = "id,t\n";
  for (int i = 0; i < 30000; ++i) text += i % 10 != 0 ? "7,seven\n" : std::to_string(i) + ",k" + std::to_string(i) + '\n';
  const auto plenty = run(plan, text);
  BOOST_TEST(plenty.summary.by_code.at("field.unique") == 2U * (27000 - 1));
  spbe::validate_options options;
  options.memory = 1;
  BOOST_TEST(whole(run(plan, text, options)) == whole(plenty));
}

BOOST_AUTO_TEST_CASE(a_place_that_cannot_be_written_ends_the_run) {
  const auto plan = compiled(R"({"fields":[{"name":"id","type":"string","constraints":{"unique":true}}]})");
  spbe::validate_options options;
  options.memory = 1;
  options.tmp_dir = "/nonexistent";
  const auto t = run(plan, "id\n1\n2\n", options);
  BOOST_CHECK_EQUAL(t.trouble, "spill.unwritable");
  BOOST_CHECK(!t.summary.complete);
}

BOOST_AUTO_TEST_SUITE_END()
