#include "codelist/compile/write.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "codelist/compile/pack.hpp"
#include "codelist/derive.hpp"
#include "codelist/sha256.hpp"
#include "codelist/table.hpp"

namespace spbe::inline v1::detail {
namespace {

using section_bytes = std::array<std::string, section_count>;

std::string put_together(const section_bytes& sections) {
  std::string sizes;
  std::string content;
  for (const auto& s : sections) {
    append(sizes, std::uint64_t{s.size()});
    content += s;
    content.append((8 - (header_size + content.size()) % 8) % 8, '\0');
  }
  const std::string summed = sizes + content;
  const sha256_digest sum = sha256(summed);
  std::string out(list_magic);
  append(out, list_layout);
  append(out, static_cast<std::uint32_t>(section_count));
  append(out, std::uint64_t{56 + summed.size()});
  out.append(sum.data(), sum.size());
  return out + summed;
}

// What is packed and kept once each, in the order of first use: names above all.
std::vector<std::string_view> texts_of(const source_list& list) {
  std::vector<std::string_view> out;
  std::unordered_set<std::string_view> seen;
  const auto add = [&](const std::string& text) { if (seen.insert(text).second) out.push_back(text); };
  for (const auto& s : list.spells) add(s.name);
  for (const auto& n : list.names) add(n.name);
  for (const auto& n : list.synonyms) add(n.first);
  for (const auto& c : list.changes) add(c.what.basis);
  return out;
}

class writer {
 public:
  explicit writer(const source_list& list) : list_(list), form_(list.digits_after, list.dotted), packer_(texts_of(list)) {}

  result<std::string> run() {
    for (const auto& s : list_.spells) {
      if (s.code.empty() || s.code.size() > longest_code) return unexpected{error{status::bad_list, "list.code", s.code.substr(0, 40), {"kode 1 sampai 255 bita", "a code has 1 to 255 bytes"}}};
    }
    days();
    for (std::uint32_t i = 0; i < list_.spells.size(); ++i) range_of_[list_.spells[i].code].push_back(i);
    at(section::symbols) = packer_.section();
    kinds();
    for (const auto& s : list_.spells) spell(s);
    if (form_.digits()) at(section::codes).append(8, '\0');
    names();
    changes();
    synonyms();
    const auto target_form = maps();
    list_table shell;
    shell.info = list_.info;
    shell.info.records = list_.spells.size();
    shell.info.codes = range_of_.size();
    shell.by_name = list_.info.matched_by_name;
    shell.compact_codes = dots_do_not_count();
    at(section::info) = write_info(shell, {list_.digits_after, list_.dotted}, target_form);
    return finish();
  }

 private:
  std::string& at(section s) { return sections_[static_cast<std::size_t>(s)]; }

  void days() {
    std::set<std::int32_t> all;
    const auto add = [&all](date d) { if (d.has_value()) all.insert(d.days()); };
    const auto both = [&add](const interval& i) { add(i.from); add(i.to); };
    for (const auto& s : list_.spells) both(s.valid);
    for (const auto& n : list_.names) both(n.valid);
    for (const auto& c : list_.changes) { add(c.what.on); add(c.what.legal_date); }
    append(at(section::days), date::none);
    std::uint16_t i = 0;
    for (const auto d : all) {
      append(at(section::days), d);
      day_[d] = ++i;
    }
    append(at(section::days), std::numeric_limits<std::int32_t>::max());
    last_day_ = ++i;
  }
  std::uint16_t from(date d) const { return d.has_value() ? day_.at(d.days()) : std::uint16_t{0}; }
  std::uint16_t to(date d) const { return d.has_value() ? day_.at(d.days()) : last_day_; }

  std::uint32_t pool(const std::string& text) {
    const auto [found, fresh] = pooled_.emplace(text, static_cast<std::uint32_t>(at(section::pool).size()));
    if (fresh) {
      const std::string packed = packer_.pack(text);
      append_low(at(section::pool), packed.size() < 0xFF ? packed.size() : 0xFF, 1);
      if (packed.size() >= 0xFF) append_low(at(section::pool), packed.size(), 2);
      at(section::pool) += packed;
    }
    return found->second;
  }

  // Of codes by their digits, else one more than the parent's; the spells come parents first.
  std::uint8_t level_of(const source_spell& s) {
    if (form_.digits()) return form_.read(s.code).level;
    const auto above = level_.find(s.parent);
    const auto level = static_cast<std::uint8_t>(above == level_.end() ? 1 : above->second + 1);
    level_.emplace(s.code, level);
    return level;
  }

  // What spells have in common, in the order of first use.
  void kinds() {
    std::map<std::tuple<std::uint16_t, std::uint16_t, std::uint8_t>, std::uint32_t> known;
    for (const auto& s : list_.spells) {
      const std::tuple kind(from(s.valid.from), to(s.valid.to), level_of(s));
      const auto [found, fresh] = known.emplace(kind, static_cast<std::uint32_t>(known.size()));
      if (fresh) {
        append(at(section::kinds), std::get<0>(kind));
        append(at(section::kinds), std::get<1>(kind));
        append(at(section::kinds), std::get<2>(kind));
      }
      kind_.push_back(found->second);
    }
    kind_size_ = known.size() <= 256 ? 1 : 2;
  }

