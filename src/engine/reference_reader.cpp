#include "engine/reference_reader.hpp"

#include <algorithm>
#include <chrono>

#include <spbe/text.hpp>

#include "base/as_bytes.hpp"
#include "base/cancel.hpp"
#include "base/value_at.hpp"
#include "engine/bind.hpp"
#include "engine/keys.hpp"
#include "text/render.hpp"

namespace spbe::inline v1::detail {
namespace {

constexpr auto longest_step = std::chrono::milliseconds(400);   // then whoever waits for a stop is heard, as between waves

[[nodiscard]] std::string name_of(const resource& r) { return masked_name(r.name); }

// Keys are handed over foreign key by foreign key, many of one at a time: where there are many, each would else spill a few bytes of every batch.
constexpr std::size_t most_waiting = std::size_t{2} << 20U;
constexpr std::uint32_t keys_a_look = 8192;   // so many of one may go beyond the memory

struct waiting_key { std::uint64_t key = 0, size = 0; };   // its bytes stand behind it

// The fields that stand for the columns of a resource that says nothing of them itself: those that foreign keys name.
[[nodiscard]] plan_data columns_alone(const run_plan& run, const std::string& name) {
  plan_data out;
  out.match = fields_match::partial;
  for (const foreign_key& key : run.data->foreign_keys) {
    if (key.resource != name) continue;
    for (const std::string& column : key.columns) {
      const std::string header = header_name(column);
      const bool known = std::any_of(out.fields.begin(), out.fields.end(), [&](const field_plan& f) { return f.match_names.front() == header; });
      if (known) continue;
      out.fields.emplace_back();
      out.fields.back().name = column;
      out.fields.back().match_names = {header};
    }
  }
  return out;
}

// A foreign key names a field by its name, not by one of its aliases.
[[nodiscard]] std::uint32_t field_of_column(const plan_data& data, const std::string& column) {
  const std::string header = header_name(column);
  const auto found = std::find_if(data.fields.begin(), data.fields.end(), [&header](const field_plan& f) { return f.match_names.front() == header; });
  return found == data.fields.end() ? no_field : static_cast<std::uint32_t>(found - data.fields.begin());
}

[[nodiscard]] error no_key_in(const std::string& file, const bilingual& why) { return {status::invalid_argument, "validate.reference_column", file, why}; }

[[nodiscard]] error no_rows_in(const std::string& file) {
  return no_key_in(file, {"'" + file + "' kosong, tanpa judul kolom dan tanpa baris data; periksa apakah berkasnya benar",
                          "'" + file + "' is empty, without a header and without a data record; check that this is the right file"});
}

[[nodiscard]] error no_column_of(const std::string& column, const std::string& file) {
  const std::string shown = masked_name(column);
  return no_key_in(file, {"kolom '" + shown + "' tidak ada dalam '" + file + "'; lihat baris judulnya, atau betulkan 'reference' dalam skema",
                          "the column '" + shown + "' is not in '" + file + "'; see its header, or correct 'reference' in the schema"});
}

// To take the first would be to guess.
[[nodiscard]] error doubled_column_of(const std::string& column, const std::string& file) {
  const std::string shown = masked_name(column);
  return no_key_in(file, {"kolom '" + shown + "' ada lebih dari satu dalam '" + file + "'; beri tiap kolom nama sendiri",
                          "the column '" + shown + "' occurs more than once in '" + file + "'; give every column its own name"});
}

// Of such a record the cells are not known.
[[nodiscard]] bool is_lost(const event& e) noexcept {
  using reason = event::reason;
  return e.what == finding_class::structure && e.why != reason::ragged && e.why != reason::double_key && e.why != reason::comma;
}

}  // namespace

// Says whose trouble it is.
error reference_reader::trouble_of(error why) const {
  if (is_set(run_.options.cancel)) return cancelled();
  const std::string name = name_of(resources_[at_]);
  why.message = {"data rujukan '" + name + "': " + why.message.id, "resource '" + name + "': " + why.message.en};
  return why;
}

outcome reference_reader::open(resource& from) {
  source_ = std::move(from.inputs[next_input_++]).take();
  const plan_data alone = from.schema ? plan_data{} : columns_alone(run_, from.name);
  const plan_data& fields = from.schema ? from.schema->data() : alone;
  header_question question;
  question.fields = fields.fields.size();
  question.cancel = run_.options.cancel;
  question.matches = [&fields](const std::vector<std::string_view>& cells) { return fields_named(fields, {}, cells); };
  question.takes = [&fields](std::size_t field, std::string_view cell) { return takes_cell(fields.fields[field], cell); };
  auto opened = source_->open(question);
  if (!opened) return unexpected{std::move(opened).error()};
  file_ = opened->name;
  line_ = source_->first_line();
  auto bound = bind(from, *opened, fields);
  splitter_ = source_->make_splitter();
  return bound;
}

outcome reference_reader::bind(const resource& from, const layout& file, const plan_data& fields) {
  const binding bound = bind_columns(fields, {}, file);
  if (const auto forms = forms_of(fields, bound); !forms.empty()) source_->write_as(forms);
  if (file.empty && file.columns == 0) return unexpected{no_rows_in(file_)};
  // Without a header, only a schema of its own can tell one column from another.
  const bool named = !file.header.empty() || from.schema;
  asked_.clear();
  for (std::uint32_t r = 0; r < run_.references.size(); ++r) {
    const foreign_key& key = run_.data->foreign_keys[r];
    if (key.resource != from.name) continue;
    asking of{r, {}, {}};
    for (const std::string& column : key.columns) {
      const std::uint32_t field = field_of_column(fields, column);
      const std::uint32_t at = field == no_field || !named ? no_column : bound.column_of[field];
      if (at == no_column) return unexpected{no_column_of(column, file_)};
      if (is_doubled(fields, bound, field, file)) return unexpected{doubled_column_of(column, file_)};
      of.columns.push_back({at, fields.fields[field].missing_values});
    }
    asked_.push_back(std::move(of));
  }
  return std::monostate{};
}

outcome reference_reader::are_whole(const batch& some) const {
  for (const event& e : some.events) {
    if (!is_lost(e) || e.row >= some.rows) continue;
    error why{status::unreadable, "validate.reference_record", file_,
              {"'" + file_ + "' memuat rekaman yang rusak", "'" + file_ + "' holds a broken record"}};
    if (line_ != 0) {
      const std::uint64_t line = line_ + some.row_line[e.row];
      why.line = static_cast<std::int32_t>(std::min<std::uint64_t>(line, INT32_MAX));
      why.message.id += " di baris " + counted(line, language::id);
      why.message.en += " in line " + counted(line, language::en);
    }
    why.message.id += "; periksa dahulu berkas itu dengan spbe validate";
    why.message.en += "; check that file first with spbe validate";
    return unexpected{std::move(why)};
  }
  return std::monostate{};
}

outcome reference_reader::take(const batch& some, dataset_rules& to) {
  rows_[at_] += some.rows;
  for (asking& of : asked_) {
    take_keys(of, some);
    if (waiting_ < most_waiting) continue;
    if (auto kept = hand_over(to); !kept) return kept;
  }
  return std::monostate{};
}

// The cells of a row's key.  False where a part of it is missing: nobody can refer to such a row.
bool reference_reader::cells_of(const asking& of, const batch& some, std::uint32_t row) {
  cells_.clear();
  for (const asked_column& column : of.columns) {
    const std::string_view cell = some.column(column.at)[row];
    if (cell.empty() || std::find(column.missing.begin(), column.missing.end(), cell) != column.missing.end()) return false;
    cells_.push_back(cell);
  }
  return true;
}

void reference_reader::take_keys(asking& of, const batch& some) {
  const std::size_t before = of.waiting.size();
  for (std::uint32_t i = 0; i < some.rows; ++i) {
    if (!cells_of(of, some, i)) continue;
    const waiting_key head{reference_key(run_, of.reference, cells_, key_), key_.size()};
    of.waiting += as_bytes(head);
    of.waiting += key_;
  }
  waiting_ += of.waiting.size() - before;
}

outcome reference_reader::hand_over(dataset_rules& to) {
  for (asking& of : asked_) {
    std::uint32_t handed = 0;
    for (std::string_view rest = of.waiting; !rest.empty();) {
      const auto head = value_at<waiting_key>(rest.data());
      to.refer_to(of.reference, head.key, rest.substr(sizeof head, head.size));
      rest.remove_prefix(sizeof head + head.size);
      if (++handed % keys_a_look != 0 && !rest.empty()) continue;
      if (auto kept = to.stay_about_within(); !kept) return kept;
    }
    of.waiting.clear();
  }
  waiting_ = 0;
  return to.stay_within();
}

outcome reference_reader::take_chunk(dataset_rules& to) {
  splitter_->begin(chunk_);
  while (splitter_->next(batch_)) {
    if (auto whole = are_whole(batch_); !whole) return unexpected{trouble_of(std::move(whole).error())};
    if (auto taken = take(batch_, to); !taken) return taken;
  }
  line_ += line_ != 0 ? splitter_->lines() : 0;
  return std::monostate{};
}

outcome reference_reader::end_file(dataset_rules& to) {
  splitter_.reset();
  source_.reset();
  chunk_ = {};
  return hand_over(to);
}

result<bool> reference_reader::step(dataset_rules& to) {
  rows_.resize(resources_.size());
  using clock = std::chrono::steady_clock;
  for (const auto begun = clock::now(); clock::now() - begun < longest_step && at_ < resources_.size();) {
    if (is_set(run_.options.cancel)) return unexpected{cancelled()};
    if (source_ == nullptr && next_input_ == resources_[at_].inputs.size()) {
      ++at_;
      next_input_ = 0;
      continue;
    }
    if (source_ == nullptr) {
      if (auto opened = open(resources_[at_]); !opened) return unexpected{trouble_of(std::move(opened).error())};
    }
    const auto more = source_->next(chunk_);
    if (!more) return unexpected{trouble_of(more.error())};
    if (auto done = *more ? take_chunk(to) : end_file(to); !done) return unexpected{std::move(done).error()};
  }
  return at_ < resources_.size();
}

std::vector<std::pair<std::string, std::string>> reference_reader::notes() const {
  std::vector<std::pair<std::string, std::string>> out;
  const bool en = run_.options.lang == language::en;
  for (std::size_t r = 0; r < resources_.size(); ++r) {
    out.emplace_back(en ? "reference" : "rujukan", "'" + name_of(resources_[r]) + "': " + counted(rows_[r], run_.options.lang) + (en ? " row(s)" : " baris"));
  }
  return out;
}

}  // namespace spbe::inline v1::detail
