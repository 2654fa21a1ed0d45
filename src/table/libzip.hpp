// What a workbook needs of libzip, which is loaded when the first one is opened: libcrypto comes with it, and a third of the time in which a short
// run of `spbe` starts.  Who embeds us and reads no workbook has neither in his process.
#pragma once

#include <memory>
#include <string>

#include <zip.h>

namespace spbe::inline v1::detail {

// The names and the contracts are libzip's.
struct libzip_calls {
  decltype(&zip_error_init) error_init = nullptr;
  decltype(&zip_error_fini) error_fini = nullptr;
  decltype(&zip_error_code_zip) error_code_zip = nullptr;
  decltype(&zip_source_buffer_create) source_buffer_create = nullptr;
  decltype(&zip_source_file_create) source_file_create = nullptr;
  decltype(&zip_source_free) source_free = nullptr;
  decltype(&zip_open_from_source) open_from_source = nullptr;
  decltype(&zip_discard) discard = nullptr;
  decltype(&zip_get_num_entries) get_num_entries = nullptr;
  decltype(&zip_get_name) get_name = nullptr;
  decltype(&zip_get_error) get_error = nullptr;
  decltype(&zip_fopen_index) fopen_index = nullptr;
  decltype(&zip_fread) fread = nullptr;
  decltype(&zip_fclose) fclose = nullptr;
  decltype(&zip_file_get_error) file_get_error = nullptr;
};

// Loaded, if it is not yet, for as long as the process lives; from any thread.  Null: it cannot be loaded now, and `why` says what stood in the way, in
// the words of the system.
[[nodiscard]] std::shared_ptr<const libzip_calls> load_libzip(std::string& why);

}  // namespace spbe::inline v1::detail
