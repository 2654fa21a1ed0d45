#include "engine/unique.hpp"

#include <algorithm>
#include <cstring>

#include "base/cancel.hpp"
#include "engine/key_tables.hpp"
#include "engine/keys.hpp"
#include "engine/mask.hpp"
#include "text/charset.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t largest_block = 8192;   // the last one of each partition stays half empty
constexpr std::size_t smallest_block = 512;
constexpr std::uint64_t low_bits(unsigned count) noexcept { return (std::uint64_t{1} << count) - 1; }
constexpr std::uint64_t low40 = low_bits(40);
constexpr std::uint64_t low48 = low_bits(48);

// A near key: what its partition does not tell of it, and below that its offset in the chunk; then its row, and the highest bit for "bad".
constexpr unsigned near_at_bits = 64 - packed_bits + partition_bits;
constexpr unsigned near_row_bits = 31;
constexpr std::size_t near_size = sizeof(std::uint64_t) + sizeof(std::uint32_t);
constexpr std::size_t far_size = 3 * sizeof(std::uint64_t);   // key, place in two words

// Which pass over an oversized partition a key belongs to.
[[nodiscard]] bool in_pass(std::uint64_t hash, std::uint64_t pass, std::uint64_t passes) noexcept {
  return passes == 1 || (hash >> 32U & 0xFFFFFFU) % passes == pass;
}

// Lines run ahead of rows.
[[nodiscard]] std::uint64_t ahead_of(std::uint64_t line, std::uint64_t row) noexcept { return line - std::min(row, line); }

// A key of bytes where it was seen first: ordinal, size, bytes.
struct seen_key { std::uint64_t ordinal = 0; std::string_view key; };
[[nodiscard]] seen_key seen_at(std::string_view arena, std::size_t at) noexcept {
  seen_key out;
  std::uint32_t size = 0;
  std::memcpy(&out.ordinal, arena.data() + at, sizeof out.ordinal);
  std::memcpy(&size, arena.data() + at + sizeof out.ordinal, sizeof size);
  out.key = arena.substr(at + sizeof out.ordinal + sizeof size, size);
  return out;
}

template <class T>
[[nodiscard]] T word_at(std::string_view block, std::size_t at) noexcept {
  T word = 0;
  std::memcpy(&word, block.data() + at, sizeof word);
  return word;
}

template <class T>
[[nodiscard]] std::string_view bytes_of(const T& value) noexcept { return {reinterpret_cast<const char*>(&value), sizeof value}; }

}  // namespace

unique_index::unique_index(const run_plan& run)
    : run_(run), memory_(static_cast<std::size_t>(std::min<std::uint64_t>(run.options.memory, SIZE_MAX / 2))), file_(run.options.tmp_dir) {
  const std::size_t share = memory_ / (partition_store::partitions * 4 * std::max<std::size_t>(run.uniques.size(), 1));
  const std::size_t block = std::clamp(share, smallest_block, largest_block);
  for (std::size_t u = 0; u < run.uniques.size(); ++u) stores_.push_back(std::make_unique<stores>(block));
}

void unique_index::begin_file(const file_plan& file, std::uint64_t ordinal) {
  file_mark mark{file.what.name, ordinal, file.what.text, file.what.sheet, {}, {}};
  for (const unique_rule& rule : run_.uniques) {
    const std::uint32_t column = file.bound.column_of[rule.fields[0]];
    const bool single = rule.fields.size() == 1 && column != no_column;
    mark.column.push_back(single ? column + 1 : 0);
    mark.shown.push_back(single ? file.bound.shown[column] : std::string());
  }
  files_.push_back(std::move(mark));
}

unique_index::stored_place unique_index::pack(const place& p, std::uint64_t row) noexcept {
  const std::uint64_t ahead = ahead_of(p.line, row);
  const auto byte = static_cast<std::uint64_t>(p.byte + 1) & low48;
  return {(p.ordinal & low40) | ahead << 40U, byte | (ahead >> 24U & 0x7FFFU) << 48U | static_cast<std::uint64_t>(p.bad) << 63U};
}

unique_index::place unique_index::unpack(const stored_place& s) const noexcept {
  const std::uint64_t ordinal = s.low & low40;
  const std::uint64_t ahead = s.low >> 40U | (s.high >> 48U & 0x7FFFU) << 24U;
  const file_mark& file = file_of(ordinal);
  return {ordinal, file.text ? ordinal - file.first + 1 + ahead : 0, static_cast<std::int64_t>(s.high & low48) - 1, s.high >> 63U != 0};
}

