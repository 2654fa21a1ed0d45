#include "engine/dataset.hpp"

#include <algorithm>

#include "base/cancel.hpp"
#include "base/value_at.hpp"
#include "engine/mask.hpp"
#include "engine/shown_cells.hpp"
#include "engine/threads.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t largest_block = 8192;   // the last one of each partition stays half empty
constexpr std::size_t smallest_block = 512;
constexpr std::uint64_t rows_a_thread = 8192;   // so many at least are worth what a thread costs to start
constexpr std::uint64_t least_room = 4096;
constexpr std::size_t least_findings = std::size_t{256} << 10U;   // bytes of a sorted run of them: each run that is merged costs memory too
constexpr std::uint64_t room_a_thread = std::uint64_t{256} << 10U;   // with less each would read its partitions over and over

// Bytes of a block of each partition of each store.
[[nodiscard]] std::size_t block_for(const run_plan& run) noexcept {
  const std::size_t stores = std::max<std::size_t>(run.uniques.size() + run.groups.size() + run.references.size(), 1);
  return std::clamp(static_cast<std::size_t>(run.options.memory) / (partition_store::partitions * 4 * stores), smallest_block, largest_block);
}

// The cells behind a row, their offsets turned into bytes of the input from the record's beginning.
void append_placed(std::string& into, std::string_view cells, const group_row& row, const byte_counter& bytes) {
  for (shown_cells rest(cells); !rest.empty();) {
    std::string_view text;
    const shown_cell cell = rest.next(text);
    const bool known = cell.at != UINT32_MAX && cell.at >= row.at;
    append_shown_cell(into, cell.what, known ? bytes.distance(row.at, cell.at) : 0, text);
  }
}

}  // namespace

dataset_rules::dataset_rules(const run_plan& run)
    : run_(run),
      memory_(static_cast<std::size_t>(std::min<std::uint64_t>(run.options.memory, SIZE_MAX / 2))),
      file_(run.options.tmp_dir),
      places_(memory_ / 32),
      slabs_(block_for(run)),
      unique_(run, places_, slabs_) {
  for (std::size_t g = 0; g < run.groups.size() + run.references.size(); ++g) groups_.push_back(std::make_unique<grouped_rows>(slabs_));
  for (std::size_t r = 0; r < run.references.size(); ++r) {
    const bool of_resource = run.references[r].given && !run.data->foreign_keys[r].to_itself();
    known_.push_back(of_resource ? std::make_unique<known_keys>() : nullptr);
  }
}

std::size_t dataset_rules::held() const noexcept {
  std::size_t n = unique_.held() + places_.held();
  for (const auto& g : groups_) n += g->held();
  for (const auto& k : known_) n += k != nullptr ? k->held() : 0;
  return n;
}

outcome dataset_rules::spill() {
  for (const auto& g : groups_) {
    if (auto done = g->spill(file_); !done) return done;
  }
  if (auto done = unique_.spill(file_); !done) return done;
  slabs_.take_back();
  return std::monostate{};
}

outcome dataset_rules::take(const job& j, job_place where, const source& from) {
  rows_ = places_.last_file().first + where.rows + j.rows;
  if (auto kept = unique_.take(j, where, from, [this] { return stay_about_within(); }); !kept) return kept;
  for (std::uint32_t g = 0; g < j.groups.size(); ++g) {
    take_group(g, j, where, from);
    if (auto kept = stay_about_within(); !kept) return kept;
  }
  return stay_within();
}

outcome dataset_rules::stay_within() { return held() > memory_ ? spill() : std::monostate{}; }

void dataset_rules::refer_to(std::uint32_t reference, std::uint64_t key, std::string_view bytes) {
  grouped_rows& all = *groups_[run_.groups.size() + reference];
  const auto keep = [&all](std::uint64_t of, std::string_view behind) { all.add({of, is_there, {}, static_cast<std::uint32_t>(behind.size()), 0}, behind); };
  auto& few = known_[reference];
  if (few == nullptr) return keep(key, bytes);
  few->add(key, bytes);
  if (few->held() <= memory_ / (4 * known_.size())) return;
  few->each(keep);
  few.reset();
}

std::vector<const known_keys*> dataset_rules::known() const {
  std::vector<const known_keys*> out;
  for (const auto& k : known_) out.push_back(k.get());
  return out;
}

void dataset_rules::take_group(std::uint32_t group, const job& j, job_place where, const source& from) {
  const bool text = places_.last_file().text;
  const std::uint64_t before = places_.last_file().first + where.rows;
  byte_counter bytes(j, text ? from.input_byte(j.text, 0) : -1);
  std::string behind;
  for (std::string_view rest = j.groups[group]; !rest.empty();) {
    const auto row = value_at<group_row>(rest.data());
    const std::uint32_t number = row.row_and_bad & 0x7FFFFFFFU;
    const dataset_place place{before + number, where.line + row.line, text ? bytes.byte_of(row.at) : -1, row.row_and_bad >> 31U != 0};
    behind.assign(rest.substr(sizeof row, row.key_size));
    append_placed(behind, rest.substr(sizeof row + row.key_size, row.cells_size), row, bytes);
    groups_[group]->add({row.key, row.kept, row_places::pack(place, where.rows + number + 1), row.key_size, row.cells_size}, behind);
    rest.remove_prefix(sizeof row + row.key_size + row.cells_size);
  }
}

