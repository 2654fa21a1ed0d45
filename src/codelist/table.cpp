#include "codelist/table.hpp"

#include <algorithm>

#include <spbe/text.hpp>

namespace spbe::inline v1::detail {
namespace {

// Walks the info section; once it runs over the end everything further is empty and `sound` false.
class info_reader {
 public:
  info_reader(std::string_view bytes, bool checked) : bytes_(bytes), checked_(checked) {}
  template <class T>
  T number() {
    if (bytes_.size() < sizeof(T)) { sound_ = false; bytes_ = {}; return 0; }
    const T value = load<T>(bytes_.data());
    bytes_.remove_prefix(sizeof(T));
    return value;
  }
  std::string text() {
    const auto size = number<std::uint32_t>();
    const std::string_view text = bytes_.substr(0, size);
    if (text.size() != size || !(checked_ || can_be_shown(text))) { sound_ = false; bytes_ = {}; return {}; }
    bytes_.remove_prefix(size);
    return std::string(text);
  }
  [[nodiscard]] bool sound() const { return sound_; }
  [[nodiscard]] bool finished() const { return bytes_.empty(); }

 private:
  static bool can_be_shown(std::string_view text) {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    return valid_utf8_prefix(text) == text.size() && std::none_of(text.begin(), text.end(), is_control);
  }

