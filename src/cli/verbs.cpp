// Every verb, one row each.
#include <algorithm>
#include <array>

#include "cli/verb.hpp"

namespace cli {
namespace {

const spbe::bilingual check_help = {
    "  --fail-on error|warning  warning: nilai yang diragukan atau kosong juga memberi kode keluar 1\n",
    "  --fail-on error|warning  warning: a suspect or missing value makes the exit code 1 too\n"};

const spbe::bilingual sample_help = {"  -n N              berapa nilai (bawaan 1)\n"
                                     "  --seed S          benih; benih yang sama memberi nilai yang sama (bawaan 1)\n",
                                     "  -n N              how many values (default 1)\n"
                                     "  --seed S          the same seed gives the same values (default 1)\n"};

const spbe::bilingual codes_help = {
    "  --children        kode di bawah CODE (tanpa CODE: tingkat teratas)\n"
    "  --history         perubahan yang menyebut kode itu\n"
    "  --all             semua masa berlaku, bukan hanya satu hari\n"
    "  --search TEXT     nama atau sinonim yang memuat semua kata; awalan kode bila berangka\n"
    "  --to LIST|DAY     kode itu pada hari lain atau dalam daftar lain (--as-of: hari asalnya)\n",
    "  --children        the codes below CODE (without CODE: the top level)\n"
    "  --history         the changes that name the code\n"
    "  --all             every spell, not one day only\n"
    "  --search TEXT     names or synonyms that hold every word; codes that begin so, where it has digits\n"
    "  --to LIST|DAY     what the code is on another day or in another list (--as-of: the day it comes from)\n"};

const spbe::bilingual convert_help = {
    "  --column C             kolom kodenya: judulnya, atau #N menurut urutan\n"
    "  --list LIST            daftar kode; boleh tidak disebut bila --from dan --to keduanya daftar\n"
    "  --from DAY|LIST        hari (YYYY-MM-DD) atau daftar asal kode\n"
    "  --to DAY|LIST          hari atau daftar tujuan\n"
    "  --output FILE          ke berkas, utuh atau tidak sama sekali\n"
    "  --encoding E --delimiter C --header N\n"
    "  Ditambahkan di ujung baris: kode tujuan (beberapa dipisah |), hasil, cara, kepastian.\n"
    "  Keluar 1 bila ada kode tanpa tepat satu tujuan.\n",
    "  --column C             the column of the codes: its header, or #N by its place\n"
    "  --list LIST            the code list; may be left out where --from and --to are both lists\n"
    "  --from DAY|LIST        the day (YYYY-MM-DD) or list that the codes are of\n"
    "  --to DAY|LIST          the day or list they are to be of\n"
    "  --output FILE          into a file, whole or not at all\n"
    "  --encoding E --delimiter C --header N\n"
    "  Added at the end of each row: the code there (several joined by |), outcome, match, certainty.\n"
    "  Exit 1 where a code has not exactly one target.\n"};

const spbe::bilingual resolve_help = {
    "  --within CODE|TEXT     hanya yang berada di bawahnya, misalnya 32.73 atau 'Kota Bandung'\n"
    "  --level N              tingkat kode (1 = teratas)\n"
    "  --limit N              berapa calon yang disebut (bawaan 5)\n"
    "  --column C             kolom C dari FILE; kolom kode, skor, dan alasan ditambahkan\n"
    "  --within-column D      kolom yang menyebut induknya, kode atau nama\n"
    "  --output FILE          hasil --column ke berkas, utuh atau tidak sama sekali\n"
    "  --encoding E --delimiter C --header N\n",
    "  --within CODE|TEXT     only what lies under it, for example 32.73 or 'Kota Bandung'\n"
    "  --level N              the level of the codes (1 = top)\n"
    "  --limit N              how many candidates to name (default 5)\n"
    "  --column C             the column C of FILE; columns code, score and reason are added\n"
    "  --within-column D      the column that names the parent, by code or name\n"
    "  --output FILE          the result of --column into a file, whole or not at all\n"
    "  --encoding E --delimiter C --header N\n"};

const spbe::bilingual list_help = {
    "  compile TABLES --output FILE.spbelist\n"
    "                    TABLES: map dengan list.json dan codes.csv; HEADER.json [CODES.csv]; atau CODES.csv\n"
    "  check TABLES|FILE.spbelist\n"
    "                    semua yang salah, dengan berkas dan barisnya\n"
    "  diff OLD NEW      apa yang berubah: TABLES, FILE.spbelist, atau id daftar; keluar 1 bila berbeda\n"
    "  diff OLD NEW --as-of DAY --output FOLDER [--id ID] [--overwrite]\n"
    "                    OLD dan edisi NEW yang berlaku sejak DAY menjadi tabel satu daftar sepanjang waktu;\n"
    "                    baris changes.csv bertanda ISI dan DUGAAN untuk diisi dan dibenarkan, lalu: compile\n"
    "  export LIST --format csv|json|genericode|skos|sdmx|sql [--output FILE]\n"
    "                    tanpa --as-of: semua masa berlaku\n"
    "  --table records|names|changes|maps\n"
    "                    tabel mana untuk csv (bawaan records)\n"
    "  import FILE --output FOLDER [--id ID]\n"
    "                    genericode atau SKOS (Turtle) menjadi tabel daftar sendiri\n",
    "  compile TABLES --output FILE.spbelist\n"
    "                    TABLES: a folder with list.json and codes.csv; HEADER.json [CODES.csv]; or CODES.csv\n"
    "  check TABLES|FILE.spbelist\n"
    "                    all that is wrong, with file and line\n"
    "  diff OLD NEW      what changed: TABLES, FILE.spbelist or the id of a list; exit 1 where they differ\n"
    "  diff OLD NEW --as-of DAY --output FOLDER [--id ID] [--overwrite]\n"
    "                    OLD, and NEW in force from DAY, as the tables of one list through time; rows of\n"
    "                    changes.csv marked FILL IN and GUESS are for you to fill in and confirm, then: compile\n"
    "  export LIST --format csv|json|genericode|skos|sdmx|sql [--output FILE]\n"
    "                    without --as-of: every spell\n"
    "  --table records|names|changes|maps\n"
    "                    which table a csv holds (default records)\n"
    "  import FILE --output FOLDER [--id ID]\n"
    "                    genericode or SKOS (Turtle) into the tables of an own list\n"};

const spbe::bilingual validate_help = {
    "  --schema NAME|FILE     skema bawaan atau berkas; tanpa skema: struktur dan bukti tiap kolom\n"
    "  --report text|jsonl|csv|summary\n"
    "  --output FILE          laporan ke berkas, utuh atau tidak sama sekali\n"
    "  --fail-on error|warning\n"
    "  --max-findings N       text: per kode (bawaan 5); jsonl dan csv: seluruhnya\n"
    "  --threads N --memory SIZE --tmp-dir DIR\n"
    "  --unmask               tampilkan data pribadi apa adanya\n"
    "  --key COLS             kolom kunci, dipisah koma\n"
    "  --map H=F              judul kolom H dibaca sebagai isian F (boleh berulang)\n"
    "  --resource NAME=FILE   berkas yang dirujuk foreignKeys dalam skema sebagai NAME (boleh berulang)\n"
    "  --package FILE         datapackage.json, sebagai ganti FILE: tiap berkasnya menurut skemanya sendiri\n"
    "  --sheet S              lembar Excel: nama atau nomornya (bawaan: yang pertama berisi)\n"
    "  --encoding E --delimiter C --header N\n",
    "  --schema NAME|FILE     a built-in schema or a file; without: structure and evidence per column\n"
    "  --report text|jsonl|csv|summary\n"
    "  --output FILE          the report into a file, whole or not at all\n"
    "  --fail-on error|warning\n"
    "  --max-findings N       text: per code (default 5); jsonl and csv: in all\n"
    "  --threads N --memory SIZE --tmp-dir DIR\n"
    "  --unmask               show personal data as it stands\n"
    "  --key COLS             key columns, separated by commas\n"
    "  --map H=F              the header H is read as the field F (may stand several times)\n"
    "  --resource NAME=FILE   the file that foreignKeys of the schema refer to as NAME (may stand several times)\n"
    "  --package FILE         a datapackage.json instead of FILE: each of its files by its own schema\n"
    "  --sheet S              a sheet of Excel: its name or number (default: the first with cells)\n"
    "  --encoding E --delimiter C --header N\n"};

const spbe::bilingual peta_rencana_help = {
    "  check FILE [--arsitektur FILE]   temuan; dengan arsitekturnya juga tautan yang tidak ada di sana\n"
    "  report FILE            inisiatif dan anggaran tiap muatan menurut tahun\n"
    "  schema                 JSON Schema dari FILE\n"
    "  --fail-on error|warning --max-findings N --unmask\n",
    "  check FILE [--arsitektur FILE]   findings; with its architecture also links to what is not there\n"
    "  report FILE            initiatives and budget of each content by year\n"
    "  schema                 the JSON Schema of FILE\n"
    "  --fail-on error|warning --max-findings N --unmask\n"};

const spbe::bilingual manajemen_help = {
    "  check FILE             temuan\n"
    "  risiko [K D]           besaran dan level risiko pada kemungkinan K dan dampak D; tanpa keduanya: seluruh matriks\n"
    "  risiko FILE            daftar risiko menurut prioritas\n"
    "  schema                 JSON Schema dari FILE\n"
    "  --fail-on error|warning --max-findings N --unmask\n",
    "  check FILE             findings\n"
    "  risiko [L I]           magnitude and level of a risk of likelihood L and impact I; without both: the whole matrix\n"
    "  risiko FILE            the risks of the register by priority\n"
    "  schema                 the JSON Schema of FILE\n"
    "  --fail-on error|warning --max-findings N --unmask\n"};

const spbe::bilingual metadata_help = {
    "  check FILE             bentuk, pertanyaan yang dilewati, kode, nama konsep\n"
    "  sums FILE              pilihan ganda sebagai jumlah seperti pada formulir\n"
    "  report DATA --schema S --standar FILE --metadata FILE   data, standar, dan metadata terhadap empat prinsip Satu Data\n"
    "  draft DATA --schema S  rancangan MS-Var tiap kolom, satu per baris\n"
    "  export FILE… --format dcat|ckan   satu MS-Keg (dengan MS-Var, MS-Ind) untuk katalog data; galat di formulir: keluar 1\n"
    "  schema KIND            JSON Schema dari ms_keg, ms_var, ms_ind, atau standar_data\n"
    "  standard CODE          isi Standar Data Statistik: konsep, penyajian, ukuran, satuan, isian\n"
    "  --kind KIND            jenis FILE (bawaan: menurut isinya)\n"
    "  --fail-on error|warning --max-findings N --unmask\n",
    "  check FILE             form, questions passed over, codes, names of concepts\n"
    "  sums FILE              multiple answers as the sums of the form\n"
    "  report DATA --schema S --standar FILE --metadata FILE   data, standards and metadata against the four principles of Satu Data\n"
    "  draft DATA --schema S  MS-Var of every column as a draft, one a line\n"
    "  export FILE… --format dcat|ckan   one MS-Keg (with MS-Var, MS-Ind) for catalogues of data; errors in a form: exit 1\n"
    "  schema KIND            the JSON Schema of ms_keg, ms_var, ms_ind or standar_data\n"
    "  standard CODE          what a statistical standard holds: concepts, presentations, measure, unit, items\n"
    "  --kind KIND            the kind of FILE (default: by what it holds)\n"
    "  --fail-on error|warning --max-findings N --unmask\n"};

const spbe::bilingual arsitektur_help = {
    "  check FILE             bentuk, simpul referensi, kaitan, dan aturan antarobjek\n"
    "  report FILE            ringkasan tiap domain: as_is, to_be, kesenjangan, cakupan\n"
    "  diff OLD NEW           objek yang ditambah, dihapus, berubah; keluar 1 bila berbeda\n"
    "  graph FILE [--format dot|mermaid]\n"
    "  import SHEET=FILE.csv… [--into FILE]\n"
    "                         lembar kerja menjadi dokumen; SHEET: domain, atau jenis infrastruktur atau keamanan\n"
    "  schema                 JSON Schema dari FILE\n"
    "  --fail-on error|warning --max-findings N --unmask\n",
    "  check FILE             form, reference nodes, links, and rules across objects\n"
    "  report FILE            a summary of each domain: as_is, to_be, gap, coverage\n"
    "  diff OLD NEW           objects added, removed, changed; exit 1 where they differ\n"
    "  graph FILE [--format dot|mermaid]\n"
    "  import SHEET=FILE.csv… [--into FILE]\n"
    "                         spreadsheets as a document; SHEET: a domain, or a kind of infrastructure or security\n"
    "  schema                 the JSON Schema of FILE\n"
    "  --fail-on error|warning --max-findings N --unmask\n"};

const spbe::bilingual indeks_help = {
    "  --raise N=T            andai indikator N bertingkat T (boleh beberapa kali)\n"
    "  schema                 JSON Schema dari FILE\n",
    "  --raise N=T            what if indicator N had level T (may stand several times)\n"
    "  schema                 the JSON Schema of FILE\n"};

}  // namespace

std::size_t place_of_word(const arguments& args) {
  std::size_t i = 0;
  while (i < args.size() && args[i].size() > 1 && args[i][0] == '-') i += args[i] == "--lang" || args[i] == "--as-of" || args[i] == "--list" ? 2 : 1;
  return std::min(i, args.size());
}

bool is_later_verb(std::string_view name) {
  constexpr std::array<std::string_view, 3> later = {"fix", "mask", "report"};
  return std::find(later.begin(), later.end(), name) != later.end();
}

const std::vector<verb>& verbs() {
  static const std::vector<verb> rows = {
      {"types", "", {"Semua jenis data", "Every data type"}, {}, {}, run_types},
      {"describe", "TYPE", {"Apa, dari siapa, aturannya apa", "What it is, who issues it, its rules"}, {}, {}, run_describe},
      {"check",
       "TYPE [VALUE…]",
       {"Periksa nilai; tanpa VALUE: satu per baris dari masukan baku", "Check values; without VALUE: one a line from standard input"},
       {},
       check_help,
       run_check},
      {"normalize",
       "TYPE [VALUE…]",
       {"Bentuk baku dari yang ditulis orang", "The canonical form of what people wrote"},
       {},
       {},
       run_normalize},
      {"sample",
       "TYPE [-n N] [--seed S]",
       {"Nilai sintetis yang sah, bukan milik siapa pun", "Synthetic valid values that are nobody's"},
       {},
       sample_help,
       run_sample},
      {"codes",
       "[LIST [CODE]] [--children] [--history] [--all] [--search TEXT] [--to LIST|DAY]",
       {"Daftar kode pada suatu hari, satu kode sepanjang waktu", "A code list on a day, a code through time"},
       {},
       codes_help,
       run_codes},
      {"convert",
       "FILE --column C --list LIST --from DAY|LIST --to DAY|LIST",
       {"Ubah satu kolom kode ke hari atau daftar lain", "A column of codes into those of another day or list"},
       {},
       convert_help,
       run_convert},
      {"resolve",
       "LIST [TEXT…] | LIST --column C FILE",
       {"Nama menjadi kode; tanpa TEXT: satu per baris dari masukan baku", "Names to codes; without TEXT: one a line from standard input"},
       {},
       resolve_help,
       run_resolve},
      {"list",
       "compile|check TABLES | diff OLD NEW | export LIST --format F | import FILE --output FOLDER",
       {"Daftar sendiri; daftar kode untuk dan dari sistem lain", "Own lists; code lists for and from other systems"},
       {},
       list_help,
       run_list},
      {"validate",
       "[--schema NAME|FILE] FILE…",
       {"Periksa berkas data: CSV, JSON, Excel (- untuk masukan baku)", "Validate files of data: CSV, JSON, Excel (- for standard input)"},
       {"--csv-style", "--valid", "--invalid", "--group-by", "--baseline", "--pseudonym", "--log"},
       validate_help,
       run_validate},
      {"schema",
       "list | show NAME|FILE | check NAME|FILE | lint NAME|FILE",
       {"Skema: daftar, isi, periksa, nama kolom", "Schemas: list, show, check, names of columns"},
       {},
       {},
       run_schema},
      {"arsitektur",
       "check|report|graph FILE | diff OLD NEW | import SHEET=FILE… | schema",
       {"Arsitektur SPBE: periksa, ringkas, bandingkan, gambar, impor", "Architecture of SPBE: check, summarise, compare, draw, import"},
       {},
       arsitektur_help,
       run_arsitektur},
      {"peta-rencana",
       "check FILE [--arsitektur FILE] | report FILE | schema",
       {"Peta Rencana SPBE: muatan, tahun, anggaran, tautan", "The SPBE roadmap: contents, years, budgets, links"},
       {},
       peta_rencana_help,
       run_peta_rencana},
      {"manajemen",
       "check FILE | risiko [LIKELIHOOD IMPACT | FILE] | schema",
       {"Manajemen SPBE: delapan manajemen dan audit TIK; matriks risiko", "SPBE management: the eight managements and ICT audit; the risk matrix"},
       {},
       manajemen_help,
       run_manajemen},
      {"indeks",
       "FILE [--raise INDICATOR=LEVEL] | schema",
       {"Indeks SPBE dan Pemerintah Digital dari tingkat tiap indikator", "The index of SPBE and of Pemerintah Digital from the level of each indicator"},
       {},
       indeks_help,
       run_indeks},
      {"metadata",
       "check FILE | report DATA | draft DATA | export FILE… | sums FILE | schema KIND | standard CODE",
       {"Metadata statistik (MS-Keg, MS-Var, MS-Ind) dan Standar Data", "Statistics metadata (MS-Keg, MS-Var, MS-Ind) and Standar Data"},
       {},
       metadata_help,
       run_metadata},
  };
  return rows;
}

}  // namespace cli