  void code(const std::string& code, std::uint32_t i) {
    if (!form_.digits()) {
      const auto [found, fresh] = free_code_.emplace(code, static_cast<std::uint32_t>(at(section::free_codes).size()));
      if (fresh) {
        append_low(at(section::free_codes), code.size(), 1);
        at(section::free_codes) += code;
      }
      append_low(at(section::codes), found->second, 3);
      return;
    }
    const digit_key k = form_.read(code);
    const std::uint32_t front = k.prefix * 100 + k.next;
    if (at(section::fronts).empty() || front != front_) {
      append_low(at(section::fronts), front, 3);
      append_low(at(section::fronts), i, 3);
      front_ = front;
    }
    append_low(at(section::codes), k.key - front * form_.front_unit(), bytes_for(form_.front_unit() - 1));
  }

  void spell(const source_spell& s) {
    const auto i = static_cast<std::uint32_t>(at(section::names).size() / 3);
    code(s.code, i);
    append_low(at(section::spells), 0, 1);   // its flags are derived
    append_low(at(section::spells), kind_[i], kind_size_);
    append_low(at(section::names), pool(s.name), 3);
  }

  // A code's names, cut to its spells.
  void names() {
    struct row { std::uint32_t spell; std::uint16_t from, to; std::uint32_t name, basis; };
    std::vector<row> rows;
    for (const auto& n : list_.names) {
      const auto spells = range_of_.find(n.code);
      if (spells == range_of_.end()) continue;
      for (const auto i : spells->second) {
        const interval& valid = list_.spells[i].valid;
        const std::uint16_t begin = std::max(from(n.valid.from), from(valid.from));
        const std::uint16_t end = std::min(to(n.valid.to), to(valid.to));
        if (begin < end) rows.push_back({i, begin, end, pool(n.name), pool(n.basis)});
      }
    }
    std::sort(rows.begin(), rows.end(), [](const row& a, const row& b) { return std::pair(a.spell, a.from) < std::pair(b.spell, b.from); });
    for (const auto& r : rows) {
      append_low(at(section::day_names), r.spell, 3);
      append(at(section::day_names), r.from);
      append(at(section::day_names), r.to);
      append_low(at(section::day_names), r.name, 3);
      append_low(at(section::day_names), r.basis, 3);
    }
  }

  // The spell a change means: on the side it leaves the one that ends on that day, on the side it reaches the one that lives then.
  std::uint32_t side(const std::string& code, date on, bool leaves, std::uint8_t text_flag, std::uint8_t& flags) {
    if (code.empty()) return nothing;
    const auto spells = range_of_.find(code);
    if (spells == range_of_.end()) { flags |= text_flag; return pool(code); }
    for (const auto i : spells->second) {
      if (leaves && on.has_value() && list_.spells[i].valid.to == on) return i;
    }
    for (const auto i : spells->second) {
      if (on.has_value() && list_.spells[i].valid.contains(on)) return i;
    }
    return spells->second.front();
  }

  void changes() {
    auto sorted = list_.changes;
    std::stable_sort(sorted.begin(), sorted.end(), [](const source_change& a, const source_change& b) { return a.what.on < b.what.on; });
    std::string& out = at(section::changes);
    for (const auto& c : sorted) {
      std::uint8_t flags = 0;
      append_low(out, side(c.what.from, c.what.on, true, change_from_text, flags), 3);   // `nothing` becomes `nothing24`
      append_low(out, side(c.what.to, c.what.on, false, change_to_text, flags), 3);
      append_low(out, pool(c.what.basis), 3);
      append(out, from(c.what.on));
      append(out, from(c.what.legal_date));
      append_low(out, static_cast<unsigned>(c.what.kind) + 16 * static_cast<unsigned>(c.what.certainty), 1);
      append_low(out, flags, 1);
    }
  }

  void synonyms() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rows;
    for (const auto& s : list_.synonyms) {
      const auto spells = range_of_.find(s.code);
      if (spells != range_of_.end()) rows.emplace_back(spells->second.front(), pool(s.first));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [spell, text] : rows) {
      append_low(at(section::synonyms), spell, 3);
      append_low(at(section::synonyms), text, 3);
    }
  }

