// The keys of a batch for the rules over the whole dataset.
#include <chrono>
#include <cstring>
#include <exception>
#include <random>

#include "base/value_at.hpp"
#include "digits/eight.hpp"
#include "engine/keys.hpp"
#include "engine/mask.hpp"
#include "engine/worker.hpp"

namespace spbe::inline v1::detail {
namespace {

void append_size(std::string& out, std::size_t size) {
  const auto n = static_cast<std::uint32_t>(size);
  char raw[sizeof n];
  std::memcpy(raw, &n, sizeof n);
  out.append(raw, sizeof n);
}

// The number whose product with an odd one is 1, by Newton's steps: each doubles the bits that are right.
[[nodiscard]] constexpr std::uint64_t inverse(std::uint64_t odd) noexcept {
  std::uint64_t x = odd;   // three bits
  for (int step = 0; step < 5; ++step) x *= 2 - odd * x;
  return x;
}

// A word of the system's randomness, or where it has none the moment and a place of this process, which nobody can tell beforehand either.
[[nodiscard]] std::uint64_t drawn_word() noexcept {
  try {
    std::random_device source;
    return std::uint64_t{source()} << 32U | source();
  } catch (const std::exception&) {
    const auto now = static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
    return mix(now ^ mix(reinterpret_cast<std::uintptr_t>(&now)));
  }
}

[[nodiscard]] key_secret drawn_secret() noexcept { return {drawn_word() | 1U, drawn_word() | 1U, drawn_word()}; }

}  // namespace

std::string key_text(const field_plan& f, std::string_view cell) {
  if (f.canonical == nullptr || f.by_name) return std::string(cell);
  std::string plain = f.canonical->canonical_of(cell);
  return plain.empty() ? std::string(cell) : plain;
}

std::uint64_t pack_fewer_digits(std::string_view text) noexcept {
  if (text.empty() || text.size() > longest_packed) return 0;
  std::uint64_t number = 0;
  std::size_t at = 0;
  for (; text.size() - at >= 8; at += 8) {
    const eight part = load_eight(text.data() + at);
    if (!all_digits(part)) return 0;
    number = number * 100000000 + number_of_eight(part);
  }
  for (; at < text.size(); ++at) {
    const unsigned digit = static_cast<unsigned char>(text[at]) - static_cast<unsigned>('0');
    if (digit > 9) return 0;
    number = number * 10 + digit;
  }
  return first_packed[text.size()] + number;
}

std::string unpack_digits(std::uint64_t packed) {
  std::size_t size = 0;
  while (first_packed[size + 1] <= packed) ++size;
  std::uint64_t number = packed - first_packed[size];
  std::string out(size, '0');
  for (std::size_t i = size; i-- > 0; number /= 10) out[i] = static_cast<char>('0' + number % 10);
  return out;
}

const key_secret& own_secret() noexcept {
  static const key_secret secret = drawn_secret();
  return secret;
}

std::uint64_t gathered(std::uint64_t key, const key_secret& by) noexcept {
  return folded(key * inverse(by.then)) * inverse(by.first) >> (64 - packed_bits);
}

std::uint64_t hash_bytes(std::string_view bytes) noexcept {
  std::uint64_t h = own_secret().bytes ^ bytes.size();
  while (bytes.size() >= 8) {
    h = mix(h ^ value_at<std::uint64_t>(bytes.data()));
    bytes.remove_prefix(8);
  }
  std::uint64_t rest = 0;
  for (const char c : bytes) rest = rest << 8U | static_cast<unsigned char>(c);
  return mix(h ^ rest);
}

std::string key_of_row(const file_plan& file, const std::function<std::string_view(std::uint32_t column)>& cell) {
  std::string out;
  bool filled = false;   // a key whose every part is empty names no row
  for (std::size_t k = 0; k < file.key_columns.size(); ++k) {
    const std::uint32_t column = file.key_columns[k];
    if (column == no_column) continue;
    const std::string_view value = cell(column);
    filled = filled || !value.empty();
    if (!out.empty()) out += "; ";
    out += file.run->key[k].name + '=' + shown(file.field_at(column), file.run->key[k].name, value, file.run->options.unmask);
  }
  return filled ? out : std::string();
}

std::uint64_t reference_key(const run_plan& run, std::uint32_t reference, const std::vector<std::string_view>& cells, std::string& bytes) {
  const auto& fields = run.data->foreign_keys[reference].fields;
  bytes.clear();
  if (fields.size() == 1) {
    std::uint64_t packed = run.references[reference].digits_stand ? pack_digits(cells[0]) : 0;
    if (packed != 0) return scattered(packed);
    bytes = key_text(run.data->fields[fields[0]], cells[0]);
    packed = pack_digits(bytes);
    if (packed == 0) return hash_bytes(bytes);
    bytes.clear();
    return scattered(packed);
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string text = key_text(run.data->fields[fields[i]], cells[i]);
    append_size(bytes, text.size());
    bytes += text;
  }
  return hash_bytes(bytes);
}

void worker::make_keys(job& j) {
  j.groups.resize(run_.groups.size() + run_.references.size());
  if (!run_.groups.empty()) make_group_rows(j);
  if (!run_.references.empty()) make_reference_rows(j);
  if (run_.uniques.empty()) return;
  j.keys.resize(run_.uniques.size());
  j.key_lines.insert(j.key_lines.end(), rows_.row_line.begin(), rows_.row_line.begin() + rows_.rows);
  for (std::size_t u = 0; u < run_.uniques.size(); ++u) {
    const unique_rule& rule = run_.uniques[u];
    bool bound = true;
    for (const std::uint32_t f : rule.fields) bound = bound && file_.bound.column_of[f] != no_column;
    if (!bound) continue;
    if (rule.fields.size() == 1 && rule.shows_key) {
      make_single_keys(j.keys[u], rule);
      continue;
    }
    for (std::uint32_t i = 0; i < rows_.rows; ++i) {
      // A key with a missing part never collides; one in error is told already.
      std::uint8_t state = cell_ok;
      for (const std::uint32_t f : rule.fields) state |= facts_[f].state[i];
      if (state == cell_ok) make_key(j.keys[u], rule, i);
    }
  }
}

[[gnu::noinline]] std::uint64_t worker::packed_canonical(std::uint32_t field, std::string_view cell) const {
  return pack_digits(key_text(run_.data->fields[field], cell));
}

// Keys of one field that is its own name, as a column: nearly all of them are digits.
void worker::make_single_keys(key_buffer& into, const unique_rule& rule) {
  const std::uint32_t field = rule.fields[0];
  const std::uint32_t column = file_.bound.column_of[field];
  const cells col = rows_.column(column);
  const std::uint32_t rows = rows_.rows;
  const std::size_t before = into.packed.size();
  into.packed.resize(before + rows);
  packed_key* next = into.packed.data() + before;
  // Copies of their own: what is written could be anything, for all the compiler knows.
  const std::uint8_t* const state = facts_[field].state.data();
  const std::uint8_t* const bad = bad_.data();
  const std::uint32_t first = job_->rows;
  const key_secret secret = own_secret();
  for (std::uint32_t i = 0; i < rows; ++i) {
    if (state[i] != cell_ok) continue;
    std::uint64_t key = rule.digits_stand ? pack_digits({col.text + col.at[i], col.size[i]}) : 0;
    if (key == 0) key = packed_canonical(field, col[i]);
    if (key != 0) *next++ = {scattered(key, secret), place_of_cell(col, i), packed_key::join(first + i, bad[i])};
    else make_key(into, rule, i);
  }
  into.packed.resize(static_cast<std::size_t>(next - into.packed.data()));
}

void worker::make_key(key_buffer& into, const unique_rule& rule, std::uint32_t row) {
  const cells first = rows_.column(file_.bound.column_of[rule.fields[0]]);
  const std::uint32_t at = rule.fields.size() == 1 ? place_of_cell(first, row) : rows_.row_at[row];
  packed_key k{0, at, packed_key::join(job_->rows + row, bad_[row])};
  const std::size_t begin = into.bytes.size();
  for (const std::uint32_t f : rule.fields) {
    const std::string text = key_text(run_.data->fields[f], cell_of(f, row));
    append_size(into.bytes, text.size());
    into.bytes += text;
  }
  const std::size_t middle = into.bytes.size();
  k.key = hash_bytes(std::string_view(into.bytes).substr(begin));
  if (!rule.shows_key) into.bytes += key_of_row(file_, [&](std::uint32_t column) { return rows_.column(column)[row]; });
  into.heads.push_back({k, static_cast<std::uint32_t>(middle - begin), static_cast<std::uint32_t>(into.bytes.size() - middle)});
}

}  // namespace spbe::inline v1::detail
