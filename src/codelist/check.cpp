// Distrust: what must hold of the bytes of a list before any accessor may be believed.
#include <spbe/text.hpp>

#include <algorithm>
#include <vector>

#include "codelist/compile/rules.hpp"
#include "codelist/derive.hpp"
#include "codelist/sha256.hpp"
#include "codelist/table.hpp"
#include "codelist/visible.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_rows = 1U << 24U;   // of any kind: keeps every index within 32 bits

class checker {
 public:
  explicit checker(const list_table& t) : t_(t) {}

  // Null when sound, else what is wrong in English; in the order in which later steps rely on earlier ones.
  const char* fault() {
    if (!description()) return "its description is not of a list";
    if (!sizes()) return "the sizes of its sections do not fit together";
    if (!days()) return "its days are out of order";
    if (!kinds()) return "its kinds of spells do not hold";
    if (!pool()) return "its texts cannot be read";
    if (!codes()) return "its codes are out of order";
    if (!spells()) return "its spells are out of order";
    if (!day_names()) return "its names with days are out of order";
    if (!changes()) return "its changes are out of order";
    if (!synonyms()) return "its synonyms are out of order";
    if (!maps()) return "its correspondences are out of order";
    return nullptr;
  }

 private:
  [[nodiscard]] std::size_t size(section s) const { return t_.at(s).size(); }

  bool sizes() const {
    const std::size_t n = t_.spell_count;
    return n > 0 && n < most_rows && rows(section::days, t_.day_count, 4) && rows(section::kinds, t_.kind_count, kind_size) && t_.kind_count <= 0x10000 &&
           rows(section::names, n, 3) && rows(section::spells, n, t_.spell_size) && rows(section::day_names, t_.day_name_count, day_name_size) &&
           rows(section::changes, t_.change_count, change_size) && rows(section::synonyms, t_.synonym_count, synonym_size) &&
           rows(section::maps, t_.map_count, map_size) && rows(section::map_words, t_.map_word_count, map_word_size) && t_.map_word_count <= 256 &&
           rows(section::fronts, t_.front_count, front_size) && size(section::pool) < nothing24 && size(section::free_codes) < nothing24 &&
           size(section::codes) == n * t_.code_size + (t_.form.digits() ? 8 : 0) && t_.info.records == n && t_.info.maps_from.empty() == t_.info.maps_to.empty();
  }
  [[nodiscard]] bool rows(section s, std::size_t count, std::size_t each) const { return count < most_rows && size(s) == count * each; }

  bool days() const {
    if (t_.day_count < 2 || t_.day_count > 0xFFFF) return false;
    if (t_.day(0) != date::none || t_.day(static_cast<std::uint16_t>(t_.day_count - 1)) != std::numeric_limits<std::int32_t>::max()) return false;
    const std::int32_t first = date(1, 1, 1).days();
    const std::int32_t last = date(9999, 12, 31).days();
    for (std::uint32_t i = 1; i + 1 < t_.day_count; ++i) {
      const auto d = t_.day(static_cast<std::uint16_t>(i));
      if (d < first || d > last || d <= t_.day(static_cast<std::uint16_t>(i - 1))) return false;
    }
    for (const auto& e : t_.info.editions) {
      if (e.from.has_value() && (e.from.days() < first || e.from.days() > last)) return false;
    }
    return true;
  }

  bool kinds() const {
    for (std::uint32_t i = 0; i < t_.kind_count; ++i) {
      const char* p = t_.kinds + std::size_t{i} * kind_size;
      const auto from = load<std::uint16_t>(p);
      const auto to = load<std::uint16_t>(p + 2);
      if (to >= t_.day_count || from >= to || p[4] == 0) return false;
    }
    return true;
  }

  [[nodiscard]] static bool readable(std::string_view text) { return valid_utf8_prefix(text) == text.size() && first_hidden(text) == 0; }

  // It names a list, and stands in findings, file names and identifiers of others.
  [[nodiscard]] bool description() const {
    const list_info& info = t_.info;
    const bool ids = is_list_id(info.id) && (info.maps_to.empty() || (is_list_id(info.maps_from) && is_list_id(info.maps_to)));
    return ids && std::all_of(info.editions.begin(), info.editions.end(), [](const edition& e) { return readable(e.title); }) &&
           readable(info.title.id + info.title.en + info.issuer + info.basis + info.source + info.licence + info.completeness + info.certainty_note + info.match_note + info.digest);
  }

