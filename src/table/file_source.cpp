#include "table/file_source.hpp"

#include "table/csv_source.hpp"
#include "table/file_kind.hpp"
#include "table/xlsx_source.hpp"

namespace spbe::inline v1::detail {
namespace {

error not_yet(const std::string& path, const bilingual& what) {
  return {status::unsupported, "file.unsupported", path,
          {"'" + path + "' adalah " + what.id + ": belum ada dalam versi ini", "'" + path + "' is " + what.en + ": not in this version"}};
}

}  // namespace

result<layout> file_source::open(const header_question& question) {
  auto input = open_file(path_);
  if (!input) return unexpected{std::move(input).error()};
  (*input)->heed(question.cancel);
  auto chosen = choose(*std::move(input));
  if (!chosen) return unexpected{std::move(chosen).error()};
  chosen_ = *std::move(chosen);
  return chosen_->open(question);
}

result<std::unique_ptr<source>> file_source::choose(std::unique_ptr<byte_input> input) {
  auto whole = std::make_unique<head_input>(std::move(input));
  const auto head = whole->head(kind_head);
  if (!head) return unexpected{head.error()};
  const file_kind kind = kind_of(*head, whole->ended(), path_);
  if (kind != file_kind::workbook && !options_.sheet.empty()) {
    return unexpected{error{status::invalid_argument, "option.sheet", path_, {"'" + path_ + "' bukan buku kerja Excel: --sheet tidak berarti di sini", "'" + path_ + "' is no Excel workbook: --sheet means nothing here"}}};
  }
  switch (kind) {
    case file_kind::gzip: return unexpected{not_yet(path_, {"berkas gzip", "a gzip file"})};
    case file_kind::zstd: return unexpected{not_yet(path_, {"berkas zstd", "a zstd file"})};
    case file_kind::workbook: return std::unique_ptr<source>(std::make_unique<xlsx_source>(path_, std::nullopt, options_.text, options_.sheet));
    case file_kind::json: return unexpected{not_yet(path_, {"berkas JSON", "a JSON file"})};
    case file_kind::delimited: break;
  }
  return std::unique_ptr<source>(std::make_unique<csv_source>(path_, std::move(whole), options_.text));
}

}  // namespace spbe::inline v1::detail
