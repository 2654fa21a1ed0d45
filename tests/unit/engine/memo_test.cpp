// What a memo answers is what its list answers, whatever was asked before and on whichever road.
#include <boost/test/unit_test.hpp>

#include <array>
#include <random>
#include <string>
#include <vector>

#include <spbe/catalog.hpp>

#include "engine/memo.hpp"

using namespace spbe;
using namespace spbe::detail;

namespace {

const date this_day(2026, 11, 30);
constexpr std::uint32_t most_rows = 256;

// Names and codes and what is nearly one: cut, longer, of the sizes at which the roads part, with bytes that no text has.
std::vector<std::string> cells_like(const list& codes) {
  std::vector<std::string> out;
  for (const auto& r : codes.all(date())) {
    const std::string& name = r.name;
    for (const std::size_t size : {1U, 15U, 16U, 17U, 31U, 32U, 33U, 47U, 48U}) {
      if (size < name.size()) out.push_back(name.substr(0, size));
    }
    out.insert(out.end(), {name, name + ' ', name + std::string(1, '\0'), std::string(1, '\0') + name, name + "\xFF", name + "\xFF\xFFx", r.code, r.code + ".0", '.' + r.code, r.code + '.'});
    for (const std::size_t size : {16U, 32U, 48U, 49U, 64U, 200U}) out.push_back(name + std::string(size - std::min(size, name.size()), 'x'));
  }
  out.insert(out.end(), {"", std::string(16, '\0'), std::string(48, '\0'), std::string(16, '\xFF'), std::string(48, '\xFF')});
  return out;
}

std::vector<memo_level> levels() {
  std::vector<memo_level> out;
  for (const memo_level level : {memo_level::portable, memo_level::avx2, memo_level::avx512}) {
    if (level <= best_memo_level()) out.push_back(level);
  }
  return out;
}

struct column {
  std::string text;
  std::vector<std::uint32_t> at, size;
  std::uint32_t less = 0;
  void add(const std::string& cell, bool absent) {
    at.push_back(static_cast<std::uint32_t>(text.size()));
    size.push_back(absent ? cells::absent : static_cast<std::uint32_t>(cell.size()));
    less |= size.back() - 1;
    text += cell;
  }
  [[nodiscard]] cells of() const { return {text.data(), at.data(), size.data(), at.size()}; }
  [[nodiscard]] cell_reading reading() const { return less == 0 ? cell_reading::one_byte : cell_reading::padded; }
};

column column_of(std::mt19937& random, const std::vector<std::string>& pool, std::size_t longest) {
  column out;
  const std::uint32_t rows = random() % most_rows + 1;
  while (out.at.size() < rows) {
    const std::string& cell = pool[random() % pool.size()];
    if (cell.size() <= longest) out.add(cell, longest > most_in_words && random() % 16 == 0);
  }
  out.text.append(most_in_words, 'x');
  return out;
}

bool same(const membership& a, const membership& b) { return a.standing == b.standing && (a.standing == standing::unknown || (a.level == b.level && a.spell == b.spell)); }

// Cells with FF are no text: nobody asks what their answer is, but it may not become another cell's.
void hold_against_list(const column& asked, const list& codes, bool by_name, date day, const std::vector<membership>& answers) {
  for (std::size_t i = 0; i < asked.at.size(); ++i) {
    const std::string_view cell = asked.of()[i];
    if (cell.find('\xFF') != std::string_view::npos) continue;
    const membership expected = by_name ? codes.judge_name(cell, day) : codes.judge(cell, day);
    BOOST_TEST(same(answers[i], expected), codes.id() << ": " << cell);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(memos)

BOOST_AUTO_TEST_CASE(a_column_is_answered_as_the_list_answers_each_cell) {
  std::mt19937 random(20261130);
  for (const char* id : {"pekerjaan", "agama", "jenis_kelamin", "shdk"}) {
    const list* codes = builtin().find(id);
    BOOST_REQUIRE(codes != nullptr);
    const auto pool = cells_like(*codes);
    for (const bool by_name : {true, false}) {
      for (const memo_level level : levels()) {
        membership_memo memo(*codes, by_name, nullptr, level);
        std::vector<membership> answers(most_rows);
        for (int turn = 0; turn < 300; ++turn) {
          const std::size_t longest = std::array{1U, 16U, 32U, 48U, 1000U}[turn % 5];
          const column asked = column_of(random, pool, longest);
          memo.judge(asked.of(), turn % 7 == 0 ? cell_reading::exact : asked.reading(), this_day, answers.data());
          hold_against_list(asked, *codes, by_name, this_day, answers);
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(another_day_is_another_answer) {
  std::mt19937 random(20261201);
  const list* codes = builtin().find("dapodik_jenis_sertifikasi");   // three of nine differ
  BOOST_REQUIRE(codes != nullptr);
  const auto pool = cells_like(*codes);
  for (const memo_level level : levels()) {
    membership_memo memo(*codes, true, nullptr, level);
    std::vector<membership> answers(most_rows);
    for (int turn = 0; turn < 200; ++turn) {
      const date day = random() % 2 == 0 ? this_day : date(2010, 1, 1);
      const column asked = column_of(random, pool, 1000);
      memo.judge(asked.of(), asked.reading(), day, answers.data());
      hold_against_list(asked, *codes, true, day, answers);
      for (std::size_t i = 0; i < asked.at.size(); ++i) answers[i] = memo.judge(asked.of()[i], day);
      hold_against_list(asked, *codes, true, day, answers);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
