#include "table/file_source.hpp"

#include "table/csv_source.hpp"
#include "table/json_source.hpp"
#include "table/opening.hpp"
#include "table/xlsx_source.hpp"

namespace spbe::inline v1::detail {
namespace {

error packed_file(const std::string& path, const bilingual& what) {
  return {status::not_a_table, "file.not_a_table", path,
          {"'" + path + "' " + what.id + "; buka dulu kompresinya, lalu periksa isinya", "'" + path + "' " + what.en + "; unpack it first, then check what it holds"}};
}

bool is_packed(file_kind kind) noexcept { return kind == file_kind::gzip || kind == file_kind::zstd; }

}  // namespace

result<layout> file_source::open(const header_question& question) {
  auto chosen = choose_by_bytes(question.cancel);
  if (!chosen) return unexpected{std::move(chosen).error()};
  chosen_ = *std::move(chosen);
  auto opened = chosen_->open(question);
  if (opened && is_packed(packed_)) {
    const std::string format = packed_ == file_kind::gzip ? "gzip" : "zstd";
    opened->notes_id.emplace(opened->notes_id.begin(), "kompresi", "dibuka dari " + format + "; byte dihitung dalam isinya");
    opened->notes_en.emplace(opened->notes_en.begin(), "compression", "opened from " + format + "; bytes are counted in what it holds");
  }
  return opened;
}

// An archive is read from all its bytes, wherever they are.
std::unique_ptr<source> file_source::workbook() {
  return std::make_unique<xlsx_source>(path_, std::move(bytes_), options_.text, sheet_question{options_.sheet, options_.sheet_number, options_.sheet_by_name});
}

result<std::unique_ptr<source>> file_source::choose_by_bytes(const std::int32_t* cancel) {
  if (!bytes_) {
    auto input = open_file(path_);
    if (!input) return unexpected{std::move(input).error()};
    (*input)->heed(cancel);
    return choose(*std::move(input));
  }
  const std::string_view head = std::string_view(*bytes_).substr(0, kind_head);
  if (kind_of(head, head.size() == bytes_->size(), path_) == file_kind::workbook) return workbook();
  auto input = from_memory(*std::move(bytes_));
  bytes_.reset();
  return choose(std::move(input));
}

result<std::unique_ptr<source>> file_source::choose(std::unique_ptr<byte_input> input) {
  auto whole = std::make_unique<head_input>(std::move(input));
  auto head = whole->head(kind_head);
  if (!head) return unexpected{std::move(head).error()};
  file_kind kind = kind_of(*head, whole->ended(), path_);
  if (!is_packed(kind)) return make(kind, std::move(whole));
  packed_ = kind;
  auto unpacked = kind == file_kind::gzip ? unpack_gzip(std::move(whole), path_) : unpack_zstd(std::move(whole), path_);
  whole = std::make_unique<head_input>(std::move(unpacked));
  head = whole->head(kind_head);
  if (!head) return unexpected{std::move(head).error()};
  kind = kind_of(*head, whole->ended(), path_);
  if (is_packed(kind)) return unexpected{packed_file(path_, {"dikompres dua kali", "is compressed twice"})};
  if (kind == file_kind::workbook) return unexpected{packed_file(path_, {"berisi buku kerja Excel atau arsip zip", "holds an Excel workbook or a zip archive"})};
  return make(kind, std::move(whole));
}

result<std::unique_ptr<source>> file_source::make(file_kind kind, std::unique_ptr<head_input> whole) {
  if (kind == file_kind::workbook) return workbook();
  if (!options_.sheet.empty() || options_.sheet_number != 0) {
    return unexpected{file_error(status::invalid_argument, "option.sheet", path_, {"'{file}' bukan buku kerja Excel: pilihan lembar (--sheet) tidak berarti di sini", "'{file}' is no Excel workbook: a sheet (--sheet) means nothing here"})};
  }
  if (kind == file_kind::json) return std::unique_ptr<source>(std::make_unique<json_source>(path_, std::move(whole), options_.text));
  return std::unique_ptr<source>(std::make_unique<csv_source>(path_, std::move(whole), options_.text));
}

}  // namespace spbe::inline v1::detail
