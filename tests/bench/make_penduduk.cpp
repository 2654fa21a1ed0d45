// Writes a file of synthetic people in the columns of the built-in schema `penduduk`, and beside it what a check must find.
//
//     make_penduduk ROWS SEED OUT.csv EXPECTED.json [BAD_EVERY [quoted]]
//
// Region codes are real; people are not: their serial numbers are 9900 to 9999.  Every hundredth record, or every BAD_EVERYth one, is bad in
// one of fifteen ways.  `quoted`: every cell stands in quotes.
// What is expected is counted while writing, never by checking.  The same arguments give the same bytes.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include <spbe/catalog.hpp>
#include <spbe/type.hpp>

namespace {

constexpr std::uint64_t days = 20819;      // births 1950-01-01 to 2006-12-31
constexpr std::uint64_t serials = 100;     // 9900 to 9999
constexpr std::uint64_t serial_base = 9900;
constexpr std::uint64_t usual_bad_every = 100;

constexpr std::array<std::string_view, 24> given = {"SITI", "BUDI", "AGUS", "SRI", "DEWI", "EKO", "NUR", "RINA", "JOKO", "WAHYU", "PUTRI", "ANDI",
                                                    "YUSUF", "MARIA", "KETUT", "WAYAN", "HENDRA", "FITRI", "RATNA", "DIAN", "BAMBANG", "TUTI", "IMAM", "LESTARI"};
constexpr std::array<std::string_view, 16> family = {"SANTOSO", "WIJAYA", "HIDAYAT", "SIREGAR", "NASUTION", "KUSUMA", "RAHMAWATI", "SETIAWAN",
                                                     "SIMANJUNTAK", "PRATAMA", "HANDAYANI", "SURYANI", "GUNAWAN", "MAULANA", "UTAMI", "LUBIS"};
constexpr std::array<std::string_view, 12> towns = {"JAKARTA", "BANDUNG", "SURABAYA", "MEDAN", "MAKASSAR", "SEMARANG", "PALEMBANG", "PADANG", "BANJARMASIN", "MANADO", "AMBON", "JAYAPURA"};
constexpr std::array<std::string_view, 6> hosts = {"contoh.go.id", "surel.example.id", "example.com", "kantor.example.go.id", "mail.example.org", "warga.example.id"};

// splitmix64: small, and the same on every machine.
struct random {
  std::uint64_t state;
  std::uint64_t next() {
    std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  std::uint64_t below(std::uint64_t n) { return next() % n; }
  template <class List>
  auto pick(const List& list) { return list[below(list.size())]; }
};

std::string digits(std::uint64_t value, std::size_t width) {
  std::string out(width, '0');
  for (std::size_t i = width; i-- > 0; value /= 10) out[i] = static_cast<char>('0' + value % 10);
  return out;
}

struct person {
  std::string nik, no_kk, name, sex, town, born, religion, married, work, village, npwp, phone, mail, zip;
};

struct tally {
  std::map<std::string, std::uint64_t> by_code;
  std::uint64_t errors = 0, warnings = 0, rows = 0, bad_rows = 0;
  void error(const char* code) { ++by_code[code], ++errors, ++bad_rows; }
  void warning(const char* code) { ++by_code[code], ++warnings; }
};

class maker {
 public:
  explicit maker(std::uint64_t seed) : random_{seed} {
    const spbe::list& regions = *spbe::builtin().find("wilayah");
    const spbe::date day = regions.info().editions.back().from;
    for (const auto& r : regions.all(day)) {
      if (r.level != 4) continue;
      if (districts_.empty() || r.code.substr(0, 8) != districts_.back().front().substr(0, 8)) districts_.emplace_back();
      districts_.back().push_back(r.code);
    }
    for (const auto& r : regions.all({})) {
      if (r.level == 4 && regions.judge(r.code, day).standing == spbe::standing::superseded) old_.push_back(r.code);
    }
    for (const auto& r : spbe::builtin().find("pekerjaan")->all(day)) work_.push_back(r.name);
    for (const auto& r : spbe::builtin().find("agama")->all(day)) religions_.push_back(r.name);
    for (const auto& r : spbe::builtin().find("status_perkawinan")->all(day)) states_.push_back(r.name);
    period_ = districts_.size() * days * 2 * serials;
    step_ = period_ / 3 * 2 + 1;
    while (std::gcd(step_, period_) != 1) ++step_;
    at_ = random_.below(period_);
  }

