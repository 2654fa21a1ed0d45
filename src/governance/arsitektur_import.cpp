// Spreadsheets as objects of an architecture.  Nothing is guessed: a cell that cannot be read is told with its place, and then nothing is imported.
#include <algorithm>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include <spbe/governance/arsitektur.hpp>
#include <spbe/text.hpp>

#include "governance/arsitektur_sheet.hpp"
#include "governance/questions.hpp"
#include "text/split.hpp"

namespace spbe::inline v1 {
namespace detail {
namespace {

// Semicolons where the header has more of them: what spreadsheets write where the comma is the decimal mark.
char delimiter_of(std::string_view csv) {
  const auto header = csv.substr(0, csv.find('\n'));
  return std::count(header.begin(), header.end(), ';') > std::count(header.begin(), header.end(), ',') ? ';' : ',';
}

class importing {
 public:
  importing(const sheet_form& form, std::string_view file, json_arena& arena) : form_(form), file_(file), arena_(arena) {}

  bool columns(const csv_record& header) {
    std::unordered_set<std::string> seen;
    for (const std::string& cell : header.cells) {
      columns_.push_back(form_.column(cell));
      if (compact(cell).empty()) columns_.back().member = "x-" + std::to_string(columns_.size());   // no header: by its place
      headers_.push_back(printable(cell));
      const bool twice = !columns_.back().further_level && !seen.insert(columns_.back().member).second;
      if (twice) complain(header, headers_.back(), {"dua kolom untuk anggota yang sama", "two columns for one member"});
    }
    for (const std::string_view needed : {"id", "nama"}) {
      if (seen.count(std::string(needed)) == 0) return complain(header, std::string(needed), {"kolom ini tidak ada", "this column is missing"}), false;
    }
    return faults_ == 0;
  }

  void row(const csv_record& record, std::vector<json_value>& into) {
    if (std::all_of(record.cells.begin(), record.cells.end(), [](const auto& c) { return c.empty(); })) return;
    if (record.cells.size() != columns_.size()) {
      return complain(record, std::to_string(record.cells.size()), {"jumlah sel berbeda dari jumlah judul kolom", "not as many cells as headers"});
    }
    members_.clear();
    for (std::size_t i = 0; i < columns_.size(); ++i) put(record, i);
    if (find("id") == nullptr) complain(record, "id", {"kosong", "empty"});
    check_kind(record);
    if (!form_.jenis().empty()) add_text("jenis", form_.jenis());
    const auto status = text_in("status");   // of processes: AS-IS, Upgrade, Baru
    add_text("keadaan", status == "Upgrade" || status == "Baru" ? "to_be" : "as_is");
    into.push_back(arena_.object(members_));
  }

  [[nodiscard]] std::uint64_t faults() const noexcept { return faults_; }
  [[nodiscard]] error trouble() && { return {status::invalid_argument, "document.import", {}, std::move(said_)}; }

 private:
  [[nodiscard]] json_value* find(std::string_view member) {
    const auto found = std::find_if(members_.begin(), members_.end(), [member](const json_member& m) { return m.key == member; });
    return found == members_.end() ? nullptr : &found->value;
  }

  [[nodiscard]] std::string_view text_in(std::string_view member) {
    const json_value* const found = find(member);
    return found == nullptr ? std::string_view{} : found->text();
  }

  void add_text(std::string_view member, std::string_view text) {
    if (find(member) == nullptr) members_.push_back({member, arena_.text(text)});
  }

  // A sheet of servers holds servers.
  void check_kind(const csv_record& record) {
    const std::string kind_of_sheet(form_.jenis());
    const auto found = text_in("jenis");
    if (kind_of_sheet.empty() || found.empty() || found == kind_of_sheet) return;
    complain(record, "jenis", {"lembar ini hanya untuk " + kind_of_sheet, "this sheet is for " + kind_of_sheet + " only"}, found);
  }

  void put(const csv_record& record, std::size_t i) {
    if (record.cells[i].find_first_not_of(" \t\r\n") == std::string::npos) return;
    const sheet_column& column = columns_[i];
    bilingual why;
    auto value = form_.cell(column, record.cells[i], arena_, why);
    if (!value) return complain(record, headers_[i], why, record.cells[i]);
    const std::span<const json_value> more = column.further_level ? std::span<const json_value>(&*value, 1) : value->items();
    json_value* const found = find(column.member);
    if (found != nullptr) *found = longer(found->items(), more);   // behind levels that came first
    else members_.push_back({column.member, column.further_level ? arena_.array(more) : *value});
  }

  [[nodiscard]] json_value longer(std::span<const json_value> items, std::span<const json_value> more) {
    std::vector<json_value> all(items.begin(), items.end());
    all.insert(all.end(), more.begin(), more.end());
    return arena_.array(all);
  }

