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
    "  --all             semua masa berlaku, bukan hanya satu hari\n",
    "  --children        the codes below CODE (without CODE: the top level)\n"
    "  --history         the changes that name the code\n"
    "  --all             every spell, not one day only\n"};

const spbe::bilingual list_help = {
    "  export LIST --format csv|json|genericode|skos|sdmx|sql [--output FILE]\n"
    "                    tanpa --as-of: semua masa berlaku\n"
    "  --table records|names|changes|maps\n"
    "                    tabel mana untuk csv (bawaan records)\n"
    "  import FILE --output FOLDER [--id ID]\n"
    "                    genericode atau SKOS (Turtle) menjadi tabel daftar sendiri\n",
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
    "  --encoding E --delimiter C --header N\n"};

}  // namespace

bool is_later_verb(std::string_view name) {
  constexpr std::array<std::string_view, 10> later = {"resolve",    "convert",      "fix",       "mask",   "report",
                                                      "arsitektur", "peta-rencana", "manajemen", "indeks", "metadata"};
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
       "[LIST [CODE]] [--children] [--history] [--all]",
       {"Daftar kode pada suatu hari, satu kode sepanjang waktu", "A code list on a day, a code through time"},
       {"--search", "--to"},
       codes_help,
       run_codes},
      {"list",
       "export LIST --format F | import FILE --output FOLDER",
       {"Daftar kode untuk sistem lain, dan dari penerbit lain", "Code lists for other systems, and from other publishers"},
       {},
       list_help,
       run_list},
      {"validate",
       "[--schema NAME|FILE] FILE…",
       {"Periksa berkas CSV (- untuk masukan baku)", "Validate CSV files (- for standard input)"},
       {"--sheet", "--csv-style", "--valid", "--invalid", "--group-by", "--baseline", "--pseudonym", "--log"},
       validate_help,
       run_validate},
      {"schema",
       "list | show NAME|FILE | check NAME|FILE",
       {"Skema: daftar, isi, periksa", "Schemas: list, show, check"},
       {},
       {},
       run_schema},
  };
  return rows;
}

}  // namespace cli