  // The form that the codes of the other list follow, read off the longest; none where they are no digits or do not all follow it.
  info_form form_of_targets() const {
    const auto longest = std::max_element(list_.maps.begin(), list_.maps.end(), [](const auto& a, const auto& b) { return a.to.size() < b.to.size(); });
    info_form found;
    std::uint8_t digits = 0;
    if (longest == list_.maps.end()) return {};
    for (const char c : longest->to) {
      if (c == '.') found.digits_after.push_back(digits);
      else ++digits;
    }
    found.digits_after.push_back(digits);
    found.dotted = found.digits_after.size() > 1;
    if (digits > most_target_digits || !code_form::possible(found.digits_after)) return {};
    const code_form form(found.digits_after, found.dotted);
    const bool all = std::all_of(list_.maps.begin(), list_.maps.end(), [&form](const auto& m) {
      const auto k = form.read(m.to);
      return k.level != 0 && form.write(k.key) == m.to;
    });
    return all ? found : info_form{};
  }

  info_form maps() {
    const info_form other = form_of_targets();
    const code_form form(other.digits_after, other.dotted);
    std::map<std::pair<std::uint32_t, std::uint8_t>, std::uint8_t> words;
    std::vector<std::pair<std::uint32_t, const source_map*>> rows;
    for (const auto& m : list_.maps) {
      const auto spells = range_of_.find(m.code);
      if (spells != range_of_.end()) rows.emplace_back(spells->second.front(), &m);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [spell, m] : rows) {
      const auto [word, fresh] = words.emplace(std::pair(pool(m->match), static_cast<std::uint8_t>(m->certainty)), static_cast<std::uint8_t>(words.size()));
      if (fresh) {
        append_low(at(section::map_words), word->first.first, 3);
        append_low(at(section::map_words), word->first.second, 1);
      }
      append_low(at(section::maps), spell, 3);
      append_low(at(section::maps), word->second, 1);
      append_low(at(section::maps), form.digits() ? form.read(m->to).key : pool(m->to), 5);
    }
    return other;
  }

  // Look-ups take a code without its dots, unless two codes differ by nothing else.
  bool dots_do_not_count() const {
    std::set<std::string> bare;
    for (const auto& [code, spells] : range_of_) {
      std::string form = code;
      form.erase(std::remove(form.begin(), form.end(), '.'), form.end());
      if (form.empty() || !bare.insert(form).second) return false;
    }
    return true;
  }

  result<std::string> finish() {
    const std::string base = put_together(sections_);
    const auto shell = attach(base, nullptr);
    if (!shell) return unexpected{shell.error()};
    if (const auto sound = check_tables(*shell); !sound) return unexpected{sound.error()};   // a list too large for its layout
    auto derived = derive(*shell);
    if (!derived) return unexpected{derived.error()};
    at(section::spells) = std::move(derived->spells);
    at(section::changes) = std::move(derived->changes);
    at(section::by_from) = std::move(derived->by_from);
    at(section::by_to) = std::move(derived->by_to);
    at(section::code_index) = std::move(derived->code_index);
    at(section::digits) = std::move(derived->digits);
    at(section::name_index) = std::move(derived->name_index);
    at(section::folded) = std::move(derived->folded);
    at(section::by_target) = std::move(derived->by_target);
    std::string bytes = put_together(sections_);
    const auto table = attach(bytes, nullptr);
    if (!table) return unexpected{table.error()};
    if (const auto sound = check(*table, bytes); !sound) return unexpected{sound.error()};
    return bytes;
  }

  const source_list& list_;
  code_form form_;
  packer packer_;
  section_bytes sections_;
  std::map<std::int32_t, std::uint16_t> day_;
  std::uint16_t last_day_ = 0;
  std::unordered_map<std::string, std::uint32_t> pooled_;
  std::map<std::string, std::vector<std::uint32_t>> range_of_;
  std::unordered_map<std::string, std::uint8_t> level_;
  std::unordered_map<std::string, std::uint32_t> free_code_;
  std::vector<std::uint32_t> kind_;            // of each spell
  unsigned kind_size_ = 1;
  std::uint32_t front_ = 0;
};

}  // namespace

result<std::string> write_list(const source_list& list) { return writer(list).run(); }

std::string as_cpp(const std::string& id, std::string_view bytes) {
  std::string out = "namespace spbe::inline v1::detail {\nextern const char list_" + id + "[];\nconst char list_" + id + "[] =\n";
  // Octal escapes, shortened where no digit follows; lines that people and compilers can hold.
  constexpr std::size_t line = 2000;
  for (std::size_t begin = 0; begin < bytes.size(); begin += line) {
    const std::string_view part = bytes.substr(begin, line);
    out += '"';
    for (std::size_t i = 0; i < part.size(); ++i) {
      const auto c = static_cast<unsigned char>(part[i]);
      if (c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '?') { out += part[i]; continue; }
      const bool digit_follows = i + 1 < part.size() && part[i + 1] >= '0' && part[i + 1] <= '7';
      out += '\\';
      if (digit_follows || c >= 0100) out += static_cast<char>('0' + (c >> 6U));
      if (digit_follows || c >= 010) out += static_cast<char>('0' + (c >> 3U & 7U));
      out += static_cast<char>('0' + (c & 7U));
    }
    out += "\"\n";
  }
  return out + ";\n}\n";
}

}  // namespace spbe::inline v1::detail
