// Arrow streams: texts, whole numbers and days, nulls, slices, dictionaries, and streams that lie.
#include "made_arrow.hpp"

using namespace made_arrow;

BOOST_AUTO_TEST_CASE(every_text_format_gives_the_same_cells) {
  const std::vector<std::string> cells{"3171015708459901", "", "Café", "just twelve!", "x"};
  const std::string want = "3171015708459901||Café|just twelve!|x";
  for (const auto* format : {"u", "z"}) {
    made_stream made;
    BOOST_TEST(cells_of(one_column(made, made.memory.schema(format, "a"), made.memory.text<std::int32_t>(cells))) == want);
  }
  for (const auto* format : {"U", "Z"}) {
    made_stream made;
    BOOST_TEST(cells_of(one_column(made, made.memory.schema(format, "a"), made.memory.text<std::int64_t>(cells))) == want);
  }
  for (const auto* format : {"vu", "vz"}) {
    made_stream made;
    BOOST_TEST(cells_of(one_column(made, made.memory.schema(format, "a"), made.memory.views(cells))) == want);
  }
  for (const auto* format : {"u", "U", "vu"}) {
    made_stream made;
    auto& m = made.memory;
    const std::vector<std::int8_t> indices{0, 1, 2, 3, 4};
    auto* values = *format == 'u' ? m.text<std::int32_t>(cells) : *format == 'U' ? m.text<std::int64_t>(cells) : m.views(cells);
    BOOST_TEST(cells_of(one_column(made, m.schema("c", "a", m.schema(format, "")), m.array(5, {nullptr, m.keep(indices)}, 0, values))) == want);
  }
}

BOOST_AUTO_TEST_CASE(numbers_bools_days_and_nulls_have_a_text) {
  const auto number = [](const char* format, const void* data, std::size_t bytes, std::int64_t count) {
    made_stream made;
    auto& m = made.memory;
    return cells_of(one_column(made, m.schema(format, "a"), m.array(count, {nullptr, m.keep(data, bytes)})));
  };
  const std::int64_t longs[] = {INT64_MIN, 3171015708459901, -1};
  BOOST_TEST(number("l", longs, sizeof longs, 3) == "-9223372036854775808|3171015708459901|-1");
  BOOST_TEST(number("L", longs, sizeof longs, 3) == "9223372036854775808|3171015708459901|18446744073709551615");
  const std::int32_t ints[] = {-5, 2147483647};
  BOOST_TEST(number("i", ints, sizeof ints, 2) == "-5|2147483647");
  BOOST_TEST(number("I", ints, sizeof ints, 2) == "4294967291|2147483647");
  const std::int16_t shorts[] = {-5, 7};
  BOOST_TEST(number("s", shorts, sizeof shorts, 2) == "-5|7");
  BOOST_TEST(number("S", shorts, sizeof shorts, 2) == "65531|7");
  const std::int8_t bytes[] = {-5, 7};
  BOOST_TEST(number("c", bytes, sizeof bytes, 2) == "-5|7");
  BOOST_TEST(number("C", bytes, sizeof bytes, 2) == "251|7");
  const unsigned char bits[] = {0x05};
  BOOST_TEST(number("b", bits, sizeof bits, 4) == "true|false|true|false");
  const std::int32_t days[] = {0, 19174, -1, 2932896, 2932897, INT32_MIN};
  BOOST_TEST(number("tdD", days, sizeof days, 6) == "1970-01-01|2022-07-01|1969-12-31|9999-12-31|2932897|-2147483648");
  made_stream made;
  BOOST_TEST(cells_of(one_column(made, made.memory.schema("n", "a"), made.memory.array(3, {}))) == "-|-|-");
}

BOOST_AUTO_TEST_CASE(nulls_and_slices_are_honoured) {
  made_stream made;
  auto& m = made.memory;
  const unsigned char valid[] = {0xFD};          // row 1 is null
  const unsigned char records[] = {0xF7};        // record 3 is null
  auto* text = m.text<std::int32_t>({"a", "b", "c", "d", "e", "f", "g"}, m.keep(valid, 1));
  auto* numbers = m.array(5, {nullptr, m.keep(std::vector<std::int32_t>{0, 10, 20, 30, 40, 50, 60})});
  numbers->offset = 2;
  made.columns({{m.schema("u", "t"), text}, {m.schema("i", "n"), numbers}}, 4, 1, m.keep(records, 1));
  const auto t = read_stream(made);
  BOOST_TEST(shown(t) == "-|<30>\n<c>|<40>\n-|-\n<e>|<60>\n");
  BOOST_TEST((t.shape.header == std::vector<std::string>{"t", "n"} && !t.shape.text && !t.shape.empty));
  BOOST_TEST((t.records[0].byte == -1 && t.records[0].bytes[0] == -1));
}

