// Distrust: what must hold of the bytes of a list before any accessor may be believed.
#include <spbe/text.hpp>

#include <vector>

#include "codelist/derive.hpp"
#include "codelist/sha256.hpp"
#include "codelist/table.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t most_rows = 1U << 24U;   // of any kind: keeps every index within 32 bits

class checker {
 public:
  explicit checker(const list_table& t) : t_(t) {}

  // Null when sound, else what is wrong in English; in the order in which later steps rely on earlier ones.
  const char* fault() {
    if (!sizes()) return "the sizes of its sections do not fit together";
    if (!days()) return "its days are out of order";
    if (!pool()) return "its texts cannot be read";
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
    return n > 0 && n <= most_rows && t_.day_name_count <= most_rows && t_.change_count <= most_rows && t_.synonym_count <= most_rows && size(section::days) == t_.day_count * std::size_t{4} && size(section::spells) == n * spell_size &&
           size(section::codes) == n * (t_.form.digits() ? 8 : 4) && size(section::names) == n * 4 &&
           size(section::day_names) == t_.day_name_count * day_name_size && size(section::changes) == t_.change_count * change_size &&
           size(section::synonyms) == t_.synonym_count * synonym_size && size(section::pool) < nothing && t_.map_count <= most_rows && size(section::maps) == t_.map_count * map_size &&
           t_.map_word_count <= 256 && size(section::map_words) == t_.map_word_count * map_word_size && t_.info.maps_from.empty() == t_.info.maps_to.empty() && t_.info.records == n;
  }

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

  // Every string is UTF-8 without control characters; remembers where strings start.
  bool pool() {
    const std::string_view pool = t_.at(section::pool);
    starts_.assign(pool.size(), false);
    for (std::size_t at = 0; at < pool.size();) {
      if (pool.size() - at < 2) return false;
      const std::size_t length = load<std::uint16_t>(pool.data() + at);
      if (length > pool.size() - at - 2) return false;
      const std::string_view text = pool.substr(at + 2, length);
      if (valid_utf8_prefix(text) != length) return false;
      for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return false;
      }
      starts_[at] = true;
      at += 2 + length;
    }
    return true;
  }

  [[nodiscard]] bool text(std::uint32_t offset) const { return offset < starts_.size() && starts_[offset]; }
  [[nodiscard]] bool name(std::uint32_t offset) const {
    return text(offset) && !t_.text(offset).empty() && t_.text(offset).size() <= longest_name;
  }

  bool code(std::uint32_t i) const {
    const spell_row row = t_.spell(i);
    if (t_.form.digits()) return t_.form.sound(t_.key(i)) && (t_.key(i) & 15U) == row.level;
    const auto offset = load<std::uint32_t>(t_.codes, i);
    return name(offset) && row.level >= 1 && (i == 0 ? row.level == 1 : row.level <= t_.spell(i - 1).level + 1);
  }

  bool spells() const {
    for (std::uint32_t i = 0; i < t_.spell_count; ++i) {
      const spell_row row = t_.spell(i);
      if (row.to >= t_.day_count || row.from >= row.to || !name(load<std::uint32_t>(t_.names, i)) || !code(i)) return false;
      if (i == 0) continue;
      const bool same = t_.form.digits() ? t_.key(i) == t_.key(i - 1) : t_.free_code(i) == t_.free_code(i - 1);
      if (t_.form.digits() && t_.key(i) < t_.key(i - 1)) return false;
      if (same && (t_.spell(i - 1).to > row.from || t_.spell(i - 1).level != row.level)) return false;
    }
    return true;
  }

  bool day_names() const {
    std::uint32_t spell_before = nothing;
    std::uint16_t end_before = 0;
    for (std::uint32_t i = 0; i < t_.day_name_count; ++i) {
      const char* p = t_.at(section::day_names).data() + std::size_t{i} * day_name_size;
      const auto spell = load<std::uint32_t>(p);
      const auto from = load<std::uint16_t>(p + 4);
      const auto to = load<std::uint16_t>(p + 6);
      if (spell >= t_.spell_count || to >= t_.day_count || from >= to) return false;
      if (!name(load<std::uint32_t>(p + 8)) || !text(load<std::uint32_t>(p + 12))) return false;
      if (spell_before != nothing && (spell < spell_before || (spell == spell_before && from < end_before))) return false;
      spell_before = spell;
      end_before = to;
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
      const char* p = t_.at(section::synonyms).data() + std::size_t{i} * synonym_size;
      const auto spell = load<std::uint32_t>(p);
      if (spell < before || spell >= t_.spell_count || !name(load<std::uint32_t>(p + 4))) return false;
      if (!first_of_its_code(spell)) return false;
      before = spell;
    }
    return true;
  }

  [[nodiscard]] bool first_of_its_code(std::uint32_t spell) const {
    return spell == 0 || (t_.form.digits() ? t_.key(spell) != t_.key(spell - 1) : t_.free_code(spell) != t_.free_code(spell - 1));
  }

  bool maps() const {
    for (std::uint32_t i = 0; i < t_.map_word_count; ++i) {
      const char* p = t_.at(section::map_words).data() + std::size_t{i} * map_word_size;
      if (!name(load<std::uint32_t>(p)) || static_cast<unsigned char>(p[4]) > 3) return false;
    }
    std::uint32_t before = 0;
    for (std::uint32_t i = 0; i < t_.map_count; ++i) {
      const map_row m = t_.map(i);
      if (m.spell < before || m.spell >= t_.spell_count || !first_of_its_code(m.spell) || m.word >= t_.map_word_count) return false;
      if (t_.target_form.digits() ? !t_.target_form.sound(m.target) : m.target >= nothing || !name(static_cast<std::uint32_t>(m.target))) return false;
      before = m.spell;
    }
    return t_.map_count == 0 || !t_.info.maps_to.empty();
  }

  const list_table& t_;
  std::vector<bool> starts_;
};

}  // namespace

outcome check(const list_table& table, std::string_view bytes) {
  const sha256_digest sum = sha256(bytes.substr(56));
  if (bytes.substr(24, 32) != std::string_view(sum.data(), sum.size())) return unexpected{damaged("jumlah periksanya tidak cocok", "its checksum does not match")};
  if (const char* fault = checker(table).fault()) return unexpected{damaged("isinya bertentangan", fault)};
  auto again = derive(table);
  if (!again) return unexpected{again.error()};
  std::size_t codes = 0;
  for (std::uint32_t i = 0; i < table.spell_count; ++i) codes += (again->spells[std::size_t{i} * spell_size + 5] & spell_more) == 0 ? 1U : 0U;
  const bool same = table.at(section::spells) == again->spells && table.at(section::changes) == again->changes &&
                    table.at(section::by_from) == again->by_from && table.at(section::by_to) == again->by_to &&
                    table.at(section::code_index) == again->code_index && table.at(section::digits) == again->digits &&
                    table.at(section::name_index) == again->name_index && table.at(section::folded) == again->folded &&
                    table.at(section::by_target) == again->by_target && table.info.codes == codes;
  if (!same) return unexpected{damaged("indeksnya tidak sesuai dengan isinya", "its index does not agree with its content")};
  return std::monostate{};
}

}  // namespace spbe::inline v1::detail