unique_index::place unique_index::near_place(std::uint64_t ordinal, std::uint32_t at, bool bad) const noexcept {
  if (!file_of(ordinal).text) return {ordinal, 0, -1, bad};
  const auto after = std::upper_bound(stretches_.begin(), stretches_.end(), ordinal, [](std::uint64_t o, const stretch& s) { return o < s.first; });
  const stretch& s = *std::prev(after);
  return {ordinal, s.line + (ordinal - s.first), s.byte + at, bad};
}

// Can the places of a job's keys be told from rows and offsets alone?
bool unique_index::are_near(const job& j, std::uint64_t before, std::int64_t begin) const noexcept {
  if ((before + j.rows) >> near_row_bits != 0) return false;
  if (!files_.back().text) return true;
  // Decoded text has no constant distance to its input.
  if (begin < 0 || j.text.charset != static_cast<std::uint8_t>(charset::utf8) || j.text.size > low_bits(near_at_bits) + 1) return false;
  return j.key_lines.back() - j.key_lines.front() == j.key_lines.size() - 1;   // every record has a line or more
}

const unique_index::file_mark& unique_index::file_of(std::uint64_t ordinal) const noexcept {
  auto it = std::upper_bound(files_.begin(), files_.end(), ordinal, [](std::uint64_t o, const file_mark& f) { return o < f.first; });
  return *std::prev(it);
}

std::size_t unique_index::held() const noexcept {
  std::size_t n = 0;
  for (const auto& s : stores_) n += s->near.held() + s->far.held() + s->bytes.held();
  return n;
}

outcome unique_index::spill_all() {
  for (const auto& s : stores_) {
    for (partition_store* const store : {&s->near, &s->far, &s->bytes}) {
      if (auto done = store->spill(file_); !done) return done;
    }
  }
  return std::monostate{};
}

outcome unique_index::take(const job& j, job_place where, const source& from) {
  if (j.key_lines.empty()) return std::monostate{};
  const bool text = files_.back().text;
  const std::uint64_t before = files_.back().first + where.rows;
  const std::uint32_t first_row = j.rows - static_cast<std::uint32_t>(j.key_lines.size());
  const bool plain = j.text.charset == static_cast<std::uint8_t>(charset::utf8);
  std::uint32_t counted = 0;
  const std::int64_t begin = text ? from.input_byte(j.text, 0) : -1;
  std::int64_t byte = begin;
  const auto place_of = [&](const packed_key& k) {
    place p{before + k.row(), where.line + j.key_lines[k.row() - first_row], -1, k.bad()};
    if (!text) return p;
    // Decoded text has no constant distance to its input: count on from the key before.
    if (plain || begin < 0) {
      p.byte = begin < 0 ? -1 : begin + k.at;
      return p;
    }
    if (k.at < counted) {
      counted = 0;
      byte = begin;
    }
    byte += static_cast<std::int64_t>(encoded_size(static_cast<charset>(j.text.charset), {j.text.text.data() + counted, k.at - counted}));
    counted = k.at;
    p.byte = byte;
    return p;
  };
  const bool near = are_near(j, before, begin);
  if (near && text) stretches_.push_back({before + first_row, where.line + j.key_lines.front(), begin});
  for (std::size_t u = 0; u < j.keys.size(); ++u) {
    stores& to = *stores_[u];
    to.all_near = to.all_near && near;
    if (to.all_near) {
      const auto earlier = static_cast<std::uint32_t>(before);
      for (const packed_key& k : j.keys[u].packed) to.near.append_words(partition_of(k.key), k.key << partition_bits | k.at, k.row_and_bad + earlier);
    } else {
      for (const packed_key& k : j.keys[u].packed) {
        const stored_place at = pack(place_of(k), where.rows + k.row() + 1);
        to.far.append_words(partition_of(k.key), k.key, at.low, at.high);
      }
    }
    std::string_view rest = j.keys[u].bytes;
    for (const key_bytes& h : j.keys[u].heads) {
      const bytes_record record{h.where.key, pack(place_of(h.where), where.rows + h.where.row() + 1), h.size, h.shown};
      to.bytes.append(partition_of(h.where.key), bytes_of(record), rest.substr(0, std::size_t{h.size} + h.shown));
      rest.remove_prefix(std::size_t{h.size} + h.shown);
    }
  }
  return held() > memory_ ? spill_all() : std::monostate{};
}

