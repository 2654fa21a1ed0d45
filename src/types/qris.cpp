#include <spbe/types/qris.hpp>

#include <algorithm>

#include <spbe/text.hpp>
#include <spbe/types/nmid.hpp>

#include "digits/crc16.hpp"
#include "text/lenient.hpp"
#include "text/letters.hpp"
#include "types/emv_tags.hpp"
#include "types/kernel.hpp"
#include "types/sampler.hpp"
#include "types/shape.hpp"

namespace spbe::inline v1 {
namespace {

using namespace detail;

constexpr std::string_view beginning = "000201";  // tag 00, the version of the format
constexpr std::string_view rupiah = "360", indonesia = "ID";
constexpr unsigned currency_tag = 53, country_tag = 58, crc_tag = 63;
constexpr std::size_t crc_size = 4;

enum class faults : std::uint8_t { none, beginning, unreadable, too_short, ending, currency, country };

struct reading {
  faults fault = faults::none;
  std::size_t at = 0;  // where the tag at fault begins; 0 where it is missing
};

// Every tag from left to right; then what the last one, the currency and the country are.
inline reading read(std::string_view value) noexcept {
  if (value.substr(0, beginning.size()) != beginning) return {faults::beginning, 0};
  std::size_t currency_at = 0, country_at = 0;
  emv_tag tag;
  for (std::size_t at = beginning.size(), next = 0; at < value.size(); at = next) {
    tag = emv_tag_at(value, at);
    if (!tag.readable) return {faults::unreadable, at};
    next = at + emv_head + tag.length;
    if (next > value.size()) return {faults::too_short, at};
    if (tag.number == currency_tag && currency_at == 0) currency_at = at;
    if (tag.number == country_tag && country_at == 0) country_at = at;
  }
  const auto holds = [value](std::size_t at, std::string_view head, std::string_view text) {
    return at != 0 && value.substr(at + 2, 2) == head && value.substr(at + emv_head, text.size()) == text;
  };
  if (tag.number != crc_tag || tag.length != crc_size) return {faults::ending, value.size()};
  if (!holds(currency_at, "03", rupiah)) return {faults::currency, currency_at};
  if (!holds(country_at, "02", indonesia)) return {faults::country, country_at};
  return {};
}

inline verdict_byte judge_crc(std::string_view value) noexcept {
  const auto right = crc16_text(value.substr(0, value.size() - crc_size));
  const std::string_view written = value.substr(value.size() - crc_size);
  if (written == std::string_view(right.data(), right.size())) return valid_byte;
  const bool small = std::equal(right.begin(), right.end(), written.begin(), [](char a, char b) { return a == capital(b); });
  return error_byte(small ? finding_class::letter_case : finding_class::check);
}

inline verdict_byte judge(std::string_view value, const check_context&) noexcept {
  if (!surely_plain(value)) {
    if (const verdict_byte text = judge_text(value); text != valid_byte) return text;
  }
  const reading r = read(value);
  if (r.fault == faults::none) return judge_crc(value);
  return error_byte(r.fault == faults::too_short ? finding_class::length : finding_class::format);
}

// "tag 58: SG"; of a text that may be anybody's, what its shape allows.
std::string tag_and_value(unsigned number, std::string_view value) {
  return "tag " + std::to_string(number) + ": " + mask_by_shape(value.empty() ? std::string_view("-") : value, true);
}

type::wording words_of_format(std::string_view value, bool en) {
  const reading r = read(value);
  switch (r.fault) {
    case faults::beginning: return {en ? "it does not begin with 000201" : "tidak diawali 000201", {}, {}};
    case faults::unreadable: return {(en ? "no tag at character " : "bukan tag pada karakter ke-") + std::to_string(r.at + 1), {}, {}};
    case faults::ending: return {en ? "the last tag is not 63 of 4 characters" : "tag terakhir bukan 63 dengan 4 karakter", {}, {}};
    case faults::currency: return {tag_and_value(currency_tag, find_emv_tag(value, currency_tag)), {}, {}};
    default: return {tag_and_value(country_tag, find_emv_tag(value, country_tag)), {}, {}};
  }
}

type::wording words(std::string_view value, finding_class what, language lang, const check_context&) {
  const bool en = lang == language::en;
  if (what == finding_class::format) return words_of_format(value, en);
  if (what != finding_class::length) return {};
  const reading r = read(value);
  const emv_tag tag = emv_tag_at(value, r.at);
  const std::string here = std::to_string(value.size() - r.at - emv_head), there = std::to_string(tag.length);
  return {"tag " + padded(tag.number, 2) + ": " + here + (en ? " of " : " dari ") + there,
          {},
          en ? "The payload was cut off; scan the code again" : "Muatan terpotong; pindai ulang kodenya"};
}

// Only the four digits of the CRC may change: anything else would be another payload.
std::string strip(std::string_view raw) {
  const std::string text = plain(raw);
  std::string payload(without_label(text, {"QRIS", "QR Code", "QR"}));
  const std::size_t crc_at = payload.size() < crc_size ? payload.size() : payload.size() - crc_size;
  for (std::size_t i = crc_at; i < payload.size(); ++i) payload[i] = capital(payload[i]);
  return payload;
}

std::string_view word_of(qris::kinds kind) noexcept {
  return kind == qris::kinds::static_code ? "static" : kind == qris::kinds::dynamic_code ? "dynamic" : "";
}

qris::kinds kind_of(std::string_view initiation) noexcept {
  return initiation == "11" ? qris::kinds::static_code : initiation == "12" ? qris::kinds::dynamic_code : qris::kinds::unstated;
}

bool is_nmid(std::string_view text) noexcept { return nmid::registered().judge(text, {}) == valid_byte; }

std::string_view nmid_in(std::string_view payload) noexcept {
  constexpr unsigned first = 26, domestic = 51, within = 2;
  std::string_view found = find_emv_tag(find_emv_tag(payload, domestic), within);
  if (is_nmid(found)) return found;
  found = {};
  walk_emv_tags(payload, [&found](unsigned tag, std::string_view value) {
    if (tag >= first && tag < domestic && found.empty()) {
      const std::string_view inner = find_emv_tag(value, within);
      if (is_nmid(inner)) found = inner;
    }
    return found.empty();
  });
  return found;
}

std::vector<part> parts(std::string_view payload, const check_context&) {
  std::vector<part> out;
  const auto add = [&out](std::string name, std::string_view text) {
    if (!text.empty()) out.push_back({std::move(name), std::string(text)});
  };
  add("kind", word_of(kind_of(find_emv_tag(payload, 1))));
  add("merchant", find_emv_tag(payload, 59));
  add("city", find_emv_tag(payload, 60));
  add("postal_code", find_emv_tag(payload, 61));
  add("nmid", nmid_in(payload));
  add("category", find_emv_tag(payload, 52));
  add("currency", rupiah);
  add("amount", find_emv_tag(payload, 54));
  add("country", indonesia);
  add("crc", payload.substr(payload.size() - crc_size));
  std::vector<std::string> tags;
  walk_emv_tags(payload, [&tags](unsigned number, std::string_view value) {
    tags.push_back(padded(number, 2) + '=' + std::string(value));
    return true;
  });
  out.push_back({"tags", std::move(tags)});
  return out;
}

// Long runs of digits are masked in a payload too: a merchant's account number is among them.
std::string mask(std::string_view value) { return mask_by_shape(value, !passes(judge(value, {}))); }

std::string field(unsigned tag, std::string_view text) { return padded(tag, 2) + padded(text.size(), 2) + std::string(text); }

std::string sample(sampler& chance) {
  constexpr std::string_view scales[] = {"UMI", "UKE", "UME", "UBE"};
  const bool dynamic = chance.one_in(2);
  const auto scale = field(3, scales[chance.below(std::size(scales))]);
  std::string payload = std::string(beginning) + field(1, dynamic ? "12" : "11");
  payload +=
      field(26, joined({field(0, "ID.CO.CONTOH.WWW"), field(1, "93600999" + chance.serial(10)), field(2, "0001" + chance.serial(11)), scale}));
  payload += field(51, field(0, "ID.CO.QRIS.WWW") + field(2, "ID" + chance.serial(13)) + scale);
  payload += field(52, "5499") + field(currency_tag, rupiah);
  if (dynamic) payload += field(54, std::to_string(chance.between(1, 999999)));
  payload +=
      field(country_tag, indonesia) + field(59, "TOKO CONTOH " + chance.digits(2)) + field(60, "JAKARTA") + field(61, "10110") + "6304";
  const auto crc = crc16_text(payload);
  return payload.append(crc.data(), crc.size());
}

[[gnu::cold]] type_info describe() {
  const bilingual emv = {"spesifikasi EMV untuk kode pedagang; standar QRIS",
                         "EMV's specification of merchant-presented codes; the QRIS standard"};
  return {
      .id = type_id::qris,
      .name = "qris",
      .title = {"Muatan QRIS", "QRIS payload"},
      .issuer = "Bank Indonesia, ASPI",
      .basis = "Standar QRIS; EMV QRCPS Merchant-Presented Mode",
      .personal = false,
      .certainty = certainty::high,
      .since = "0.1",
      .form = {"000201, lalu tag 2 angka, panjang 2 angka dan isinya; tag 53 = 360, tag 58 = ID, tag terakhir 63 berisi CRC",
               "000201, then tags of 2 digits, their length in 2 digits, and the value; tag 53 = 360, tag 58 = ID, the last is 63 with the "
               "CRC"},
      .length = {"sesuai dengan yang disebut tag-tagnya", "as many characters as its tags announce"},
      .display =
          "00020101021126680016ID.CO.CONTOH.WWW011893600999999999998702150001999999999870303UMI51440014ID.CO.QRIS.WWW0215ID1099999999987"
          "0303UMI5204549953033605802ID5911TOKO CONTOH6007JAKARTA6105101106304D441",
      .rules =
          {
              rule("Diawali 000201; tag dibaca dari kiri, panjangnya tidak melewati akhir",
                   "Begins with 000201; tags are read from the left, none runs past the end", emv),
              rule("Tag 53 (mata uang) 360, tag 58 (negara) ID", "Tag 53 (currency) is 360, tag 58 (country) is ID", emv),
              rule("Tag terakhir 63, 4 angka heksadesimal huruf besar: CRC-16 (polinom 1021, awal FFFF) atas semua yang di depannya, "
                   "termasuk 6304",
                   "The last tag is 63, 4 hexadecimal digits in capitals: CRC-16 (polynomial 1021, initially FFFF) over all before them, "
                   "6304 included",
                   emv),
              rule("Isi templat (26-51) dan teks tag lain tidak diperiksa",
                   "What templates (26-51) and the text of other tags hold is not judged",
                   bilingual{"bentuk ketat pustaka ini", "this library's strict form"}),
          },
      .offline_limits = {"Apakah kode itu masih berlaku dan ke rekening siapa uangnya mengalir hanya diketahui penyelenggaranya",
                         "Whether the code still works, and whose account it pays into, is known to the payment firm only"},
  };
}

constexpr type::kernels kernels{.judge = judge,
                                .judge_column = column_of<judge>,
                                .words = words,
                                .canonical = as_it_stands,
                                .display = as_it_stands,
                                .strip = strip,
                                .parts = parts,
                                .mask = mask,
                                .sample = sample};

}  // namespace

const type& qris::registered() noexcept {
  static const type_info info = describe();
  static const type self(&info, &kernels);
  return self;
}

std::string_view qris::tag(unsigned number) const noexcept { return find_emv_tag(canonical(), number); }
std::string_view qris::tag(unsigned number, unsigned within) const noexcept { return find_emv_tag(tag(number), within); }
qris::kinds qris::kind() const noexcept { return kind_of(tag(1)); }
std::string_view qris::nmid() const noexcept { return nmid_in(canonical()); }

}  // namespace spbe::inline v1