  std::string_view bytes_;
  bool checked_;
  bool sound_ = true;
};

void append_text(std::string& out, std::string_view text) {
  append(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

constexpr std::uint8_t info_by_name = 1, info_compact = 2, info_unknown_is_info = 4;

bool read_editions(info_reader& in, list_info& info) {
  const auto count = in.number<std::uint16_t>();
  std::int32_t before = date::none;
  for (unsigned i = 0; i < count && in.sound(); ++i) {
    const auto day = in.number<std::int32_t>();
    if (i > 0 && day <= before) return false;
    before = day;
    const bool verified = in.number<std::uint8_t>() != 0;
    info.editions.push_back({date::from_days(day), in.text(), verified});
  }
  return in.sound();
}

// Levels, digits after each, dots; no level: codes of free form.
bool read_form(info_reader& in, code_form& form) {
  std::vector<std::uint8_t> digits_after(in.number<std::uint8_t>());
  for (auto& n : digits_after) n = in.number<std::uint8_t>();
  const auto dotted = in.number<std::uint8_t>();
  if (dotted > 1 || (!digits_after.empty() && !code_form::possible(digits_after))) return false;
  form = code_form(digits_after, dotted != 0);
  return true;
}

void append_form(std::string& out, const info_form& form) {
  append(out, static_cast<std::uint8_t>(form.digits_after.size()));
  for (const auto n : form.digits_after) append(out, n);
  append(out, static_cast<std::uint8_t>(form.dotted));
}

// False where the section does not hold what it must.
bool read_info(list_table& t, bool checked) {
  info_reader in(t.at(section::info), checked);
  list_info& info = t.info;
  for (std::string* field : {&info.id, &info.title.id, &info.title.en, &info.issuer, &info.basis, &info.source, &info.licence,
                             &info.completeness, &info.certainty_note, &info.match_note, &info.digest, &info.maps_from, &info.maps_to, &info.follows}) {
    *field = in.text();
  }
  const auto certain = in.number<std::uint8_t>();
  const auto flags = in.number<std::uint8_t>();
  info.codes = in.number<std::uint32_t>();
  info.records = in.number<std::uint32_t>();
  const bool forms = read_form(in, t.form) && read_form(in, t.target_form);
  if (!forms || !in.sound() || certain > 3 || !read_editions(in, info) || !in.finished() || info.id.empty()) return false;
  if (t.target_form.digits() && t.target_form.longest() > most_target_digits) return false;
  info.certainty = static_cast<certainty>(certain);
  info.matched_by_name = t.by_name = (flags & info_by_name) != 0;
  t.compact_codes = (flags & info_compact) != 0;
  info.unknown_is_info = (flags & info_unknown_is_info) != 0;
  if (!info.editions.empty()) t.first_day = info.editions.front().from.days();
  return true;
}

}  // namespace

std::string write_info(const list_table& t, const info_form& form, const info_form& target_form) {
  std::string out;
  const list_info& info = t.info;
  for (const std::string* field : {&info.id, &info.title.id, &info.title.en, &info.issuer, &info.basis, &info.source, &info.licence,
                                   &info.completeness, &info.certainty_note, &info.match_note, &info.digest, &info.maps_from, &info.maps_to, &info.follows}) {
    append_text(out, *field);
  }
  append(out, static_cast<std::uint8_t>(info.certainty));
  append(out, static_cast<std::uint8_t>((t.by_name ? info_by_name : 0U) | (t.compact_codes ? info_compact : 0U) | (info.unknown_is_info ? info_unknown_is_info : 0U)));
  append(out, static_cast<std::uint32_t>(info.codes));
  append(out, static_cast<std::uint32_t>(info.records));
  append_form(out, form);
  append_form(out, target_form);
  append(out, static_cast<std::uint16_t>(info.editions.size()));
  for (const auto& e : info.editions) {
    append(out, e.from.days());
    append(out, static_cast<std::uint8_t>(e.verified));
    append_text(out, e.title);
  }
  return out;
}

error damaged(const char* id, const char* en) {
  return {status::bad_list, "list.damaged", {}, {std::string("berkas daftar rusak: ") + id, std::string("the list file is damaged: ") + en}};
}

result<list_table> attach(std::string_view bytes, std::shared_ptr<const std::string> owner, bool checked) {
  if (bytes.size() < header_size || !bytes.starts_with(list_magic)) {
    return unexpected{error{status::bad_list, "list.not_a_list", {},
                            {"ini bukan berkas .spbelist; susun dahulu dari tabelnya dengan spbe list compile", "this is not a .spbelist file; compile one from its tables with spbe list compile"}}};
  }
  const char* p = bytes.data();
  if (load<std::uint32_t>(p + 8) != list_layout || load<std::uint32_t>(p + 12) != section_count) {
    return unexpected{error{status::unsupported, "list.layout", {},
                            {"berkas .spbelist ini dari versi lain; susun ulang dari tabelnya", "this .spbelist is of another version; compile it again from its tables"}}};
  }
  if (load<std::uint64_t>(p + 16) != bytes.size()) return unexpected{damaged("ukurannya berbeda", "its size differs")};
  list_table t;
  std::size_t at = header_size;
  for (std::size_t i = 0; i < section_count; ++i) {
    const auto size = load<std::uint64_t>(p + 56, i);
    if (size > bytes.size() - at) return unexpected{damaged("bagiannya melewati akhir", "a section runs over the end")};
    t.sections[i] = bytes.substr(at, size);
    at += size;
    const std::size_t gap = (8 - at % 8) % 8;
    if (gap > bytes.size() - at) return unexpected{damaged("bagiannya melewati akhir", "a section runs over the end")};
    for (std::size_t g = 0; g < gap; ++g) {
      if (bytes[at + g] != 0) return unexpected{damaged("sela antarbagian terisi", "the gap between sections is not empty")};
    }
    at += gap;
  }
  if (at != bytes.size() || !read_info(t, checked)) return unexpected{damaged("keterangannya tidak terbaca", "its description cannot be read")};
  t.owner = std::move(owner);
  t.symbols = symbol_table(t.at(section::symbols));
  t.day_count = static_cast<std::uint32_t>(t.at(section::days).size() / 4);
  t.kind_count = static_cast<std::uint32_t>(t.at(section::kinds).size() / kind_size);
  t.front_count = static_cast<std::uint32_t>(t.at(section::fronts).size() / front_size);
  t.spell_count = static_cast<std::uint32_t>(t.at(section::names).size() / 3);
  t.spell_size = t.kind_count <= 256 ? 2 : 3;
  t.tag_at = static_cast<unsigned>(std::bit_width(t.spell_count));
  if (t.form.digits()) {
    t.code_size = bytes_for(t.form.tail_limit() - 1);
    t.tail_mask = (std::uint64_t{1} << (8 * t.code_size)) - 1;
  }
  t.change_count = static_cast<std::uint32_t>(t.at(section::changes).size() / change_size);
  t.synonym_count = static_cast<std::uint32_t>(t.at(section::synonyms).size() / synonym_size);
  t.day_name_count = static_cast<std::uint32_t>(t.at(section::day_names).size() / day_name_size);
  t.map_count = static_cast<std::uint32_t>(t.at(section::maps).size() / map_size);
  t.map_run_count = static_cast<std::uint32_t>(t.at(section::map_runs).size() / map_run_size);
  t.map_word_count = static_cast<std::uint32_t>(t.at(section::map_words).size() / map_word_size);
  t.days = t.at(section::days).data();
  t.kinds = t.at(section::kinds).data();
  t.codes = t.at(section::codes).data();
  t.spells = t.at(section::spells).data();
  t.names = t.at(section::names).data();
  t.pool = t.at(section::pool).data();
  t.index = t.at(section::code_index).data();
  return t;
}

date list_table::day_of(std::uint16_t i) const noexcept {
  if (i == 0 || i + 1U == day_count) return {};
  return date::from_days(day(i));
}

change_row list_table::change(std::uint32_t i) const noexcept {
  const char* p = at(section::changes).data() + std::size_t{i} * change_size;
  const auto side = [](std::uint32_t stored) { return stored == nothing24 ? nothing : stored; };
  return {side(load24(p)), side(load24(p + 3)), load24(p + 6), load<std::uint16_t>(p + 9), load<std::uint16_t>(p + 11),
          static_cast<std::uint8_t>(p[13] & 15), static_cast<std::uint8_t>(static_cast<unsigned char>(p[13]) >> 4U), static_cast<std::uint8_t>(p[14])};
}

day_name_row list_table::day_name(std::uint32_t i) const noexcept {
  const char* p = at(section::day_names).data() + std::size_t{i} * day_name_size;
  return {load24(p), load24(p + 7), load24(p + 10), load<std::uint16_t>(p + 3), load<std::uint16_t>(p + 5)};
}

synonym_row list_table::synonym(std::uint32_t i) const noexcept {
  const char* p = at(section::synonyms).data() + std::size_t{i} * synonym_size;
  return {load24(p), load24(p + 3)};
}

std::uint32_t list_table::front_of(std::uint32_t spell) const noexcept {
  std::uint32_t begin = 0;
  for (std::uint32_t n = front_count; n > 1;) {   // no branch that the data decides
    const std::uint32_t half = n / 2;
    begin += front_begin(begin + half) <= spell ? half : 0;
    n -= half;
  }
  return begin;
}

std::uint64_t list_table::key(std::uint32_t spell) const noexcept {
  return front(front_of(spell)) * form.front_unit() + form.rest(tail(spell));
}

std::string list_table::text(std::uint32_t offset) const {
  char small[longest_name];
  const std::string_view packed = packed_at(pool, offset);
  const std::size_t size = symbols.unpack(packed, small, sizeof small);
  if (size != std::string_view::npos) return {small, size};
  std::string large(longest_text, '\0');
  const std::size_t all = symbols.unpack(packed, large.data(), large.size());
  large.resize(all == std::string_view::npos ? 0 : all);
  return large;
}

map_row list_table::map(std::uint32_t i) const noexcept {
  const char* p = at(section::maps).data() + std::size_t{i} * map_size;
  return {static_cast<std::uint8_t>(p[0]), load40(p + 1)};
}

std::string list_table::target(const map_row& row) const {
  return target_form.digits() ? target_form.write(row.target) : text(static_cast<std::uint32_t>(row.target));
}

std::string list_table::code(std::uint32_t spell) const {
  return form.digits() ? form.write(key(spell)) : std::string(free_code(spell));
}

std::string list_table::parent(std::uint32_t spell) const {
  if (form.digits()) {
    const std::uint64_t above = form.parent(key(spell));
    return above == 0 ? std::string() : form.write(above);
  }
  if (!above.empty()) return above[spell] == nothing ? std::string() : std::string(free_code(above[spell]));
  const unsigned level = this->spell(spell).level;
  for (std::uint32_t i = spell; level > 1 && i-- > 0;) {
    if (this->spell(i).level < level) return std::string(free_code(i));
  }
  return {};
}

void remember_parents(list_table& table) {
  if (table.form.digits()) return;
  std::array<std::uint32_t, 256> last{};   // of each level
  table.above.assign(table.spell_count, nothing);
  for (std::uint32_t i = 0; i < table.spell_count; ++i) {
    const unsigned level = table.spell(i).level;
    if (level > 1) table.above[i] = last[level - 1U];
    last[level] = i;
  }
}

}  // namespace spbe::inline v1::detail