  // Every text can be unpacked and read; remembers where texts start and which of them may be names.
  bool pool() {
    const std::string_view pool = t_.at(section::pool);
    if (!t_.symbols.sound()) return false;
    texts_.assign(pool.size(), false);
    names_.assign(pool.size(), false);
    std::vector<char> buffer(longest_text);
    for (std::size_t at = 0; at < pool.size();) {
      const bool large = pool[at] == '\xFF';
      if (large && pool.size() - at < 3) return false;
      const std::string_view packed = packed_at(pool.data(), static_cast<std::uint32_t>(at));
      const std::size_t front = large ? 3 : 1;
      if (packed.size() > pool.size() - at - front) return false;
      const std::size_t size = t_.symbols.unpack(packed, buffer.data(), buffer.size());
      if (size == std::string_view::npos || !readable({buffer.data(), size})) return false;
      texts_[at] = true;
      names_[at] = size > 0 && size <= longest_name;
      at += front + packed.size();
    }
    return true;
  }

  [[nodiscard]] bool text(std::uint32_t offset) const { return offset < texts_.size() && texts_[offset]; }
  [[nodiscard]] bool name(std::uint32_t offset) const { return offset < names_.size() && names_[offset]; }

  bool codes() const { return t_.form.digits() ? digit_codes() : free_codes(); }

  // Fronts ascend, and the tails under each.
  bool digit_codes() const {
    if (t_.front_count == 0 || t_.front_begin(0) != 0 || !t_.at(section::free_codes).empty()) return false;
    if (t_.at(section::codes).substr(t_.spell_count * std::size_t{t_.code_size}) != std::string_view("\0\0\0\0\0\0\0\0", 8)) return false;
    for (std::uint32_t f = 0; f < t_.front_count; ++f) {
      if (t_.front(f) >= 1000000 || (f > 0 && t_.front(f) <= t_.front(f - 1))) return false;
      if (t_.front_begin(f) >= t_.front_begin(f + 1) || t_.front_begin(f + 1) > t_.spell_count) return false;
    }
    for (std::uint32_t i = 0; i < t_.spell_count; ++i) {
      if (t_.tail(i) >= t_.form.front_unit() || !t_.form.sound(t_.key(i))) return false;
    }
    return true;
  }

  bool free_codes() const {
    const std::string_view codes = t_.at(section::free_codes);
    if (t_.front_count != 0) return false;
    std::vector<bool> starts(codes.size(), false);
    for (std::size_t at = 0; at < codes.size();) {
      const std::size_t length = static_cast<unsigned char>(codes[at]);
      if (length == 0 || length > codes.size() - at - 1 || !readable(codes.substr(at + 1, length))) return false;
      starts[at] = true;
      at += 1 + length;
    }
    for (std::uint32_t i = 0; i < t_.spell_count; ++i) {
      const std::uint32_t offset = load24(t_.codes + std::size_t{i} * 3);
      if (offset >= codes.size() || !starts[offset]) return false;
    }
    return true;
  }

  bool spells() const {
    for (std::uint32_t i = 0; i < t_.spell_count; ++i) {
      const char* p = t_.spells + std::size_t{i} * t_.spell_size;
      if ((t_.spell_size == 2 ? static_cast<unsigned char>(p[1]) : load<std::uint16_t>(p + 1)) >= t_.kind_count) return false;
      const spell_row row = t_.spell(i);
      const unsigned above = i == 0 ? 0 : t_.spell(i - 1).level;
      if (!name(t_.name_of(i))) return false;
      if (t_.form.digits() ? (t_.key(i) & 15U) != row.level || (i > 0 && t_.key(i) < t_.key(i - 1)) : row.level > above + 1) return false;
      if (i > 0 && t_.one_code(i - 1, i) && (t_.spell(i - 1).to > row.from || above != row.level)) return false;
    }
    return true;
  }

