// A new edition of an own list: what two tables say becomes one list through time, what they cannot say is left to people.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <random>
#include <sstream>

#include <unistd.h>

#include <spbe/catalog.hpp>
#include <spbe/exchange.hpp>
#include <spbe/list_source.hpp>

namespace {

using spbe::date;
using spbe::list_source;
using spbe::standing;

const date new_year(2027, 1, 1);
const date eve(2026, 12, 31);

// A folder of its own for each test, gone afterwards.
struct folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / ("spbe_editions_" + std::to_string(::getpid()));
  folder() { std::filesystem::create_directories(path); }
  ~folder() { std::filesystem::remove_all(path); }
  std::string file(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
    return (path / name).string();
  }
  std::string text(const std::string& name) const {
    std::ostringstream out;
    out << std::ifstream(path / name, std::ios::binary).rdbuf();
    return out.str();
  }
  list_source tables(const std::string& name, const std::string& codes, const std::string& header = {}) const {
    const std::string csv = file(name + ".csv", codes);
    auto read = list_source::read(header.empty() ? csv : file(name + ".json", header));
    if (!read) BOOST_FAIL(read.error().place << ": " << read.error().message.en);
    return *read;
  }
};

const std::string old_codes =
    "code,name,parent\n"
    "1,Dinas Sosial,\n1.1,Bidang Bantuan,1\n"
    "2,Dinas Tenaga Kerja,\n2.1,Bidang Pelatihan,2\n"
    "3,Dinas Komunikasi,\n3.1,Bidang Statistik,3\n"
    "4,Kantor Arsip,\n5,Satpol PP,\n6,Dinas Kebudayaan-Daerah,\n";
const std::string new_codes =
    "code,name,parent\n"
    "1,Dinas Sosial dan Tenaga Kerja,\n1.1,Bidang Bantuan,1\n1.2,Bidang Pelatihan,1\n"
    "7,Dinas Komunikasi,\n7.1,Bidang Statistik,7\n"
    "4,Kantor Arsip,9\n9,Dinas Arsip dan Perpustakaan,\n6,Dinas Kebudayaan Daerah,\n";

spbe::edition_step step_of(const list_source& before, const list_source& after, date from = new_year) {
  auto step = spbe::add_edition(before, after, {from, {}, spbe::language::en});
  if (!step) BOOST_FAIL(step.error().place << ": " << step.error().message.en);
  return *step;
}

std::string refusal(const list_source& before, const list_source& after, date from = new_year) {
  const auto step = spbe::add_edition(before, after, {from, {}, spbe::language::en});
  if (step) return "nothing";
  BOOST_TEST(!step.error().message.id.empty());
  return step.error().message.en;
}

// "kind from>to certainty" of each change on the day.
std::string changes_of(const spbe::list& list, date day) {
  std::string out;
  std::string before;
  for (const auto& r : list.all({})) {
    if (r.code == before) continue;
    before = r.code;
    for (const auto& c : list.history(r.code)) {
      if (c.on == day && r.code == (c.from.empty() ? c.to : c.from)) out += std::string(name_of(c.kind)) + " " + c.from + ">" + c.to + " " + std::string(name_of(c.certainty)) + "; ";
    }
  }
  return out;
}

std::string codes_on(const spbe::list& list, date day) {
  std::vector<std::string> out;
  for (const auto& r : list.all(day)) out.push_back(r.code + " " + r.name);
  std::sort(out.begin(), out.end());
  std::string text;
  for (const auto& line : out) text += line + "\n";
  return text;
}

// All that a list says, but for the digest of its tables.
std::string whole(const spbe::list& list) {
  std::string text = spbe::export_list(list, spbe::list_format::json).value();
  const auto at = text.find("\"digest\":");
  return text.erase(at, text.find('\n', at) - at);
}

