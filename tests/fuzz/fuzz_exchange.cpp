// Any bytes as a list that somebody publishes: the tables of a list, or one complaint in both languages; never anything else.  What was read has an id,
// codes that are counted, and a header that is JSON.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <spbe/exchange.hpp>

#include "json/document.hpp"
#include "text/split.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = spbe::import_list({reinterpret_cast<const char*>(data), size}, {"daftar", "berkas"});
  if (!read) {
    const auto& e = read.error();
    if (e.message.id.empty() || e.message.en.empty() || e.slug.empty() || e.line < 0) std::abort();
    return 0;
  }
  if (read->id != "daftar" || read->codes == 0 || read->files.size() < 2 || read->files.back().name != "list.json") std::abort();
  if (!spbe::detail::parse_json(read->files.back().text)) std::abort();
  const auto rows = spbe::detail::split_csv(read->files.front().text);
  if (!rows || rows->size() < read->codes + 1) std::abort();
  if (std::any_of(rows->begin(), rows->end(), [](const auto& r) { return r.cells.size() != 5; })) std::abort();
  return 0;
}