  bool day_names() const {
    for (std::uint32_t i = 0; i < t_.day_name_count; ++i) {
      const day_name_row row = t_.day_name(i);
      if (row.spell >= t_.spell_count || row.to >= t_.day_count || row.from >= row.to || !name(row.name) || !text(row.basis)) return false;
      if (i == 0) continue;
      const day_name_row before = t_.day_name(i - 1);
      if (row.spell < before.spell || (row.spell == before.spell && row.from < before.to)) return false;
    }
    return true;
  }

  bool side(std::uint32_t value, bool is_text) const {
    if (value == nothing) return !is_text;
    return is_text ? name(value) : value < t_.spell_count;
  }

  bool changes() const {
    std::uint16_t before = 0;
    for (std::uint32_t i = 0; i < t_.change_count; ++i) {
      const change_row c = t_.change(i);
      if (c.on < before || c.on + 1U >= t_.day_count || c.legal + 1U >= t_.day_count || c.kind > static_cast<unsigned>(change_kind::retire)) return false;
      if (c.certainty > 3 || (c.flags & ~7U) != 0 || !text(c.basis) || (c.from == nothing && c.to == nothing)) return false;
      if (!side(c.from, (c.flags & change_from_text) != 0) || !side(c.to, (c.flags & change_to_text) != 0)) return false;
      before = c.on;
    }
    return true;
  }

  bool synonyms() const {
    std::uint32_t before = 0;
    for (std::uint32_t i = 0; i < t_.synonym_count; ++i) {
      const synonym_row row = t_.synonym(i);
      if (row.spell < before || row.spell >= t_.spell_count || !name(row.text) || !first_of_its_code(row.spell)) return false;
      before = row.spell;
    }
    return true;
  }

  [[nodiscard]] bool first_of_its_code(std::uint32_t spell) const { return spell == 0 || !t_.one_code(spell - 1, spell); }

  bool maps() const {
    for (std::uint32_t i = 0; i < t_.map_word_count; ++i) {
      const char* p = t_.at(section::map_words).data() + std::size_t{i} * map_word_size;
      if (!name(load24(p)) || static_cast<unsigned char>(p[3]) > 3) return false;
    }
    std::uint32_t before = 0;
    for (std::uint32_t i = 0; i < t_.map_count; ++i) {
      const map_row m = t_.map(i);
      if (m.spell < before || m.spell >= t_.spell_count || !first_of_its_code(m.spell) || m.word >= t_.map_word_count) return false;
      if (t_.target_form.digits() ? !t_.target_form.sound(m.target) : m.target >= nothing24 || !name(static_cast<std::uint32_t>(m.target))) return false;
      before = m.spell;
    }
    return t_.map_count == 0 || !t_.info.maps_to.empty();
  }

  const list_table& t_;
  std::vector<bool> texts_, names_;   // by offset into the pool
};

}  // namespace

outcome check_tables(const list_table& table) {
  if (const char* fault = checker(table).fault()) return unexpected{damaged("isinya bertentangan", fault)};
  return std::monostate{};
}

outcome check(const list_table& table, std::string_view bytes) {
  const sha256_digest sum = sha256(bytes.substr(56));
  if (bytes.substr(24, 32) != std::string_view(sum.data(), sum.size())) return unexpected{damaged("jumlah periksanya tidak cocok", "its checksum does not match")};
  if (auto sound = check_tables(table); !sound) return sound;
  auto again = derive(table);
  if (!again) return unexpected{again.error()};
  std::size_t codes = 0;
  for (std::uint32_t i = 0; i < table.spell_count; ++i) codes += (static_cast<unsigned char>(again->spells[std::size_t{i} * table.spell_size]) & spell_more) == 0 ? 1U : 0U;
  const bool same = table.at(section::spells) == again->spells && table.at(section::changes) == again->changes &&
                    table.at(section::by_from) == again->by_from && table.at(section::by_to) == again->by_to &&
                    table.at(section::code_index) == again->code_index && table.at(section::digits) == again->digits &&
                    table.at(section::name_index) == again->name_index && table.at(section::folded) == again->folded &&
                    table.at(section::by_target) == again->by_target && table.info.codes == codes;
  if (!same) return unexpected{damaged("indeksnya tidak sesuai dengan isinya", "its index does not agree with its content")};
  return std::monostate{};
}

}  // namespace spbe::inline v1::detail
