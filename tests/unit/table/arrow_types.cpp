// Columns of Arrow that are no texts and no whole numbers: reals, decimals, moments, times of day, and types that nobody reads.
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "made_arrow.hpp"
#include "table/arrow_values.hpp"

using namespace made_arrow;

namespace {

using moment = column_form::moment;

// The cells of one column, written as `form` has it.
template <class T>
std::string written(const char* format, const std::vector<T>& values, const column_form& form = {}, const void* validity = nullptr) {
  made_stream made;
  auto& m = made.memory;
  const auto count = static_cast<std::int64_t>(values.size());
  made.columns({{m.schema(format, "a"), m.array(count, {validity, m.keep(values)}, validity != nullptr ? -1 : 0)}}, count);
  arrow_source from(&made.stream);
  BOOST_REQUIRE(from.open({}).has_value());
  from.write_as({form});
  chunk rows;
  BOOST_REQUIRE(from.next(rows).value());
  const auto split = from.make_splitter();
  split->begin(rows);
  batch some;
  table out;
  while (split->next(some)) add_batch(out, from, rows, some, 0);
  return cells_of(out);
}

// A whole number of so many bytes, of which the lowest word is given; the others are its sign.
std::vector<char> wide(std::int64_t number, std::size_t bytes) {
  std::vector<char> out(bytes, number < 0 ? '\xFF' : '\0');
  std::memcpy(out.data(), &number, std::min(bytes, sizeof number));
  return out;
}
std::string decimal(std::int64_t number, std::size_t bytes, int scale) { return arrow_decimal_text(wide(number, bytes).data(), bytes, scale); }

std::string refusal(const char* format) {
  made_stream made;
  const auto t = one_column(made, made.memory.schema(format, "a"), made.memory.array(0, {nullptr, nullptr}));
  return t.trouble ? std::string(t.trouble->code == status::unsupported ? "unsupported: " : "") + t.trouble->message.en : "";
}

// The schema has these fields.
header_question fields(std::vector<std::string> names) {
  header_question out;
  out.fields = names.size();
  out.matches = [names](const std::vector<std::string_view>& cells) {
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [&names](std::string_view c) { return std::find(names.begin(), names.end(), c) != names.end(); }));
  };
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(reals_are_their_shortest_digits) {
  constexpr double inf = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
  BOOST_TEST(written<double>("g", {1, -2, 0, -0.0, 0.25, 0.1, 0.1 + 0.2, 3171015708459901, 1e20, 1e21, 1.5e-9, -1.25e-10}) ==
             "1|-2|0|0|0.25|0.1|0.30000000000000004|3171015708459901|100000000000000000000|1E+21|0.0000000015|-1.25E-10");
  BOOST_TEST(written<double>("g", {nan, inf, -inf, -nan, 5e-324, 1.7976931348623157e308}) == "-|INF|-INF|-|5E-324|1.7976931348623157E+308");
  BOOST_TEST(written<float>("f", {1, 0.1F, 16777216, 3.4028235e38F, std::numeric_limits<float>::quiet_NaN(), -std::numeric_limits<float>::infinity()}) ==
             "1|0.1|16777216|3.4028235E+38|-|-INF");
  BOOST_TEST(written<std::uint16_t>("e", {0x3C00, 0x2E66, 0x3C01, 0x3555, 0x7BFF, 0x0001, 0x8001, 0x8000, 0xC100, 0x7C00, 0xFC00, 0x7E00, 0xFC01}) ==
             "1|0.1|1.001|0.3333|65500|0.00000006|-0.00000006|0|-2.5|INF|-INF|-|-");
}