BOOST_AUTO_TEST_CASE(a_null_in_a_dictionary_is_null) {
  made_stream made;
  auto& m = made.memory;
  const unsigned char valid[] = {0x05}, indices_valid[] = {0x0E};
  auto* values = m.text<std::int32_t>({"a", "b", "c"}, m.keep(valid, 1));
  const std::vector<std::int16_t> indices{99, 2, 1, 0};   // the first is null, so that its index does not matter
  auto* a = m.array(4, {m.keep(indices_valid, 1), m.keep(indices)}, -1, values);
  BOOST_TEST(cells_of(one_column(made, m.schema("s", "a", m.schema("u", "")), a)) == "-|c|-|a");
}

// A dictionary's one long text can be the cells of all rows and columns: a batch takes as many of them as a record of text may hold.
BOOST_AUTO_TEST_CASE(what_a_batch_holds_is_bounded) {
  for (const std::size_t columns : {std::size_t{3}, std::size_t{5}}) {
    made_stream made;
    auto& m = made.memory;
    std::vector<column> all;
    for (std::size_t c = 0; c < columns; ++c) {
      auto* word = m.text<std::int32_t>({std::string(1U << 20U, static_cast<char>('a' + c))});
      all.push_back({m.schema("c", "k", m.schema("u", "")), m.array(40, {nullptr, m.keep(std::vector<std::int8_t>(40, 0))}, 0, word)});
    }
    made.columns(all, 40);
    arrow_source from(&made.stream);
    BOOST_REQUIRE(from.open({}).has_value());
    chunk rows;
    BOOST_REQUIRE(from.next(rows).value());
    const auto split = from.make_splitter();
    split->begin(rows);
    batch some;
    std::size_t seen = 0, lost = 0;
    while (split->next(some)) {
      BOOST_TEST_REQUIRE(some.rows == 1U);
      seen += some.rows;
      lost += static_cast<std::size_t>(std::count_if(some.events.begin(), some.events.end(), [](const event& e) { return e.why == event::reason::record_limit; }));
    }
    BOOST_TEST(seen == 40U);
    BOOST_TEST(lost == (columns > 4 ? 40U : 0U));   // of more than 4 MiB a record is not looked into
  }
}

// Nobody has a word: the dictionary is empty, and has no buffers either.
BOOST_AUTO_TEST_CASE(an_empty_dictionary_needs_no_buffers) {
  made_stream made;
  auto& m = made.memory;
  const unsigned char none[] = {0x00};
  auto* a = m.array(2, {m.keep(none, 1), m.keep(std::vector<std::int16_t>{0, 0})}, -1, m.array(0, {}));
  a->dictionary->buffers = nullptr;
  BOOST_TEST(cells_of(one_column(made, m.schema("s", "a", m.schema("u", "")), a)) == "-|-");
}

BOOST_AUTO_TEST_CASE(everything_is_released_once_and_large_arrays_are_shared_out) {
  released = 0;
  {
    made_stream made;
    auto& m = made.memory;
    std::vector<std::string> cells;
    for (int i = 0; i < 40000; ++i) cells.push_back("v" + std::to_string(i));
    made.columns({{m.schema("u", "a"), m.text<std::int32_t>(cells)}}, 40000);
    made.columns({{m.schema("u", "a"), m.text<std::int32_t>({})}}, 0);
    made.columns({{m.schema("u", "a"), m.text<std::int32_t>({"last"})}}, 1);
    const auto t = read_stream(made);
    BOOST_TEST((t.records.size() == 40001 && t.chunks == 4));
    BOOST_TEST((*t.records[39999].cells[0] == "v39999" && *t.records[40000].cells[0] == "last"));
  }
  BOOST_TEST(released == 5);   // stream, schema, three arrays
}

