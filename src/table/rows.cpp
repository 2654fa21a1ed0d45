#include <utility>

#include <spbe/table.hpp>

#include "table/csv_source.hpp"
#include "table/file_source.hpp"

namespace spbe::inline v1 {

rows::rows(std::unique_ptr<detail::source> source) noexcept : source_(std::move(source)) {}
rows::rows(rows&&) noexcept = default;
rows& rows::operator=(rows&&) noexcept = default;
rows::~rows() = default;

rows rows::file(std::string path, file_options options) {
  return rows(std::make_unique<detail::file_source>(std::move(path), std::move(options)));
}

rows rows::csv(std::string path, csv_options options) {
  return rows(std::make_unique<detail::csv_source>(std::move(path), std::nullopt, std::move(options)));
}

rows rows::bytes(std::string content, std::string name, file_options options) {
  return rows(std::make_unique<detail::file_source>(std::move(name), std::move(content), std::move(options)));
}

rows rows::csv_text(std::string text, std::string name, csv_options options) {
  return rows(std::make_unique<detail::csv_source>(std::move(name), std::move(text), std::move(options)));
}

std::unique_ptr<detail::source> rows::take() && { return std::move(source_); }

}  // namespace spbe::inline v1
