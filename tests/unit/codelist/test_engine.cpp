// What the engine promises of any list, on one that has everything.
#include <boost/test/unit_test.hpp>

#include <algorithm>

#include <spbe/catalog.hpp>

#include <spbe/text.hpp>

#include "codelist/table.hpp"
#include "small_list.hpp"

namespace {

using namespace small_list;
using spbe::standing;
using texts = std::vector<std::string>;

spbe::list open(const spbe::detail::source_list& s) {
  auto opened = spbe::list::open(bytes_of(s));
  BOOST_REQUIRE_MESSAGE(opened, (opened ? std::string() : opened.error().message.en));
  return *std::move(opened);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(engine)

BOOST_AUTO_TEST_CASE(standings_over_the_life_of_a_code_that_came_back) {
  const auto list = open(tables());
  const auto at = [&list](date day) { return list.judge("11.01.01", day); };
  BOOST_TEST((at(date(2014, 12, 31)).standing == standing::before_first));
  BOOST_TEST((at(one).standing == standing::current));
  BOOST_TEST((at(two).standing == standing::superseded));
  BOOST_TEST((at(date(2021, 12, 31)).standing == standing::superseded));
  BOOST_TEST((at(four).standing == standing::current));
  const auto living = list.spell(at(four).spell, four);
  BOOST_TEST(living.name == "Hulu Baru");
  BOOST_TEST(list.code_of(at(four).spell) == living.code);
  BOOST_TEST((list.valid_of(at(four).spell).from == living.valid.from && list.valid_of(at(four).spell).to == living.valid.to));
  BOOST_TEST(list.code_of(0xFFFFFFFFU).empty());
  BOOST_TEST(!list.valid_of(0xFFFFFFFFU).from.has_value());
  BOOST_TEST((list.judge("11.02", one).standing == standing::not_yet_valid));
  BOOST_TEST((list.judge("12.01", four).standing == standing::expired));
  BOOST_TEST((list.judge("13", four).standing == standing::unknown));
  BOOST_TEST((list.judge("12.01", {}).standing == standing::current));
}

BOOST_AUTO_TEST_CASE(successors_go_one_step_and_living_ones_as_many_as_it_takes) {
  const auto list = open(tables());
  BOOST_TEST((list.successors("11.01.01") == texts{"11.02.01"}));
  BOOST_TEST((list.successors("11.02.01") == texts{"11.02.02", "11.02.03"}));
  BOOST_TEST(list.successors("11.01").empty());    // a split between living codes is history only
  BOOST_TEST(list.successors("12.01").empty());
  BOOST_TEST((list.predecessors("11.02.02") == texts{"11.02.01"}));
  BOOST_TEST((list.living_successors("11.01.01", date(2019, 1, 1)) == texts{"11.02.01"}));
  BOOST_TEST((list.living_successors("11.01.01", date(2021, 1, 1)) == texts{"11.02.02", "11.02.03"}));
  BOOST_TEST(list.living_successors("11.01.01", date(2023, 1, 1)).empty());   // it lives itself by then
  BOOST_TEST((list.living_successors("11.02.01", date(2023, 1, 1)) == texts{"11.02.02", "11.02.03"}));   // 11.02.03 is where its line ends
  BOOST_TEST(list.living_successors("11.02.01", date(2019, 1, 1)).empty());
}

BOOST_AUTO_TEST_CASE(history_is_told_by_day_with_unknown_days_first) {
  const auto list = open(tables());
  const auto h = list.history("11.01");
  BOOST_REQUIRE(h.size() == 2U);
  BOOST_TEST(h[0].basis == "Perda 1/2010");
  BOOST_TEST(!h[0].on.has_value());
  BOOST_TEST(h[1].from == "10.01");
  const auto own = list.history("11.01.02");
  BOOST_REQUIRE(own.size() == 1U);
  BOOST_TEST(own[0].from == own[0].to);
  BOOST_TEST(list.history("10.01").empty());
}

BOOST_AUTO_TEST_CASE(records_carry_the_name_and_law_of_their_day) {
  const auto list = open(tables());
  BOOST_TEST(list.find("110102", date(2019, 1, 1))->name == "Muara");
  BOOST_TEST(list.find("110102", three)->name == "Hilir");
  BOOST_TEST(list.find("11.01.02", {})->name == "Hilir");
  BOOST_TEST(list.find("11.02.01", two)->basis == "Dua");
  BOOST_TEST(list.find("11", two)->basis == "Satu");
  BOOST_TEST(list.find("12.02.01", one)->parent == "12.02");
  BOOST_TEST(list.children("11.01", three).size() == 1U);
  BOOST_TEST(list.children("11.01", {}).size() == 3U);
  BOOST_TEST(list.children("12", four).empty());
  BOOST_TEST((list.synonyms("11.01") == texts{"Bukit Tinggi"}));
  BOOST_TEST(list.named(list.judge("11.01.01", four).spell, "HOELOE", four));   // synonyms belong to the code, not to a spell
  BOOST_TEST(list.all(four).size() == 8U);
  BOOST_TEST(list.all({}).size() == 12U);
}

BOOST_AUTO_TEST_CASE(names_match_without_punctuation_only_where_that_stays_unique) {
  const auto list = open(groups());
  const auto code = [&list](const char* text) { const auto r = list.find_name(text, date(2020, 1, 1)); return r ? r->code : std::string(); };
  BOOST_TEST(code("a") == "G.1");
  BOOST_TEST(code(" A+ ") == "G.2");
  BOOST_TEST(code("A +") == "");            // without its sign it would be G.1 or G.2
  BOOST_TEST(code("A-") == "");
  BOOST_TEST(code("a-positif") == "G.2");
  BOOST_TEST(code("TIDAK_TAHU.") == "H");
  BOOST_TEST(code("bukan  A") == "G.3");
  BOOST_TEST(code("") == "");
  BOOST_TEST(code("...") == "");
  BOOST_TEST(code(std::string(5000, 'a').c_str()) == "");
}

BOOST_AUTO_TEST_CASE(folding_here_is_folding_everywhere) {
  const char* pieces[] = {"", " ", "  ", "A", "z", "Z", "@", "[", "`", "{", "~", "\t", "\x01", "\x7F", "\xC3\x89", "\xE2\x80\x93", "\xFF", "0", ".", "-"};
  for (const char* a : pieces) {
    for (const char* b : pieces) {
      for (const char* c : pieces) {
        for (const char* d : pieces) {
          const std::string text = std::string(a) + b + c + d;
          spbe::detail::folded_text folded;
          spbe::detail::fold_to(folded, text);
          if (!folded.fits() || folded.view() != spbe::fold(text)) BOOST_REQUIRE_MESSAGE(false, spbe::printable(text));
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(free_codes_are_looked_up_with_or_without_dots) {
  const auto list = open(groups());
  const date day(2020, 1, 1);
  BOOST_TEST((list.judge("G.1", day).standing == standing::current));
  BOOST_TEST((list.judge("G1", day).standing == standing::current));
  BOOST_TEST((list.judge("g1", day).standing == standing::unknown));
  BOOST_TEST((list.judge("", day).standing == standing::unknown));
  BOOST_TEST((list.judge("...", day).standing == standing::unknown));
  for (const char* text : {".G1", "G1.", "G..1", "G.1.", ".G.1", "H.", ".H"}) BOOST_TEST((list.judge(text, day).standing == standing::unknown), text);
  BOOST_TEST(list.official("G2") == "G.2");
  BOOST_TEST(list.find("G2", day)->parent == "G");
  BOOST_TEST(list.find("G2", day)->level == 2);
  BOOST_TEST(list.children("G", day).size() == 3U);
  BOOST_TEST(list.ancestors("G.3", day).size() == 1U);
  BOOST_TEST(!list.ever(2, 11));
}

BOOST_AUTO_TEST_CASE(a_catalog_is_a_set_that_grows_only_in_copies) {
  const auto& all = spbe::builtin();
  texts ids;
  for (const auto* l : all.lists()) ids.emplace_back(l->id());
  BOOST_TEST(std::is_sorted(ids.begin(), ids.end()));
  for (const char* id : {
         "agama", "agama_bkn", "akun_daerah", "aset_desa", "bagian_anggaran", "bank_kliring", "cltn_tugas_belajar", "dapodik_akreditasi",
         "dapodik_alat_transportasi", "dapodik_bentuk_pendidikan", "dapodik_jabatan_tugas_ptk", "dapodik_jenis_keluar",
         "dapodik_jenis_lembaga", "dapodik_jenis_pendaftaran", "dapodik_jenis_prasarana", "dapodik_jenis_ptk", "dapodik_jenis_rombel",
         "dapodik_jenis_sertifikasi", "dapodik_jenis_tinggal", "dapodik_jenjang_kepengawasan", "dapodik_jenjang_pendidikan",
         "dapodik_lembaga_pengangkat", "dapodik_pekerjaan", "dapodik_penghasilan", "dapodik_status_keaktifan",
         "dapodik_status_kepegawaian", "dapodik_status_kepemilikan", "dapodik_sumber_gaji", "dapodik_tingkat_pendidikan",
         "dapodik_waktu_penyelenggaraan", "derajat_kecepatan_naskah", "eselon", "fungsi_apbd", "fungsi_apbn", "golongan_darah",
         "golongan_pppk", "hari_libur", "hs_bab", "instansi_bkn", "jabatan_fungsional", "jenis_diklat", "jenis_hukuman_disiplin",
         "jenis_jabatan", "jenis_jabatan_uu", "jenis_kelamin", "jenis_kenaikan_pangkat", "jenis_pegawai", "jenis_pemberhentian",
         "jenis_pengadaan", "jenis_pensiun", "jenis_riwayat", "jenjang_jabatan_fungsional", "kap_kjs", "kbji2014", "kbli2020", "kbli2025",
         "kedudukan_hukum", "kegiatan_apbdes", "kewarganegaraan", "klasifikasi_arsip", "klasifikasi_keamanan_arsip",
         "klasifikasi_surat_2012", "klpd_lkpp", "klu_djp", "kode_area_telepon", "kpp", "latihan_struktural", "pangkat_pns", "pekerjaan",
         "pendidikan", "penyandang_cacat", "prefix_seluler", "raa", "rab", "rad", "ragam_disabilitas", "rai", "rak", "ral", "sds", "shdk", "spm",
         "status_kawin_bkn", "status_perkawinan", "sumber_dana", "tingkat_pendidikan", "tnkb", "urusan_kabkota", "urusan_provinsi",
         "wilayah"}) {
    BOOST_TEST(std::count(ids.begin(), ids.end(), id) == 1, id);
  }
  const auto more = all.with(open(tables()));
  BOOST_TEST(all.find("small") == nullptr);
  BOOST_REQUIRE(more.find("small") != nullptr);
  auto other = groups();
  other.folder = "data/agama";
  other.info.id = "agama";
  const auto overridden = more.with(open(other));
  BOOST_TEST(overridden.find("agama")->info().codes == 5U);
  BOOST_TEST(all.find("agama")->info().codes == 7U);
  BOOST_TEST(overridden.lists().size() == ids.size() + 1);
}

BOOST_AUTO_TEST_CASE(certainties_and_kinds_have_a_word_for_people_in_both_languages) {
  for (const auto c : {spbe::certainty::high, spbe::certainty::medium, spbe::certainty::low, spbe::certainty::unverified}) {
    BOOST_TEST(word_for(c, spbe::language::en) == name_of(c));
    BOOST_TEST(!word_for(c, spbe::language::id).empty());
    BOOST_TEST(word_for(c, spbe::language::id) != name_of(c));
  }
  for (auto k = spbe::change_kind::create; k <= spbe::change_kind::retire; k = static_cast<spbe::change_kind>(static_cast<int>(k) + 1)) {
    BOOST_TEST(word_for(k, spbe::language::en) == name_of(k));
    BOOST_TEST(!word_for(k, spbe::language::id).empty());
    BOOST_TEST(word_for(k, spbe::language::id) != name_of(k));
  }
  BOOST_TEST(name_of(spbe::certainty::unverified) == "unverified");
  BOOST_TEST(name_of(spbe::change_kind::retire) == "retire");
  BOOST_TEST(word_for(spbe::change_kind::retire, spbe::language::id) == "penghapusan");
}

BOOST_AUTO_TEST_SUITE_END()