// A table of up to nine codes in a random tree, with names that meet often.
std::string random_codes(std::mt19937& random) {
  const auto under = [&random](unsigned n) { return static_cast<unsigned>(random() % n); };
  std::vector<std::string> here;
  std::string text = "code,name,parent\n";
  for (unsigned i = 0, start = under(9); i < 9; ++i) {
    const std::string code = std::to_string((start + 4 * i) % 9);   // any order of the digits
    if (under(3) == 0 && !here.empty()) continue;
    text += code + ",Nama " + std::to_string(under(7)) + "," + (here.empty() || under(2) == 0 ? "" : here[under(static_cast<unsigned>(here.size()))]) + "\n";
    here.push_back(code);
  }
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(editions)

BOOST_AUTO_TEST_CASE(each_day_has_the_codes_and_names_of_its_edition) {
  const folder at;
  const auto was = at.tables("lama", old_codes);
  const auto is = at.tables("baru", new_codes);
  const auto list = step_of(was, is).tables.compile();
  BOOST_REQUIRE(list);
  BOOST_TEST(codes_on(*list, eve) == codes_on(*was.compile(), {}));
  BOOST_TEST(codes_on(*list, new_year) == codes_on(*is.compile(), {}));
  BOOST_TEST(list->find("1", eve)->name == "Dinas Sosial");
  BOOST_TEST(list->find("1", new_year)->name == "Dinas Sosial dan Tenaga Kerja");
  BOOST_TEST(list->id() == "lama");
}

// High: both tables show it.  Low: only a name suggests it.  Unverified: a code is gone, and nobody said yet what took over.
BOOST_AUTO_TEST_CASE(what_is_seen_is_certain_what_is_guessed_is_low_and_nothing_is_invented) {
  const folder at;
  const auto step = step_of(at.tables("lama", old_codes), at.tables("baru", new_codes));
  BOOST_TEST(changes_of(*step.tables.compile(), new_year) ==
             "rename 1>1 high; create >1.2 medium; retire 2> unverified; retire 2.1> unverified; recode 3>7 low; recode 3.1>7.1 low; "
             "retire 5> unverified; respell 6>6 high; create >9 medium; transfer 4>4 high; ");
  BOOST_TEST(step.guesses == 2U);
  BOOST_TEST(step.questions == 3U);
}

BOOST_AUTO_TEST_CASE(a_row_to_be_filled_in_says_so_and_names_who_bears_the_name_now) {
  const folder at;
  const auto step = step_of(at.tables("lama", old_codes), at.tables("baru", new_codes));
  BOOST_REQUIRE(step.tables.write((at.path / "jadi").string()));
  const auto changes = at.text("jadi/changes.csv");
  BOOST_TEST(changes.find("2027-01-01,,retire,2.1,,,unverified,\"FILL IN: what took over from Bidang Pelatihan, in to, with kind recode, merge or split; "
                          "leave it where the code just ended. Of the same name: 1.2\"\n") != std::string::npos);
  BOOST_TEST(changes.find("2027-01-01,,recode,3,7,,low,\"GUESS: the same name under the same parent; correct the certainty, or the row\"\n") != std::string::npos);
}

// The way of an agency: fill in the rows, compile, and old codes lead to the new ones.
BOOST_AUTO_TEST_CASE(a_filled_in_row_makes_a_successor) {
  const folder at;
  const auto step = step_of(at.tables("lama", old_codes), at.tables("baru", new_codes));
  BOOST_REQUIRE(step.tables.write((at.path / "jadi").string()));
  auto changes = at.text("jadi/changes.csv");
  const std::string open = "retire,2,,,unverified";
  changes.replace(changes.find(open), open.size(), "merge,2,1,Perbup 3/2027,high");
  at.file("jadi/changes.csv", changes);
  const auto list = list_source::read((at.path / "jadi").string())->compile();
  BOOST_REQUIRE(list);
  BOOST_TEST((list->judge("2", new_year).standing == standing::superseded));
  BOOST_TEST(list->living_successors("2", new_year) == std::vector<std::string>{"1"}, boost::test_tools::per_element());
  BOOST_TEST((list->judge("5", new_year).standing == standing::expired));
  BOOST_TEST((list->judge("2", eve).standing == standing::current));
}

// Two names exchanged: is it still the same office?  The tables cannot tell, so they ask.
BOOST_AUTO_TEST_CASE(a_name_that_went_to_another_code_is_a_question) {
  const folder at;
  const auto step = step_of(at.tables("lama", "code,name\n1,Angkutan\n2,Lalu Lintas\n3,Parkir\n"), at.tables("baru", "code,name\n1,Lalu Lintas\n2,Angkutan\n3,Perparkiran\n"));
  BOOST_TEST(changes_of(*step.tables.compile(), new_year) == "rename 1>1 low; rename 2>2 low; rename 3>3 high; ");
  BOOST_TEST(step.questions == 2U);
  BOOST_REQUIRE(step.tables.write((at.path / "jadi").string()));
  BOOST_TEST(at.text("jadi/notices.csv").find("1,meaning,") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_code_that_moved_tells_where_it_stood) {
  const folder at;
  const auto step = step_of(at.tables("lama", old_codes), at.tables("baru", new_codes));
  BOOST_TEST(step.tables.compile()->find("4", new_year)->parent == "9");
  BOOST_REQUIRE(step.tables.write((at.path / "jadi").string()));
  BOOST_TEST(at.text("jadi/exceptions.csv") == "code,kind,reason\n4,moved,At the top before 2027-01-01\n");
}

// The newest parent need not have been there always, but it must be there at the end.
BOOST_AUTO_TEST_CASE(a_code_cannot_have_moved_under_one_that_is_gone) {
  const folder at;
  const auto faults = [&at](const std::string& codes) {
    at.file("codes.csv", "code,name,parent,valid_from,valid_to\n" + codes);
    at.file("exceptions.csv", "code,kind,reason\n1.1,moved,Dahulu di bawah 2\n");
    at.file("list.json", R"({"id":"unit","title":"Unit"})");
    return list_source::read(at.path.string())->faults().size();
  };
  BOOST_TEST(faults("1,A,,2027-01-01,\n1.1,B,1,,\n") == 0U);
  BOOST_TEST(faults("1,A,,,2027-01-01\n1.1,B,1,,\n") == 1U);
  BOOST_TEST(faults("1.1,B,9,,\n") == 1U);
}

BOOST_AUTO_TEST_CASE(a_third_edition_is_the_same_from_tables_and_from_a_compiled_list) {
  const folder at;
  const auto two = step_of(at.tables("lama", old_codes), at.tables("baru", new_codes)).tables;
  const auto third = at.tables("ketiga", "code,name,parent\n1,Dinas Sosial,\n5,Satuan Polisi,\n9,Dinas Arsip dan Perpustakaan,\n4,Kantor Arsip,9\n8,Dinas Komunikasi,\n8.1,Bidang Statistik,8\n");
  const date later(2029, 7, 1);
  const auto from_tables = step_of(two, third, later).tables.compile();
  const auto from_list = step_of(list_source::of(*two.compile()), third, later).tables.compile();
  BOOST_REQUIRE((from_tables && from_list));
  BOOST_TEST(whole(*from_tables) == whole(*from_list));
  BOOST_TEST(codes_on(*from_list, new_year) == codes_on(*two.compile(), new_year));
  BOOST_TEST(codes_on(*from_list, eve) == codes_on(*two.compile(), eve));
  BOOST_TEST(from_list->convert("3", eve, later).front().code == "8");
}

BOOST_AUTO_TEST_CASE(a_built_in_list_gives_back_what_it_was_made_of) {
  for (const auto* list : spbe::builtin().lists()) {
    if (list->info().records > 5000) continue;
    const auto again = list_source::of(*list).compile();
    if (!again) BOOST_FAIL(list->id() << ": " << again.error().place << " " << again.error().message.en);
    if (whole(*again) != whole(*list)) BOOST_ERROR(list->id() << " differs");
  }
}

// Codes with the digits of each level may be written without dots, and without parents: a new decree on regions.
BOOST_AUTO_TEST_CASE(digits_are_read_as_the_old_list_writes_them) {
  const folder at;
  const std::string header = R"({"id":"daerah","title":"Daerah","code_form":{"digits":[2,2,2,4]},"editions":[{"from":"2020-01-01","title":"Satu"}]})";
  const auto was = at.tables("daerah", "code,name,parent\n11,Hulu,\n11.01,Kota Hulu,11\n11.02,Hilir,11\n", header);
  const auto is = at.tables("baru", "code,name\n11,Hulu\n1101,Kota Hulu\n1103,Hilir\n");
  const auto step = step_of(was, is);
  BOOST_TEST(changes_of(*step.tables.compile(), new_year) == "recode 11.02>11.03 low; ");
  BOOST_TEST(step.tables.info().editions.size() == 2U);
  BOOST_TEST(refusal(was, at.tables("salah", "code,name\n11,Hulu\n110,Kota\n")).find("the code is not of the list's form (2, 4, 6, 10 digits with dots): 110") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(names_that_no_longer_lead_to_one_code_are_not_matched) {
  const folder at;
  const std::string header = R"({"id":"loket","title":"Loket","match_names":true})";
  const auto step = step_of(at.tables("loket", "code,name\nA,Utama\nB,Samping\n", header), at.tables("baru", "code,name\nC,Utama\nB,Samping\n"));
  BOOST_TEST(!step.tables.info().matched_by_name);
  BOOST_TEST(step.notes.size() == 1U);
}

// Whatever becomes of codes, four editions running: each day has the codes and names of its edition, from tables and from what was compiled.
BOOST_AUTO_TEST_CASE(every_edition_stands_on_its_days) {
  const folder at;
  std::mt19937 random(4);
  for (unsigned round = 0; round < 60; ++round) {
    std::vector<spbe::list> alone;
    std::optional<list_source> through;
    for (int year = 2020; year < 2024; ++year) {
      const auto tables = at.tables("edisi", random_codes(random) + "x,Tetap,\nx1,Anak,x\n");   // an edition always has levels
      alone.push_back(*tables.compile());
      if (!through) through = tables;
      else through = step_of(round % 2 == 0 ? *through : list_source::of(*through->compile()), tables, date(year, 1, 1)).tables;
    }
    const auto list = through->compile();
    BOOST_REQUIRE(list);
    for (int year = 2020; year < 2024; ++year) BOOST_TEST(codes_on(*list, date(year, 6, 1)) == codes_on(alone[static_cast<std::size_t>(year - 2020)], {}));
    for (const auto& r : alone.back().all({})) BOOST_TEST(list->find(r.code, date(2023, 6, 1))->parent == r.parent);
  }
}

// An old table may tell days without saying why; a list with changes explains each.
BOOST_AUTO_TEST_CASE(days_of_the_old_table_are_kept) {
  const folder at;
  const auto was = at.tables("lama", "code,name,valid_from,valid_to\n1,Satu,,\n2,Dua,2020-01-01,2024-01-01\n3,Tiga,2024-01-01,\n");
  const auto list = step_of(was, at.tables("baru", "code,name\n1,Satu\n")).tables.compile();
  BOOST_REQUIRE(list);
  BOOST_TEST((list->judge("2", date(2022, 1, 1)).standing == standing::current));
  BOOST_TEST((list->judge("2", new_year).standing == standing::expired));
  BOOST_TEST((list->judge("3", eve).standing == standing::current));
  BOOST_TEST(changes_of(*list, date(2024, 1, 1)) == "retire 2> unverified; create >3 unverified; ");
}

BOOST_AUTO_TEST_CASE(what_cannot_follow_is_refused) {
  const folder at;
  const auto was = at.tables("lama", old_codes, R"({"id":"lama","title":"Lama","editions":[{"from":"2025-06-01","title":"Satu"}]})");
  const auto is = at.tables("baru", new_codes);
  BOOST_TEST(refusal(was, is, {}) == "the day on which the new edition begins is not told");
  BOOST_TEST(refusal(was, is, date(2025, 6, 1)) == "the old list speaks of 2025-06-01; a new edition begins behind it, not on 2025-06-01");
  BOOST_TEST(refusal(was, at.tables("datar", "code,name\n1,Satu\n2,Dua\n")) == "the new edition names no parent and the old one has levels; add the column parent");
  BOOST_TEST(refusal(was, at.tables("angka", "code,name\n11,Satu\n", R"({"id":"a","title":"A","code_form":{"digits":[2,2,2,4]}})")) ==
             "the code_form of the new edition is not that of the old one; write the same in both headers");
  BOOST_TEST(refusal(was, at.tables("kelak", "code,name,parent,valid_from\n1,Satu,,2030-01-01\n1.1,Sub,1,2030-01-01\n")) == "the new edition has no code on 2027-01-01");
  BOOST_TEST(refusal(was, at.tables("putar", "code,name,parent\n1,A,2\n2,B,1\n")).find("turn in a circle") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_header_can_tell_the_day_and_the_decree) {
  const folder at;
  const auto is = at.tables("baru", new_codes, R"({"id":"x","title":"Unit 2027","basis":"Perbup 3/2027","editions":[{"from":"2027-01-01","title":"Perbup 3/2027"}]})");
  const auto list = step_of(at.tables("lama", old_codes), is, {}).tables.compile();
  BOOST_TEST(list->info().title.id == "Unit 2027");
  BOOST_TEST(list->info().editions.back().from.iso() == "2027-01-01");
  BOOST_TEST(list->find("9", {})->basis == "Perbup 3/2027");
}

BOOST_AUTO_TEST_CASE(tables_are_replaced_only_when_told) {
  const folder at;
  const auto two = step_of(at.tables("lama", old_codes), at.tables("baru", new_codes)).tables;
  const std::string target = (at.path / "jadi").string();
  BOOST_REQUIRE(two.write(target));
  const auto again = two.write(target);
  BOOST_REQUIRE(!again);
  BOOST_TEST(again.error().slug == "list.not_empty");
  const auto flat = step_of(at.tables("x", "code,name\n1,A\n"), at.tables("y", "code,name\n1,A\n")).tables;
  BOOST_REQUIRE(flat.write(target + "/", true));
  BOOST_TEST(!std::filesystem::exists(at.path / "jadi/names.csv"));   // of the list that was there
  BOOST_TEST(!std::filesystem::exists(at.path / "jadi.part"));
  BOOST_TEST(list_source::read(target)->info().id == "x");
  BOOST_TEST(!two.write((at.path / "lama.csv").string()));            // a file is no folder
  BOOST_TEST(two.write((at.path / "tidak_ada/jauh/jadi").string()).has_value());   // folders above are made
}

BOOST_AUTO_TEST_SUITE_END()