outcome unique_index::resolve(bool worded) {
  worded_ = worded;
  // What is left of the memory goes to the table of one partition and to the findings.
  if (held() > memory_ / 2) {
    if (auto done = spill_all(); !done) return done;
  }
  sorter_.emplace(memory_ / 4, file_);
  for (std::uint32_t u = 0; u < stores_.size(); ++u) {
    for (std::size_t p = 0; p < partition_store::partitions; ++p) {
      if (is_set(run_.options.cancel)) return unexpected{cancelled()};
      if (auto done = resolve_packed(u, p); !done) return done;
      if (auto done = resolve_bytes(u, p); !done) return done;
    }
  }
  return sorter_->seal();
}

// The keys of digits of a partition, in the order of rows: `use(key, ordinal, place)`, the last to be called where it is wanted.
template <class Use>
outcome unique_index::each_packed(const stores& s, std::size_t partition, Use use) const {
  const std::uint64_t upper = std::uint64_t{partition} << (64 - partition_bits);
  const auto near_block = [&](std::string_view block) -> outcome {
    for (std::size_t at = 0; at != block.size(); at += near_size) {
      const auto word = word_at<std::uint64_t>(block, at);
      const auto row = word_at<std::uint32_t>(block, at + sizeof word);
      const std::uint64_t ordinal = row & low_bits(near_row_bits);
      use(upper | word >> near_at_bits << (near_at_bits - partition_bits), ordinal,
          [&] { return near_place(ordinal, static_cast<std::uint32_t>(word & low_bits(near_at_bits)), row >> near_row_bits != 0); });
    }
    return std::monostate{};
  };
  const auto far_block = [&](std::string_view block) -> outcome {
    for (std::size_t at = 0; at != block.size(); at += far_size) {
      const auto key = word_at<std::uint64_t>(block, at);
      const stored_place where{word_at<std::uint64_t>(block, at + sizeof key), word_at<std::uint64_t>(block, at + 2 * sizeof key)};
      use(key, where.low & low40, [&] { return unpack(where); });
    }
    return std::monostate{};
  };
  // All that is near came in before all that is far.
  if (auto done = s.near.for_each_block(partition, file_, near_block); !done) return done;
  return s.far.for_each_block(partition, file_, far_block);
}

outcome unique_index::resolve_packed(std::uint32_t rule, std::size_t partition) {
  stores& s = *stores_[rule];
  const std::uint64_t n = s.near.bytes(partition) / near_size + s.far.bytes(partition) / far_size;
  if (n == 0) return std::monostate{};
  const std::uint64_t room = std::max<std::uint64_t>(memory_ / 4, 4096);
  twice_met met(n, room);
  if (auto done = each_packed(s, partition, [&](std::uint64_t key, auto&&...) { met.meet(key); }); !done) return done;
  const std::uint64_t most = std::min(n, 2 * met.again());
  const std::uint64_t passes = most * 2 * sizeof(first_table::slot) / room + 1;
  first_table table;
  outcome said = std::monostate{};
  for (std::uint64_t pass = 0; pass < passes; ++pass) {
    table.reset(static_cast<std::size_t>(most / passes));
    auto done = each_packed(s, partition, [&](std::uint64_t key, std::uint64_t ordinal, const auto& where) {
      if (!met.maybe_twice(key) || !in_pass(key, pass, passes) || !said) return;
      auto& slot = table.find(key, [](const auto&) { return true; });
      if (slot.first == first_table::unset) slot.first = ordinal;
      else said = repeated(rule, where(), slot.first, unpack_digits(gathered(key)), {});
    });
    if (!done) return done;
    if (!said) return said;
  }
  s.near.drop(partition);
  s.far.drop(partition);
  return std::monostate{};
}

