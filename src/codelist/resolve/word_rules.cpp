#include "codelist/resolve/word_rules.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace spbe::inline v1::detail {
namespace {

using enum word_role;

// Abbreviations that stand for one word only; those that may be several (Bt. = Batu, Bukit) are left to the letters of the names at hand.
constexpr word_rule unsorted[] = {
    // What a region is.
    {"pemprov", "", province}, {"pemkab", "", regency}, {"pemkot", "", city}, {"pemda", "", administrative}, {"pemerintah", "", administrative},
    {"gubernur", "", province}, {"bupati", "", regency}, {"walikota", "", city}, {"camat", "", district},
    {"prov", "", province}, {"propinsi", "", province}, {"provinsi", "", province}, {"prop", "", province},
    {"kab", "", regency}, {"kabupaten", "", regency}, {"kabupatan", "", regency}, {"kabu", "", regency}, {"kb", "", regency},
    {"kota", "kota", city}, {"kodya", "", city}, {"kotamadya", "", city}, {"kotamadia", "", city}, {"kot", "", city}, {"kotif", "", city},
    {"kotip", "", city}, {"kotya", "", city}, {"kodia", "", city}, {"kdy", "", city},
    {"adm", "", administrative}, {"administrasi", "", administrative}, {"administratif", "", administrative}, {"admin", "", administrative},
    {"kec", "", district}, {"kecamatan", "", district}, {"distrik", "", district}, {"kapanewon", "", district}, {"kemantren", "", district},
    {"dist", "", district},
    {"kel", "", village}, {"kelurahan", "", village}, {"desa", "desa", village, 0, true}, {"ds", "desa", village, 0, true},
    {"gampong", "kampung", village, 0, true}, {"gampoeng", "kampung", village, 0, true}, {"gmp", "kampung", village, 0, true},
    {"gp", "kampung", village, 0, true}, {"kampung", "kampung", village, 0, true}, {"kampong", "kampung", village, 0, true},
    {"kmp", "kampung", village, 0, true}, {"kp", "kampung", village, 0, true}, {"kpg", "kampung", village, 0, true},
    {"kamp", "kampung", village, 0, true}, {"gampung", "kampung", village, 0, true},
    {"nagari", "nagari", village, 0, true}, {"nag", "nagari", village, 0, true}, {"pekon", "pekon", village, 0, true},
    {"lembang", "lembang", village, 0, true}, {"tiyuh", "tiyuh", village, 0, true}, {"negeri", "negeri", village, 0, true},
    {"kalurahan", "", village}, {"ohoi", "ohoi", village, 0, true}, {"nagori", "nagori", village, 0, true},
    {"marga", "marga", village, 0, true}, {"dusun", "dusun", village, 0, true}, {"kute", "kuta", word_role::name}, {"huta", "huta", word_role::name},
    // Provinces by their letters.
    {"dki", "daerah khusus ibukota"}, {"dkj", "daerah khusus jakarta"}, {"diy", "daerah istimewa yogyakarta"}, {"nad", "aceh"}, {"nanggroe", "", word_role::name, 0, true},
    {"darussalam", "darussalam", word_role::name, 0, true}, {"nangroe", ""}, {"naggroe", ""},
    {"daerah", "daerah", word_role::name, 0, true}, {"khusus", "khusus", word_role::name, 0, true},
    {"istimewa", "istimewa", word_role::name, 0, true}, {"ibukota", "ibukota", word_role::name, 0, true},
    {"jogja", "yogya"}, {"jogjakarta", "yogyakarta"}, {"djogjakarta", "yogyakarta"}, {"djakarta", "jakarta"},
    {"sumatra", "sumatera"},
    // Land and water.
    {"kep", "kepulauan", word_role::name, 0, true}, {"kepulauan", "kepulauan", word_role::name, 0, true},
    {"kepul", "kepulauan", word_role::name, 0, true},
    {"sei", "sungai"}, {"sungei", "sungai"}, {"sungai", "sungai"}, {"soengai", "sungai"}, {"sge", "sungai"}, {"sng", "sungai"},
    {"sg", "sungai"}, {"sui", "sungai"},
    {"tj", "tanjung"}, {"tjg", "tanjung"}, {"tg", "tanjung"}, {"tgg", "tanjung"}, {"tanjong", "tanjung"}, {"tandjung", "tanjung"},
    {"tandjoeng", "tanjung"}, {"tanjuang", "tanjung"}, {"tjung", "tanjung"},
    {"gn", "gunung"}, {"gunong", "gunung"}, {"goenoeng", "gunung"}, {"gunuang", "gunung"}, {"gng", "gunung"},
    {"ujg", "ujung"}, {"ujong", "ujung"}, {"ujuang", "ujung"}, {"oedjoeng", "ujung"},
    {"btg", "batang"}, {"bdr", "bandar"}, {"bdg", "bandung"}, {"mdn", "medan"}, {"smg", "semarang"}, {"sby", "surabaya"}, {"bks", "bekasi"},
    {"pdg", "padang"}, {"plg", "palembang"}, {"tl", "teluk"}, {"tlk", "teluk"}, {"teluak", "teluk"}, {"telok", "teluk"}, {"muaro", "muara"},
    {"pl", "pulau"}, {"plau", "pulau"}, {"pulo", "pulau"}, {"poelau", "pulau"}, {"pulau", "pulau"},
    {"smpg", "simpang"}, {"spg", "simpang"}, {"simp", "simpang"}, {"sp", "simpang"},
    {"lbk", "lubuk"}, {"lubuak", "lubuk"}, {"lb", "lubuk"}, {"bkt", "bukit"}, {"bukik", "bukit"}, {"buket", "bukit"},
    {"ps", "pasar"}, {"psr", "pasar"}, {"pasa", "pasar"}, {"tbg", "tumbang"}, {"tbk", "tambak"},
    {"kws", "kawasan"}, {"blok", "blok"}, {"mns", "meunasah"}, {"pdk", "pondok"}, {"krg", "karang"}, {"kdg", "kedung"}, {"wr", "warung"},
    {"tmn", "taman"}, {"pgg", "panggung"},
    // Directions, and what else tells neighbours apart.
    {"barat", "barat", word_role::name, 1}, {"brt", "barat", word_role::name, 1}, {"bar", "barat", word_role::name, 1},
    {"timur", "timur", word_role::name, 2}, {"tmr", "timur", word_role::name, 2}, {"tim", "timur", word_role::name, 2},
    {"utara", "utara", word_role::name, 3}, {"utr", "utara", word_role::name, 3}, {"ut", "utara", word_role::name, 3},
    {"selatan", "selatan", word_role::name, 4}, {"sel", "selatan", word_role::name, 4}, {"slt", "selatan", word_role::name, 4},
    {"sltn", "selatan", word_role::name, 4},
    {"tengah", "tengah", word_role::name, 5}, {"tgh", "tengah", word_role::name, 5}, {"teng", "tengah", word_role::name, 5},
    {"hilir", "hilir", word_role::name, 6}, {"ilir", "ilir", word_role::name, 6}, {"hlr", "hilir", word_role::name, 6},
    {"hulu", "hulu", word_role::name, 7}, {"ulu", "ulu", word_role::name, 7},
    {"baru", "baru", word_role::name, 8}, {"baro", "baru", word_role::name, 8}, {"lama", "lama", word_role::name, 9},
    {"atas", "atas", word_role::name, 10}, {"bawah", "bawah", word_role::name, 11}, {"dalam", "dalam", word_role::name, 12},
    {"luar", "luar", word_role::name, 13}, {"kidul", "kidul", word_role::name, 14}, {"lor", "lor", word_role::name, 15},
    {"wetan", "wetan", word_role::name, 16}, {"kulon", "kulon", word_role::name, 17}, {"julu", "julu", word_role::name, 18},
    {"jae", "jae", word_role::name, 19}, {"tenggara", "tenggara", word_role::name, 20}, {"tgr", "tenggara", word_role::name, 20},
    // Numbers, also as the Minangkabau say them.
    {"satu", "satu", word_role::name, 21}, {"dua", "dua", word_role::name, 22}, {"duo", "dua", word_role::name, 22},
    {"tiga", "tiga", word_role::name, 23}, {"tigo", "tiga", word_role::name, 23}, {"empat", "empat", word_role::name, 24},
    {"ampek", "empat", word_role::name, 24}, {"ampat", "empat", word_role::name, 24}, {"lima", "lima", word_role::name, 25},
    {"limo", "lima", word_role::name, 25}, {"enam", "enam", word_role::name, 26}, {"anam", "enam", word_role::name, 26},
    {"tujuh", "tujuh", word_role::name, 27}, {"tujuah", "tujuh", word_role::name, 27}, {"toedjoeh", "tujuh", word_role::name, 27},
    {"delapan", "delapan", word_role::name, 28}, {"salapan", "delapan", word_role::name, 28}, {"lapan", "delapan", word_role::name, 28},
    {"sembilan", "sembilan", word_role::name, 29}, {"sambilan", "sembilan", word_role::name, 29}, {"sepuluh", "sepuluh", word_role::name, 30},
    {"sapuluah", "sepuluh", word_role::name, 30}, {"puluah", "puluh"}, {"koto", "kota"},
};

constexpr bool before(std::string_view a, std::string_view b) noexcept {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

constexpr std::size_t rule_count = std::size(unsorted);
constexpr auto rules = [] {
  std::array<word_rule, rule_count> out{};
  std::copy(std::begin(unsorted), std::end(unsorted), out.begin());
  std::sort(out.begin(), out.end(), [](const word_rule& a, const word_rule& b) { return before(a.written, b.written); });
  return out;
}();

constexpr std::size_t longest_written = rules.back().written.size();
// Where the rules of each length begin: most words of names are none of them, and are done with after a few comparisons.
constexpr auto by_length = [] {
  std::array<std::uint16_t, longest_written + 2> out{};
  for (std::size_t size = 0; size < out.size(); ++size) {
    std::size_t i = 0;
    while (i < rule_count && rules[i].written.size() < size) ++i;
    out[size] = static_cast<std::uint16_t>(i);
  }
  return out;
}();

constexpr std::array<std::string_view, 11> ones = {"",     "satu",  "dua",     "tiga",     "empat",  "lima",
                                                   "enam", "tujuh", "delapan", "sembilan", "sepuluh"};

unsigned roman(std::string_view word) noexcept {
  unsigned value = 0;
  std::size_t i = 0;
  while (i < word.size() && word[i] == 'x' && value < 30) { value += 10; ++i; }
  const std::string_view rest = word.substr(i);
  constexpr std::array<std::string_view, 10> units = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
  const auto found = std::find(units.begin(), units.end(), rest);
  return found == units.end() ? 0 : value + static_cast<unsigned>(found - units.begin());
}

}  // namespace

const word_rule* rule_for(std::string_view word) noexcept {
  if (word.size() < 2 || word.size() > longest_written) return nullptr;
  const auto begin = rules.begin() + by_length[word.size()], end = rules.begin() + by_length[word.size() + 1];
  const auto found = std::lower_bound(begin, end, word, [](const word_rule& a, std::string_view b) { return a.written < b; });
  return found != end && found->written == word ? &*found : nullptr;
}

std::span<const word_rule> word_rules() noexcept { return rules; }

unsigned number_of(std::string_view word) noexcept {
  const char first = word.empty() ? '\0' : word[0];
  if (first == 'i' || first == 'v' || first == 'x') return roman(word);
  if (word.empty() || word.size() > 2) return 0;
  unsigned value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

std::string_view words_of(unsigned number, char (&buffer)[32]) noexcept {
  if (number <= 10) return ones[number];
  std::size_t n = 0;
  const auto put = [&](std::string_view text) { n = static_cast<std::size_t>(std::copy(text.begin(), text.end(), buffer + n) - buffer); };
  if (number == 11) return "sebelas";
  if (number < 20) {
    put(ones[number - 10]);
    put(" belas");
  } else {
    put(ones[number / 10]);
    put(" puluh");
    if (number % 10 != 0) { put(" "); put(ones[number % 10]); }
  }
  return {buffer, n};
}

}  // namespace spbe::inline v1::detail