  void complain(const csv_record& record, const std::string& column, const bilingual& why, std::string_view found = {}) {
    constexpr std::uint64_t most = 20;
    if (++faults_ > most) return;
    const std::string at = (file_.empty() ? "" : std::string(file_) + ":") + std::to_string(record.line) + ": ";
    const std::string shown = found.empty() ? "" : ": " + masked_name(found.substr(0, 80));
    said_.id += (said_.id.empty() ? "" : "\n") + at + "kolom " + column + ": " + why.id + shown;
    said_.en += (said_.en.empty() ? "" : "\n") + at + "column " + column + ": " + why.en + shown;
  }

  const sheet_form& form_;
  std::string_view file_;
  json_arena& arena_;
  std::vector<sheet_column> columns_;   // their names are the keys of the objects
  std::vector<json_member> members_;    // of the row at hand
  std::vector<std::string> headers_;
  std::uint64_t faults_ = 0;
  bilingual said_;
};

// Does what is there belong to an architecture?  A roadmap or a register of risks shares some names with it, and would swallow the rows.
bool is_architecture(const json_value& root) {
  if (!root.is(json_value::kind::object)) return false;
  const model_node& own = model::find("arsitektur")->root();
  const auto foreign = [&own](const json_member& m) { return own.find(m.key) == nullptr && !m.key.starts_with("x-") && !m.key.starts_with("$"); };
  const auto has = [&root](std::string_view name) { return root.find(name) != nullptr; };
  const bool any = std::any_of(std::begin(architecture_rows), std::end(architecture_rows), [&root](const architecture_row& row) {
    const json_value* const objects = root.find(row.collection);
    return objects != nullptr && objects->is(json_value::kind::array);
  });
  if (!any && std::any_of(root.members().begin(), root.members().end(), foreign)) return false;
  if (std::all_of(own.required.begin(), own.required.end(), has)) return true;
  for (const auto name : model::kinds()) {
    const auto& required = model::find(name)->root().required;
    if (required.size() > 1 && std::all_of(required.begin(), required.end(), has)) return false;
  }
  return true;
}

// What a sheet is that is not UTF-8: UTF-16 begins with a mark or has a NUL in every other byte; the five bytes are no Windows-1252.
std::string_view charset_of(std::string_view csv) noexcept {
  if (csv.starts_with("\xFF\xFE") || csv.starts_with("\xFE\xFF") || csv.substr(0, 4).find('\0') != std::string_view::npos) return "UTF-16";
  return csv.find_first_of("\x81\x8D\x8F\x90\x9D") == std::string_view::npos ? "Windows-1252" : std::string_view{};
}

unexpected<error> refuse_charset(std::string_view csv) {
  const std::string charset(charset_of(csv));
  return refuse_question("lembar bukan UTF-8" + (charset.empty() ? "" : ", tampaknya " + charset) + "; simpan sebagai CSV UTF-8",
                         "the sheet is not UTF-8" + (charset.empty() ? "" : ", it looks like " + charset) + "; save it as CSV UTF-8");
}

// The document with those objects in its collection, which is made where it is absent.
json_value with_collection(const json_value& root, std::string_view name, std::span<const json_value> objects, json_arena& arena) {
  std::vector<json_member> members(root.members().begin(), root.members().end());
  const auto found = std::find_if(members.begin(), members.end(), [name](const json_member& m) { return m.key == name; });
  if (found == members.end()) members.push_back({name, arena.array(objects)});
  else found->value = arena.array(objects);
  return arena.object(members);
}

}  // namespace
}  // namespace detail

result<std::string> import_architecture_sheet(const document& into, std::string_view sheet, std::string_view csv, std::string_view file) {
  const auto form = detail::sheet_form::find(sheet);
  if (!form) return detail::refuse_question("lembar tidak dikenal; yang ada: " + detail::sheet_form::known(), "unknown sheet; there are: " + detail::sheet_form::known());
  if (valid_utf8_prefix(csv) != csv.size() || csv.substr(0, 4).find('\0') != std::string_view::npos) return detail::refuse_charset(csv);
  auto records = detail::split_csv(csv, detail::delimiter_of(csv));
  if (!records) return unexpected{std::move(records.error())};
  const detail::json_value* const before = into.root().find(form->collection());
  const bool is_array = before == nullptr || before->is(detail::json_value::kind::array);
  if (!detail::is_architecture(into.root()) || !is_array) return detail::refuse_question("dokumennya bukan arsitektur; periksa dahulu", "the document is no architecture; check it first");
  if (records->empty()) return detail::refuse_question("lembar kosong: tanpa judul kolom", "an empty sheet: no headers");
  detail::json_arena arena;
  std::vector<detail::json_value> objects;
  if (before != nullptr) objects.assign(before->items().begin(), before->items().end());
  detail::importing work(*form, file, arena);
  if (work.columns(records->front())) {
    for (std::size_t i = 1; i < records->size(); ++i) work.row((*records)[i], objects);
  }
  if (work.faults() != 0) return unexpected{std::move(work).trouble()};
  return detail::to_json(detail::with_collection(into.root(), form->collection(), objects, arena)) + "\n";
}

}  // namespace spbe::inline v1