BOOST_AUTO_TEST_CASE(streams_that_lie_are_refused) {
  const auto refused = [](auto&& build) {
    made_stream made;
    build(made);
    const auto t = read_stream(made);
    return t.trouble ? t.trouble->message.en : std::string("accepted");
  };
  const auto says = [](const std::string& message, const char* words) {
    if (message.find(words) != std::string::npos) return true;
    BOOST_TEST_MESSAGE(message);
    return false;
  };
  BOOST_TEST(says(refused([](made_stream& s) { s.columns({{s.memory.schema("+l", "nilai"), s.memory.array(1, {nullptr, nullptr})}}, 1); }), "'nilai': format '+l'"));
  BOOST_TEST(says(refused([](made_stream& s) {
    auto& m = s.memory;
    s.columns({{m.schema("c", "d", m.schema("g", "")), m.array(0, {nullptr, nullptr})}}, 0);
  }), "format 'c -> g'"));
  BOOST_TEST(says(refused([](made_stream& s) { s.state.schema = {"u", "", nullptr, 0, 0, nullptr, nullptr, free_schema, nullptr}; }), "struct"));
  BOOST_TEST(says(refused([](made_stream& s) { s.columns({{s.memory.schema("u", "a"), s.memory.text<std::int32_t>({"x"})}}, 5); }), "length or offset"));
  BOOST_TEST(says(refused([](made_stream& s) {
    auto* a = s.memory.text<std::int32_t>({"x", "y"});
    a->offset = INT64_MAX - 1;
    s.columns({{s.memory.schema("u", "a"), a}}, 2);
  }), "length or offset"));
  BOOST_TEST(says(refused([](made_stream& s) { s.columns({{s.memory.schema("i", "a"), s.memory.array(1, {nullptr, nullptr})}}, 1); }), "buffer is missing"));
  BOOST_TEST(says(refused([](made_stream& s) {
    s.columns({{s.memory.schema("u", "a"), s.memory.array(1, {nullptr, s.memory.keep(std::vector<std::int32_t>{5, 2}), s.memory.keep("hello", 5)})}}, 1);
  }), "offsets of row 1"));
  BOOST_TEST(says(refused([](made_stream& s) {
    auto& m = s.memory;
    s.columns({{m.schema("c", "a", m.schema("u", "")), m.array(1, {nullptr, m.keep(std::vector<std::int8_t>{3})}, 0, m.text<std::int32_t>({"x"}))}}, 1);
  }), "outside its dictionary"));
  BOOST_TEST(says(refused([](made_stream& s) {
    auto* a = s.memory.views({"a long one, not in the view"});
    const std::int32_t view[4] = {27, 0, 3, 0};
    s.memory.lists.back()[1] = s.memory.keep(view, sizeof view);
    s.columns({{s.memory.schema("vu", "a"), a}}, 1);
  }), "offsets of row 1"));
  BOOST_TEST(says(refused([](made_stream& s) {
    s.columns({{s.memory.schema("u", "a"), s.memory.text<std::int32_t>({"x"})}}, 1);
    s.state.fail = 5;
    s.state.words = "bad value 3171015708459901";
  }), "failed (error 5): bad value"));
  ArrowArrayStream used{};
  arrow_source from(&used);
  BOOST_TEST((read(from).trouble->code == status::invalid_argument));
  arrow_source nothing(nullptr);
  BOOST_TEST((read(nothing).trouble->code == status::invalid_argument));
}

BOOST_AUTO_TEST_CASE(rows_before_a_failing_batch_stand_and_the_words_are_masked) {
  made_stream made;
  made.columns({{made.memory.schema("u", "a"), made.memory.text<std::int32_t>({"x"})}}, 1);
  made.state.fail = 5;
  made.state.words = "bad value 3171015708459901";
  const auto t = read_stream(made);
  BOOST_TEST((t.records.size() == 1 && t.trouble.has_value()));
  BOOST_TEST((t.trouble->message.en.find("3171015708459901") == std::string::npos));
}

BOOST_AUTO_TEST_CASE(long_cells_and_bad_utf8_are_events_in_every_format) {
  const std::vector<std::string> cells{std::string((1U << 20U) + 1, 'x'), "\xFF" "bad, and long enough", "ok"};
  for (const auto* format : {"u", "U", "vu"}) {
    made_stream made;
    auto& m = made.memory;
    const auto t = one_column(made, m.schema(format, "a"), *format == 'u' ? m.text<std::int32_t>(cells) : *format == 'U' ? m.text<std::int64_t>(cells) : m.views(cells));
    BOOST_TEST(cells_of(t) == "-|" + cells[1] + "|ok");
    BOOST_TEST((t.events == std::vector<said>{{0, event::whole_record, event::reason::cell_limit, 0}, {1, 0, event::reason::bad_utf8, 0}}));
  }
}