outcome dataset_rules::resolve(const wanted_findings& wanted, std::size_t threads, bool all_read) {
  all_read_ = all_read;
  known_.clear();   // who is among them was not kept
  // What is left of the memory goes to the table of one partition and to the findings.
  if (held() > memory_ / 2 || file_.size() != 0) {
    if (auto done = spill(); !done) return done;
    slabs_.release();
  }
  std::vector<bool> worded;
  worded.reserve(wanted.size());
  for (const std::uint64_t n : wanted) worded.push_back(n != 0);
  book_.emplace(run_, places_, std::max(memory_ / 4, least_findings), file_, std::move(worded));
  threads = static_cast<std::size_t>(std::min<std::uint64_t>({threads, 1 + rows_ / rows_a_thread, memory_ / (4 * room_a_thread) + 1}));
  const std::uint64_t room = std::max<std::uint64_t>(memory_ / (4 * threads), least_room);
  const auto uniques = static_cast<std::uint32_t>(run_.uniques.size());
  // Partitions know nothing of each other: whatever thread takes one, the book is the same.
  std::vector<key_tables> tables(threads);
  auto done = each_at_once((uniques + groups_.size()) * partition_store::partitions, threads, [&](std::size_t i, std::size_t thread) -> outcome {
    if (is_set(run_.options.cancel)) return unexpected{cancelled()};
    const auto store = static_cast<std::uint32_t>(i / partition_store::partitions);
    const std::size_t partition = i % partition_store::partitions;
    return store < uniques ? unique_.resolve({store, partition, file_, room, *book_, tables[thread]}) : resolve_group(store - uniques, partition, room);
  });
  return done ? book_->seal() : done;
}

outcome dataset_rules::resolve_group(std::uint32_t group, std::size_t partition, std::uint64_t room) {
  if (group >= run_.groups.size()) return resolve_reference(group - static_cast<std::uint32_t>(run_.groups.size()), partition, room);
  const group_key by = run_.groups[group].by;
  return groups_[group]->each_group<group_state>(
      partition, file_, room, [by](group_state& state, const grouped_rows::row& r) { state.meet(by, r.ordinal(), r.head.kept); },
      [this, group](const group_state& state, const grouped_rows::row& r) { return judge(group, state, r); });
}

outcome dataset_rules::resolve_reference(std::uint32_t reference, std::size_t partition, std::uint64_t room) {
  const auto rule = static_cast<std::uint32_t>(run_.uniques.size() + run_.group_rules.size()) + reference;
  const auto& fields = run_.data->foreign_keys[reference].fields;
  if (!all_read_ && run_.data->foreign_keys[reference].to_itself()) return std::monostate{};
  return groups_[run_.groups.size() + reference]->each_group<reference_state>(
      partition, file_, room, [](reference_state& state, const grouped_rows::row& r) { state.there = state.there || r.head.kept == is_there; },
      [&](const reference_state& state, const grouped_rows::row& r) -> outcome {
        if (r.head.kept == is_there || state.there) return std::monostate{};
        return tell(rule, {fields, fields}, r, r.ordinal(), 0);
      });
}

outcome dataset_rules::judge(std::uint32_t group, const group_state& state, const grouped_rows::row& row) {
  for (std::uint32_t g = 0; g < run_.group_rules.size(); ++g) {
    const group_rule& rule = run_.group_rules[g];
    if (rule.group != group) continue;
    const family_answer answer = judge_row(run_.data->rules[rule.rule], state, row.ordinal(), row.head.kept);
    if (answer.fault == family_fault::none || (answer.fault == family_fault::no_head && !all_read_)) continue;
    const std::vector<std::uint32_t> value{rule.shown_field};
    const auto number = static_cast<std::uint32_t>(run_.uniques.size()) + g;
    if (auto told = tell(number, {run_.groups[group].shown, value}, row, answer.other, static_cast<std::uint32_t>(answer.fault)); !told) return told;
  }
  return std::monostate{};
}

// Value and key are made of the cells that were kept; the value's first cell is where the finding stands.
outcome dataset_rules::tell(std::uint32_t rule, shown_fields fields, const grouped_rows::row& row, std::uint64_t other, std::uint32_t fault) {
  dataset_place place = places_.unpack(row.head.where);
  std::string value, key;
  bool filled = false;
  std::size_t i = 0;
  for (shown_cells rest(row.cells); !rest.empty(); ++i) {
    std::string_view text;
    const shown_cell cell = rest.next(text);
    if (cell.what == shown_cell::no_column) continue;
    if (i < fields.kept.size()) {
      const field_plan& field = run_.data->fields[fields.kept[i]];
      if (std::find(fields.value.begin(), fields.value.end(), fields.kept[i]) == fields.value.end()) continue;
      if (value.empty() && place.byte >= 0) place.byte += cell.at;
      const std::string part = shown(field, text, run_.options.unmask);
      value += fields.value.size() == 1 ? part : (value.empty() ? "" : "; ") + field.name + '=' + part;
      continue;
    }
    const key_part& part = run_.key[i - fields.kept.size()];
    filled = filled || !text.empty();
    key += (key.empty() ? "" : "; ") + part.name + '=' + shown(part.field == no_field ? nullptr : &run_.data->fields[part.field], part.name, text, run_.options.unmask);
  }
  return book_->add(rule, place, other, fault, value, filled ? key : std::string());
}

}  // namespace spbe::inline v1::detail
