#include "engine/unique.hpp"

#include <algorithm>
#include <utility>

#include "base/as_bytes.hpp"
#include "base/value_at.hpp"
#include "engine/keys.hpp"
#include "engine/mask.hpp"
#include "text/mask.hpp"

namespace spbe::inline v1::detail {
namespace {

// A near key: what its partition does not tell of it, and below that its offset in the chunk; then how many rows it is behind the key before it, and
// the lowest bit for "bad".  Where that is too far, empty steps of so many rows stand between.
constexpr unsigned near_at_bits = row_places::near_at_bits;
static_assert(near_at_bits == 64 - packed_bits + partition_bits);
constexpr std::size_t near_size = sizeof(std::uint64_t) + sizeof(std::uint16_t);
constexpr std::uint32_t longest_step = 0x7FFF;
constexpr std::uint16_t empty_step = 0xFFFF;
constexpr std::size_t far_size = 3 * sizeof(std::uint64_t);   // key, place in two words

// A key of bytes where it was seen first: ordinal, size, bytes.
struct seen_key { std::uint64_t ordinal = 0; std::string_view key; };
[[nodiscard]] seen_key seen_at(std::string_view arena, std::size_t at) noexcept {
  const auto ordinal = value_at<std::uint64_t>(arena.data() + at);
  const auto size = value_at<std::uint32_t>(arena.data() + at + sizeof ordinal);
  return {ordinal, arena.substr(at + sizeof ordinal + sizeof size, size)};
}

}  // namespace

unique_index::unique_index(const run_plan& run, row_places& places, slab_pool& slabs) : run_(run), places_(places) {
  for (std::size_t u = 0; u < run.uniques.size(); ++u) stores_.push_back(std::make_unique<stores>(slabs));
}

std::size_t unique_index::held() const noexcept {
  std::size_t n = 0;
  for (const auto& s : stores_) n += s->near.held() + s->far.held() + s->bytes.held();
  return n;
}

outcome unique_index::spill(spill_file& to) {
  for (const auto& s : stores_) {
    for (partition_store* const store : {&s->near, &s->far, &s->bytes}) {
      if (auto done = store->spill(to); !done) return done;
    }
  }
  return std::monostate{};
}

outcome unique_index::take(const job& j, job_place where, const source& from, const std::function<outcome()>& taken) {
  if (j.key_lines.empty()) return std::monostate{};
  const bool text = places_.last_file().text;
  const std::uint64_t before = places_.last_file().first + where.rows;
  const std::uint32_t first_row = j.rows - static_cast<std::uint32_t>(j.key_lines.size());
  byte_counter bytes(j, text ? from.input_byte(j.text, 0) : -1);
  const auto place_of = [&](const packed_key& k) {
    return dataset_place{before + k.row(), where.line + j.key_lines[k.row() - first_row], text ? bytes.byte_of(k.at) : -1, k.bad()};
  };
  const bool near = places_.are_near(j, before, bytes.begin());
  if (near && text) places_.add_stretch(before + first_row, where.line + j.key_lines.front(), bytes.begin());
  for (std::size_t u = 0; u < j.keys.size(); ++u) {
    stores& to = *stores_[u];
    to.all_near = to.all_near && near;
    if (to.all_near) {
      const auto earlier = static_cast<std::uint32_t>(before);
      for (const packed_key& k : j.keys[u].packed) add_near(to, k.key, k.at, earlier + k.row(), k.bad());
    } else {
      for (const packed_key& k : j.keys[u].packed) {
        const stored_place at = row_places::pack(place_of(k), where.rows + k.row() + 1);
        to.far.append_words(partition_of(k.key), k.key, at.low, at.high);
      }
    }
    std::string_view rest = j.keys[u].bytes;
    for (const key_bytes& h : j.keys[u].heads) {
      const bytes_record record{h.where.key, row_places::pack(place_of(h.where), where.rows + h.where.row() + 1), h.size, h.shown};
      to.bytes.append(partition_of(h.where.key), as_bytes(record), rest.substr(0, std::size_t{h.size} + h.shown));
      rest.remove_prefix(std::size_t{h.size} + h.shown);
    }
    if (auto kept = taken(); !kept) return kept;
  }
  return std::monostate{};
}

inline void unique_index::add_near(stores& to, std::uint64_t key, std::uint32_t at, std::uint32_t row, bool bad) {
  const std::size_t partition = partition_of(key);
  std::uint32_t step = row - std::exchange(to.last_near[partition], row);
  for (; step >= longest_step; step -= longest_step) to.near.append_words(partition, std::uint64_t{0}, empty_step);
  to.near.append_words(partition, key << partition_bits | at, static_cast<std::uint16_t>(step << 1U | (bad ? 1U : 0U)));
}

outcome unique_index::resolve(const question& q) {
  if (auto done = resolve_packed(q); !done) return done;
  return resolve_bytes(q);
}

// The keys of digits of a partition, in the order of rows: `use(key, ordinal, bad, place)`, the last to be called where it is wanted.
template <class Use>
outcome unique_index::each_packed(const stores& s, const question& q, Use use) const {
  const std::uint64_t upper = std::uint64_t{q.partition} << (64 - partition_bits);
  std::uint64_t row = 0;
  const auto near_block = [&](std::string_view block) -> outcome {
    const Use on = use;   // a copy of its own, as the row is: kept in registers
    std::uint64_t at_row = row;
    for (const char *at = block.data(), *const end = at + block.size(); at != end; at += near_size) {
      const auto word = value_at<std::uint64_t>(at);
      const auto step = value_at<std::uint16_t>(at + sizeof word);
      at_row += step >> 1U;
      if (step == empty_step) continue;
      on(upper | word >> near_at_bits << (near_at_bits - partition_bits), at_row, (step & 1U) != 0,
         [&, at_row] { return places_.near_place(at_row, static_cast<std::uint32_t>(word & low_bits(near_at_bits)), (step & 1U) != 0); });
    }
    row = at_row;
    return std::monostate{};
  };
  const auto far_block = [&](std::string_view block) -> outcome {
    for (std::size_t at = 0; at != block.size(); at += far_size) {
      const auto key = value_at<std::uint64_t>(block.data() + at);
      const stored_place where{value_at<std::uint64_t>(block.data() + at + sizeof key), value_at<std::uint64_t>(block.data() + at + 2 * sizeof key)};
      use(key, row_places::ordinal_of(where), row_places::is_bad(where), [&] { return places_.unpack(where); });
    }
    return std::monostate{};
  };
  // All that is near came in before all that is far.
  if (auto done = s.near.for_each_block(q.partition, q.from, near_block); !done) return done;
  return s.far.for_each_block(q.partition, q.from, far_block);
}

outcome unique_index::resolve_packed(const question& q) {
  stores& s = *stores_[q.rule];
  const std::uint64_t n = s.near.bytes(q.partition) / near_size + s.far.bytes(q.partition) / far_size;
  if (n == 0) return std::monostate{};
  twice_met& met = q.tables.met;
  met.reset(n, q.room);
  if (auto done = each_packed(s, q, [bits = met.read()](std::uint64_t key, auto&&...) { bits.meet(key); }); !done) return done;
  const std::uint64_t most = met.most_twice();
  const std::uint64_t passes = passes_for(most * 2 * sizeof(first_table::slot), q.room);
  first_table& table = q.tables.first;
  outcome said = std::monostate{};
  for (std::uint64_t pass = 0; pass < passes; ++pass) {
    table.reset(static_cast<std::size_t>(most / passes));
    auto done = each_packed(s, q, [&, bits = met.read()](std::uint64_t key, std::uint64_t ordinal, bool bad, const auto& where) {
      if (!bits.maybe_twice(key) || !in_pass(key, pass, passes) || !said) return;
      auto& slot = table.find(key, [](const auto&) { return true; });
      if (slot.first == first_table::unset) slot.first = ordinal;
      else if (q.book.counts_alone()) q.book.count(q.rule, bad);
      else said = repeated(q, where(), slot.first, unpack_digits(gathered(key)), {});
    });
    if (!done) return done;
    if (!said) return said;
  }
  s.near.drop(q.partition);
  s.far.drop(q.partition);
  return std::monostate{};
}

// Makes `keys` and `bytes` smaller where many records have one key: twice what has a bit of its own, as long as that tells.
outcome unique_index::count_bytes(const question& q, std::uint64_t& keys, std::uint64_t& bytes) const {
  twice_met& met = q.tables.met;
  met.reset(keys, q.room);
  const twice_met::reader bits = met.read();
  std::uint64_t fresh = 0, behind = 0;
  const auto done = stores_[q.rule]->bytes.for_each_block(q.partition, q.from, [&](std::string_view block) -> outcome {
    while (!block.empty()) {
      const auto record = value_at<bytes_record>(block.data());
      const std::size_t size = sizeof record + record.size + record.shown;
      block.remove_prefix(size);
      if (!bits.meet(record.hash)) continue;
      ++fresh;
      behind += size;
    }
    return std::monostate{};
  });
  if (!met.sparse()) return done;
  keys = std::min(keys, 2 * fresh);
  bytes = std::min(bytes, 2 * behind);
  return done;
}

outcome unique_index::resolve_bytes(const question& q) {
  partition_store& store = stores_[q.rule]->bytes;
  std::uint64_t n = store.records(q.partition);
  if (n == 0) return std::monostate{};
  std::uint64_t bytes = store.bytes(q.partition);
  const auto passes_now = [&] { return passes_for(n * 2 * sizeof(first_table::slot) + bytes, q.room); };
  if (passes_now() > 1) {
    if (auto counted = count_bytes(q, n, bytes); !counted) return counted;
  }
  const std::uint64_t passes = passes_now();
  for (std::uint64_t pass = 0; pass < passes; ++pass) {
    first_table& table = q.tables.first;
    table.reset(static_cast<std::size_t>(n / passes));
    std::string arena;   // of every key seen: see seen_at
    const auto done = store.for_each_block(q.partition, q.from, [&](std::string_view block) -> outcome {
      while (!block.empty()) {
        const auto record = value_at<bytes_record>(block.data());
        const std::string_view key = block.substr(sizeof record, record.size);
        const std::string_view shown_key = block.substr(sizeof record + record.size, record.shown);
        block.remove_prefix(sizeof record + record.size + record.shown);
        if (!in_pass(record.hash, pass, passes)) continue;
        const std::uint64_t tag = record.hash | 1U;
        auto& slot = table.find(tag, [&](const auto& s) { return seen_at(arena, s.first).key == key; });
        if (slot.first == first_table::unset) {
          slot.first = arena.size();
          arena += as_bytes(row_places::ordinal_of(record.where));
          arena += as_bytes(record.size);
          arena += key;
        } else if (auto said = repeated(q, places_.unpack(record.where), seen_at(arena, slot.first).ordinal, key, shown_key); !said) {
          return said;
        }
      }
      return std::monostate{};
    });
    if (!done) return done;
  }
  store.drop(q.partition);
  return std::monostate{};
}

// "a=…; b=…" for keys of several fields, the value alone for one.
std::string unique_index::value_of(const unique_rule& rule, std::string_view key) const {
  const auto text = [this](std::uint32_t field, std::string_view cell) { return shown(run_.data->fields[field], cell, run_.options.unmask); };
  std::string out;
  for (const std::uint32_t field : rule.fields) {
    const auto size = value_at<std::uint32_t>(key.data());
    const std::string_view cell = key.substr(sizeof size, size);
    key.remove_prefix(sizeof size + size);
    if (rule.fields.size() == 1) return text(field, cell);
    out += (out.empty() ? "" : "; ") + run_.data->fields[field].name + '=' + text(field, cell);
  }
  return out;
}

outcome unique_index::repeated(const question& q, const dataset_place& where, std::uint64_t first, std::string_view key, std::string_view shown_key) const {
  if (!q.book.worded(q.rule)) return q.book.add(q.rule, where, first, 0, {}, {});
  const unique_rule& r = run_.uniques[q.rule];
  const bool packed = r.fields.size() == 1 && r.shows_key && pack_digits(key) != 0;
  std::string value = packed ? shown(run_.data->fields[r.fields[0]], key, run_.options.unmask) : value_of(r, key);
  std::string named(shown_key);
  if (r.shows_key && !run_.key.empty()) named = r.fields.size() == 1 ? run_.key[0].name + '=' + value : value;
  make_printable(value);   // of several fields each is short, and all of them may be long
  return q.book.add(q.rule, where, first, 0, value, named);
}

}  // namespace spbe::inline v1::detail