  person make() {
    person p;
    // Steps through a ring in which district, day, sex and serial are digits: no NIK comes twice.
    std::uint64_t j = at_ = (at_ + step_) % period_;
    const std::uint64_t serial = j % serials;
    j /= serials;
    const bool woman = j % 2 != 0;
    j /= 2;
    const spbe::date born = spbe::date::from_days(static_cast<std::int32_t>(j % days) - 7305);
    p.village = random_.pick(districts_[j / days]);
    p.nik = compact(p.village).substr(0, 6) + digits(born.day() + (woman ? 40U : 0U), 2) + digits(born.month(), 2) + year(born) + digits(serial_base + serial, 4);
    const auto issued = spbe::date::from_days(14000 + static_cast<std::int32_t>(random_.below(5000)));
    p.no_kk = compact(p.village).substr(0, 6) + digits(issued.day(), 2) + digits(issued.month(), 2) + year(issued) +
              digits(serial_base + random_.below(serials), 4);
    const std::string_view first = random_.pick(given);
    const std::string_view last = random_.pick(family);
    p.name = std::string(first) + ' ' + std::string(last);
    p.sex = woman ? "P" : "L";
    p.town = random_.pick(towns);
    p.born = born.iso();
    p.religion = random_.below(5) != 0 ? religions_.front() : random_.pick(religions_);
    p.married = random_.pick(states_);
    p.work = random_.pick(work_);
    if (random_.below(10) < 4) p.npwp = p.nik;
    p.phone = "0812" + digits(random_.below(100000000), 8);
    for (const char c : first) p.mail += static_cast<char>(c + 32);
    p.mail += '.';
    for (const char c : last) p.mail += static_cast<char>(c + 32);
    p.mail += digits(random_.below(1000), 3) + '@' + std::string(random_.pick(hosts));
    p.zip = digits(10110 + random_.below(89000), 5);
    return p;
  }

  // Breaks one thing, and says what a check must answer.  True: the record lacks its last cell.
  bool spoil(person& p, unsigned how, const person& other, tally& t) {
    switch (how) {
      case 0: p.nik.pop_back(); t.error("nik.length"); break;
      case 1: p.nik[8] = '1', p.nik[9] = '3'; t.error("nik.date"); break;
      case 2: p.nik = other.nik, p.born = other.born, p.sex = other.sex; t.error("field.unique"); break;
      case 3: p.sex = p.sex == "P" ? "L" : "P"; t.warning("nik_sex.rule"); break;
      case 4: p.born[3] = p.born[3] == '9' ? '8' : static_cast<char>(p.born[3] + 1); shift_leap_day(p); t.warning("nik_birth_date.rule"); break;
      case 5: p.born = p.born.substr(8, 2) + '/' + p.born.substr(5, 2) + '/' + p.born.substr(0, 4); t.error("field.type"); break;
      case 6: p.religion = "AGAMA LAIN LAIN"; t.warning("agama.code"); break;
      case 7: p.village = "99.99.99.2001"; t.warning("wilayah.code"); break;
      case 8: p.village = random_.pick(old_); t.warning("wilayah.superseded"); break;
      case 9: p.phone = "0812-ABCD-123"; t.error("telepon_seluler.character"); break;
      case 10: p.mail[p.mail.find('@')] = '.'; t.error("email.format"); break;
      case 11: p.zip.pop_back(); t.error("kode_pos.length"); break;
      case 12: p.nik.clear(); t.error("field.required"); break;
      case 13: t.error("record.structure"); return true;
      default: p.no_kk[7] = 'O'; t.error("no_kk.character"); break;
    }
    return false;
  }

 private:
  static std::string compact(std::string_view code) {
    std::string out;
    for (const char c : code) {
      if (c != '.') out += c;
    }
    return out;
  }

  static std::string year(spbe::date day) { return digits(static_cast<std::uint64_t>(day.year()) % 100, 2); }