outcome unique_index::resolve_bytes(std::uint32_t rule, std::size_t partition) {
  partition_store& store = stores_[rule]->bytes;
  const std::uint64_t n = store.records(partition);
  if (n == 0) return std::monostate{};
  const std::uint64_t room = std::max<std::uint64_t>(memory_ / 4, 4096);
  const std::uint64_t passes = (n * 2 * sizeof(first_table::slot) + store.bytes(partition)) / room + 1;
  for (std::uint64_t pass = 0; pass < passes; ++pass) {
    first_table table;
    table.reset(static_cast<std::size_t>(n / passes));
    std::string arena;   // of every key seen: see seen_at
    const auto done = store.for_each_block(partition, file_, [&](std::string_view block) -> outcome {
      while (!block.empty()) {
        bytes_record record;
        std::memcpy(&record, block.data(), sizeof record);
        const std::string_view key = block.substr(sizeof record, record.size);
        const std::string_view shown_key = block.substr(sizeof record + record.size, record.shown);
        block.remove_prefix(sizeof record + record.size + record.shown);
        if (!in_pass(record.hash, pass, passes)) continue;
        const std::uint64_t tag = record.hash | 1U;
        auto& slot = table.find(tag, [&](const auto& s) { return seen_at(arena, s.first).key == key; });
        if (slot.first == first_table::unset) {
          slot.first = arena.size();
          arena += bytes_of(record.where.low & low40);
          arena += bytes_of(record.size);
          arena += key;
        } else if (auto said = repeated(rule, unpack(record.where), seen_at(arena, slot.first).ordinal, key, shown_key); !said) {
          return said;
        }
      }
      return std::monostate{};
    });
    if (!done) return done;
  }
  store.drop(partition);
  return std::monostate{};
}

// "a=…; b=…" for keys of several fields, the value alone for one.
std::string unique_index::value_of(const unique_rule& rule, std::string_view key) const {
  const auto text = [this](std::uint32_t field, std::string_view cell) { return shown(&run_.data->fields[field], cell, run_.options.unmask); };
  std::string out;
  for (const std::uint32_t field : rule.fields) {
    std::uint32_t size = 0;
    std::memcpy(&size, key.data(), sizeof size);
    const std::string_view cell = key.substr(sizeof size, size);
    key.remove_prefix(sizeof size + size);
    if (rule.fields.size() == 1) return text(field, cell);
    out += (out.empty() ? "" : "; ") + run_.data->fields[field].name + '=' + text(field, cell);
  }
  return out;
}

outcome unique_index::repeated(std::uint32_t rule, const place& where, std::uint64_t first, std::string_view key, std::string_view shown_key) {
  ++totals_.repeats;
  // One rule meets a record once: nobody needs the record itself.
  if (!worded_ && run_.uniques.size() == 1) {
    totals_.newly_bad += static_cast<std::uint64_t>(!where.bad);
    return std::monostate{};
  }
  const unique_rule& r = run_.uniques[rule];
  repeat_head head{where.ordinal, first, where.line, where.byte, file_of(where.ordinal).column[rule], rule, 0, 0, where.bad ? 1U : 0U, 0};
  if (!worded_) return sorter_->add(head, {}, {});
  const bool packed = r.fields.size() == 1 && r.shows_key && pack_digits(key) != 0;
  const std::string value = packed ? shown(&run_.data->fields[r.fields[0]], key, run_.options.unmask) : value_of(r, key);
  std::string named(shown_key);
  if (r.shows_key && !run_.key.empty()) named = r.fields.size() == 1 ? run_.key[0].name + '=' + value : value;
  return sorter_->add(head, value, named);
}

finding unique_index::word(const repeat& r) const {
  const file_mark& file = file_of(r.head.ordinal);
  const file_mark& first = file_of(r.head.first);
  const unique_rule& rule = run_.uniques[r.head.rule];
  finding f;
  f.file = file.name;
  f.row = r.head.ordinal - file.first + 1;
  f.line = r.head.line;
  f.byte = file.text ? r.head.byte : -1;
  f.column = file.shown[r.head.rule];
  f.key = r.key;
  f.value = r.value;
  f.rule = rule.name;
  std::string where = counted(r.head.first - first.first + 1, run_.options.lang);
  if (&first != &file) where += " (" + first.name + ')';
  render(f, "field", finding_class::unique, run_.options.lang, {{"found", r.value}, {"first", where}});
  tell_address(f, file.sheet, file.column[r.head.rule], run_.options.lang);
  return f;
}

result<std::optional<finding>> unique_index::next(bool worded) {
  for (;;) {
    auto got = sorter_->next();
    if (!got) return unexpected{std::move(got).error()};
    if (!*got) return std::optional<finding>{};
    const repeat& r = **got;
    const bool counted = r.head.ordinal == last_bad_;
    if (r.head.bad == 0 && !counted) ++totals_.newly_bad;
    last_bad_ = r.head.ordinal;
    if (worded && worded_) return std::optional<finding>(word(r));
  }
}

}  // namespace spbe::inline v1::detail