// Of every half: its text reads as that number, and as none beside it.
BOOST_AUTO_TEST_CASE(no_two_halves_have_one_text) {
  const auto value = [](unsigned bits) { return bits < 0x400U ? std::ldexp(bits, -24) : std::ldexp(1024 + (bits & 0x3FFU), static_cast<int>(bits >> 10U) - 25); };
  for (unsigned bits = 1; bits < 0x7C00U; ++bits) {
    const auto stored = static_cast<std::uint16_t>(bits);
    const double read = std::strtod(arrow_real_text(reinterpret_cast<const char*>(&stored), 'e').c_str(), nullptr);
    const double away = std::abs(read - value(bits));
    if (away < std::abs(read - value(bits - 1)) && away < std::abs(read - value(bits + 1))) continue;
    BOOST_TEST(read == value(bits));
  }
}

BOOST_AUTO_TEST_CASE(numbers_take_the_form_of_their_column) {
  BOOST_TEST(written<double>("g", {1234.5, 2}, {"", ','}) == "1234,5|2");
  BOOST_TEST(written<double>("g", {1500000.5, 1500000, 0.25}, {"", ',', moment::day, true}) == "1500000,50|1500000|0,25");
  const unsigned char valid[] = {0x05};
  BOOST_TEST(written<double>("g", {1, 2, 3}, {}, valid) == "1|-|3");
  BOOST_TEST(written<std::int64_t>("d:18,1,64", {15, -5}, {"", ',', moment::day, true}) == "1,50|-0,50");
}

BOOST_AUTO_TEST_CASE(decimals_have_all_their_digits) {
  for (const std::size_t bytes : {4U, 8U, 16U, 32U}) {
    BOOST_TEST(decimal(12345, bytes, 2) == "123.45");
    BOOST_TEST(decimal(-12345, bytes, 2) == "-123.45");
    BOOST_TEST(decimal(-5, bytes, 2) == "-0.05");
    BOOST_TEST(decimal(0, bytes, 2) == "0.00");
    BOOST_TEST(decimal(150, bytes, 0) == "150");
    BOOST_TEST(decimal(-7, bytes, -3) == "-7000");
    BOOST_TEST(decimal(0, bytes, -3) == "0");
  }
  BOOST_TEST(decimal(INT64_MIN, 8, 0) == "-9223372036854775808");
  BOOST_TEST(decimal(INT64_MIN, 32, 19) == "-0.9223372036854775808");
  const std::array<std::uint64_t, 2> largest{0x098A223FFFFFFFFFU, 0x4B3B4CA85A86C47AU}, least{0, 0x8000000000000000U};
  BOOST_TEST(arrow_decimal_text(reinterpret_cast<const char*>(largest.data()), 16, 10) == "9999999999999999999999999999.9999999999");
  BOOST_TEST(arrow_decimal_text(reinterpret_cast<const char*>(least.data()), 16, 0) == "-170141183460469231731687303715884105728");
  const std::array<std::uint64_t, 4> widest{0, 0, 0, 0x8000000000000000U}, power{0, 1, 0, 0};
  BOOST_TEST(arrow_decimal_text(reinterpret_cast<const char*>(widest.data()), 32, 0) == "-57896044618658097711785492504343953926634992332820282019728792003956564819968");
  BOOST_TEST(arrow_decimal_text(reinterpret_cast<const char*>(power.data()), 32, 0) == "18446744073709551616");
  const std::vector<std::array<std::int64_t, 2>> two{{150, 0}, {-1, -1}};
  for (const auto* format : {"d:10,2", "d:10,2,128"}) BOOST_TEST(written(format, two) == "1.50|-0.01");
  BOOST_TEST(written<std::int32_t>("d:9,-1,32", {150, -1}) == "1500|-10");
}