  static void shift_leap_day(person& p) {
    if (p.born.substr(5) == "02-29") p.born.replace(8, 2, "28");
  }

  random random_;
  std::vector<std::vector<std::string>> districts_;
  std::vector<std::string> old_, work_, religions_, states_;
  std::uint64_t period_ = 1, step_ = 1, at_ = 0;
};

// Is the NIK of a record that was spoiled that way still its own, and first seen there?
bool keeps_nik(unsigned how) { return how >= 6 && how != 12 && how != 13; }

void append(std::string& out, const person& p, bool ragged, bool all_quoted) {
  const std::array<std::string_view, 14> cells = {p.nik, p.no_kk, p.name, p.sex, p.town, p.born, p.religion, p.married, p.work, p.village, p.npwp, p.phone, p.mail, p.zip};
  const std::size_t count = cells.size() - (ragged ? 1 : 0);
  for (std::size_t i = 0; i < count; ++i) {
    if (i != 0) out += ',';
    // Some occupations hold a comma.
    const bool quoted = all_quoted || cells[i].find(',') != std::string_view::npos;
    if (quoted) out += '"';
    out += cells[i];
    if (quoted) out += '"';
  }
  out += '\n';
}

std::string json(const tally& t) {
  std::string out = "{\"rows\":" + std::to_string(t.rows) + ",\"valid_rows\":" + std::to_string(t.rows - t.bad_rows) + ",\"findings\":" +
                    std::to_string(t.errors + t.warnings) + ",\"errors\":" + std::to_string(t.errors) + ",\"warnings\":" + std::to_string(t.warnings) + ",\"by_code\":{";
  const char* comma = "";
  for (const auto& [code, count] : t.by_code) {
    out += comma;
    out += '"' + code + "\":" + std::to_string(count);
    comma = ",";
  }
  return out + "}}\n";
}

bool write(std::FILE* to, std::string& text) {
  const bool done = std::fwrite(text.data(), 1, text.size(), to) == text.size();
  text.clear();
  return done;
}

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t bad_every = argc > 5 ? std::strtoull(argv[5], nullptr, 10) : usual_bad_every;
  const bool quoted = argc == 7 && std::string_view(argv[6]) == "quoted";
  if (argc < 5 || argc > 7 || bad_every == 0 || (argc == 7 && !quoted)) {
    std::fprintf(stderr, "usage: make_penduduk ROWS SEED OUT.csv EXPECTED.json [BAD_EVERY [quoted]]\n");
    return 2;
  }
  const std::uint64_t rows = std::strtoull(argv[1], nullptr, 10);
  maker people(std::strtoull(argv[2], nullptr, 10));
  std::FILE* data = std::fopen(argv[3], "wb");
  std::FILE* expected = std::fopen(argv[4], "wb");
  if (data == nullptr || expected == nullptr) {
    std::fprintf(stderr, "make_penduduk: cannot write %s or %s\n", argv[3], argv[4]);
    return 3;
  }
  tally counts;
  std::string text = "nik,no_kk,nama,jenis_kelamin,tempat_lahir,tanggal_lahir,agama,status_kawin,pekerjaan,kode_wilayah,npwp,no_hp,email,kode_pos\n";
  person good = people.make();
  bool written = true;
  for (std::uint64_t i = 0; i < rows && written; ++i) {
    person p = people.make();
    bool ragged = false;
    const bool bad = i % bad_every == bad_every / 2;
    // Where all are bad, the first ones must leave a NIK behind for those that repeat one.
    const auto how = static_cast<unsigned>((i / bad_every + (bad_every == 1 ? 6 : 0)) % 15);
    const bool original = !bad || keeps_nik(how);
    const person whole = original ? p : person{};
    if (bad) ragged = people.spoil(p, how, good, counts);
    append(text, p, ragged, quoted);
    ++counts.rows;
    if (original) good = whole;
    if (text.size() > 1000000) written = write(data, text);
  }
  std::string summary = json(counts);
  written = written && write(data, text) && write(expected, summary);
  written = std::fclose(data) == 0 && written;
  written = std::fclose(expected) == 0 && written;
  if (!written) std::fprintf(stderr, "make_penduduk: the disk is full, or cannot be written\n");
  return written ? 0 : 3;
}