BOOST_AUTO_TEST_CASE(moments_are_days_and_hours) {
  constexpr std::int64_t day = 1709164800, noon = day + 43200;   // 2024-02-29
  BOOST_TEST(written<std::int64_t>("tss:", {noon, noon + 1, -1, 0}) == "2024-02-29T12:00:00|2024-02-29T12:00:01|1969-12-31T23:59:59|1970-01-01");
  BOOST_TEST(written<std::int64_t>("tsm:", {noon * 1000 + 50, -1}) == "2024-02-29T12:00:00.05|1969-12-31T23:59:59.999");
  BOOST_TEST(written<std::int64_t>("tsu:", {noon * 1'000'000 + 1, day * 1'000'000}) == "2024-02-29T12:00:00.000001|2024-02-29");
  BOOST_TEST(written<std::int64_t>("tsn:", {noon * 1'000'000'000 + 120'000'000, INT64_MIN}) == "2024-02-29T12:00:00.12|1677-09-21T00:12:43.145224192");
  BOOST_TEST(written<std::int64_t>("tdm", {day * 1000, noon * 1000}) == "2024-02-29|2024-02-29T12:00:00");
  BOOST_TEST(written<std::int64_t>("tss:UTC", {noon, day}) == "2024-02-29T12:00:00Z|2024-02-29");
  BOOST_TEST(written<std::int64_t>("tss:Asia/Jakarta", {noon, day}) == "2024-02-29T12:00:00Z|2024-02-29T00:00:00Z");   // that is seven o'clock there
  BOOST_TEST(written<std::int64_t>("tss:", {-62135596800, -62135596801, 253402300799, 253402300800, INT64_MAX, INT64_MIN}) ==
             "0001-01-01|-62135596801|9999-12-31T23:59:59|253402300800|9223372036854775807|-9223372036854775808");
}

BOOST_AUTO_TEST_CASE(midnights_take_the_form_of_their_column) {
  constexpr std::int64_t day = 1709164800, month = 1706745600, year = 1704067200;   // 2024-02-29, 2024-02-01, 2024-01-01
  const std::vector<std::int64_t> midnights{day, month, year};
  BOOST_TEST(written("tss:", midnights) == "2024-02-29|2024-02-01|2024-01-01");
  BOOST_TEST(written("tss:", midnights, {"%d/%m/%Y"}) == "29/02/2024|01/02/2024|01/01/2024");
  BOOST_TEST(written("tss:", midnights, {"", '.', moment::month}) == "2024-02-29|2024-02|2024-01");
  BOOST_TEST(written("tss:", midnights, {"", '.', moment::year}) == "2024-02-29|2024-02-01|2024");
  BOOST_TEST(written("tss:", midnights, {"", '.', moment::time}) == "2024-02-29T00:00:00|2024-02-01T00:00:00|2024-01-01T00:00:00");
  BOOST_TEST(written("tss:Z", midnights, {"", '.', moment::time}) == "2024-02-29T00:00:00Z|2024-02-01T00:00:00Z|2024-01-01T00:00:00Z");
  BOOST_TEST(written<std::int64_t>("tss:", {day + 60}, {"%d/%m/%Y"}) == "2024-02-29T00:01:00");
  BOOST_TEST(written<std::int32_t>("tdD", {19782}, {"", '.', moment::time}) == "2024-02-29 00:00:00");
}

BOOST_AUTO_TEST_CASE(times_of_day_are_hours) {
  BOOST_TEST(written<std::int32_t>("tts", {0, 47100, 86399, 86400, -1}) == "00:00:00|13:05:00|23:59:59|86400|-1");
  BOOST_TEST(written<std::int32_t>("ttm", {47100250}) == "13:05:00.25");
  BOOST_TEST(written<std::int64_t>("ttu", {47100000001}) == "13:05:00.000001");
  BOOST_TEST(written<std::int64_t>("ttn", {47100000000000, 86399999999999, 86400000000000}) == "13:05:00|23:59:59.999999999|86400000000000");
}

BOOST_AUTO_TEST_CASE(other_formats_are_refused) {
  for (const auto* format : {"+l", "+s", "+r", "tiM", "tin", "tDs", "tds", "ts", "tt", "t", "tsx:", "ttss", "d:", "d:10", "d:10,", "d:10,2,", "d:10,2,96", "d:10,2,128,1", "d:0,0", "d:10,77", "d:10,-77",
                             "d:10,99999", "d:x,2", "w:16", "gg", ""}) {
    const auto why = refusal(format);
    BOOST_TEST_CONTEXT(format) BOOST_TEST(why == "unsupported: Arrow column 'a': format '" + std::string(format) + "' is not supported; cast it to text (utf8) first");
  }
  for (const auto* format : {"d:10,76", "d:10,-76,256", "tsn:", "tsn:Asia/Jakarta", "ttn", "tdm", "e"}) BOOST_TEST(refusal(format) == "");
}

BOOST_AUTO_TEST_CASE(what_the_schema_does_not_name_need_not_be_read) {
  const auto read_by = [](const header_question& question) {
    made_stream made;
    auto& m = made.memory;
    auto* tags = m.array(2, {nullptr});   // none of its buffers is there
    tags->n_buffers = 0;
    made.columns({{m.schema("+l", "tag"), tags}, {m.schema("u", "nama"), m.text<std::int32_t>({"a", "b"})}}, 2);
    return read_stream(made, question);
  };
  const auto t = read_by(fields({"nama"}));
  BOOST_REQUIRE(!t.trouble);
  BOOST_TEST(shown(t) == "-|<a>\n-|<b>\n");
  BOOST_TEST((t.shape.header == std::vector<std::string>{"tag", "nama"} && t.events.empty()));
  BOOST_REQUIRE(t.shape.notes_en.size() == 1U);
  BOOST_TEST(t.shape.notes_en[0].second == "1 not read, being of types that are not supported and that the schema does not ask for: 'tag' (+l)");
  BOOST_TEST(t.shape.notes_id[0].second == "1 tidak dibaca, karena tipenya tidak didukung dan skema tidak memintanya: 'tag' (+l)");
  auto shown_beside = fields({"nama"});
  shown_beside.shows = [](std::string_view name) { return name == "tag"; };
  for (const auto& question : {header_question{}, fields({"nama", "tag"}), shown_beside}) {
    const auto refused = read_by(question);
    BOOST_TEST((refused.trouble && refused.trouble->code == status::unsupported));
  }
}

BOOST_AUTO_TEST_CASE(rows_in_messages_count_from_one_over_the_whole_stream) {
  const auto trouble_of = [](auto&& last) {
    made_stream made;
    auto& m = made.memory;
    auto* schema = m.schema("c", "a", m.schema("u", ""));
    const auto batch_of = [&](const std::vector<std::int8_t>& indices, std::int64_t offset) {
      const auto count = static_cast<std::int64_t>(indices.size());
      made.columns({{schema, m.array(count, {nullptr, m.keep(indices)}, 0, m.text<std::int32_t>({"x", "y"}))}}, count - offset, offset);
    };
    batch_of({0, 1, 0}, 0);
    last(batch_of);
    const auto t = read_stream(made);
    return t.trouble ? t.trouble->message.en : std::string();
  };
  BOOST_TEST(trouble_of([](auto&& add) { add({0, 2}, 0); }) == "Arrow column 'a': the dictionary index of row 5 is outside its dictionary");
  BOOST_TEST(trouble_of([](auto&& add) { add({9, 1, -1}, 1); }) == "Arrow column 'a': the dictionary index of row 5 is outside its dictionary");
  made_stream made;
  auto& m = made.memory;
  auto* words = m.array(2, {nullptr, m.keep(std::vector<std::int32_t>{0, 1, 0}), m.keep("xy", 2)});
  const auto t = one_column(made, m.schema("c", "a", m.schema("u", "")), m.array(1, {nullptr, m.keep(std::vector<std::int8_t>{0})}, 0, words));
  BOOST_REQUIRE(t.trouble);
  BOOST_TEST(t.trouble->message.en == "Arrow column 'a': the text offsets of dictionary entry 2 point outside its data");
}
