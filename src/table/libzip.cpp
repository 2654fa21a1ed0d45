#include "table/libzip.hpp"

#if defined(SPBE_LIBZIP)
#include <dlfcn.h>
#endif

namespace spbe::inline v1::detail {

#if defined(SPBE_LIBZIP)   // the name of the file to load, of the version whose header stands above
namespace {

template <class Call>
[[nodiscard]] bool find(void* library, const char* name, Call& to) noexcept {
  to = reinterpret_cast<Call>(::dlsym(library, name));
  return to != nullptr;
}

}  // namespace

std::shared_ptr<const libzip_calls> load_libzip(std::string& why) {
  const auto calls = std::make_shared<libzip_calls>();
  void* const library = ::dlopen(SPBE_LIBZIP, RTLD_NOW | RTLD_LOCAL);
#define SPBE_CALL(name) find(library, "zip_" #name, calls->name)
  const bool all = library != nullptr && SPBE_CALL(error_init) && SPBE_CALL(error_fini) && SPBE_CALL(error_code_zip) && SPBE_CALL(source_buffer_create) &&
                   SPBE_CALL(source_file_create) && SPBE_CALL(source_free) && SPBE_CALL(open_from_source) && SPBE_CALL(discard) &&
                   SPBE_CALL(get_num_entries) && SPBE_CALL(get_name) && SPBE_CALL(get_error) && SPBE_CALL(fopen_index) && SPBE_CALL(fread) &&
                   SPBE_CALL(fclose) && SPBE_CALL(file_get_error);
#undef SPBE_CALL
  if (all) return calls;
  const char* const trouble = ::dlerror();
  why = trouble != nullptr ? trouble : SPBE_LIBZIP;
  if (library != nullptr) ::dlclose(library);
  return nullptr;
}
#else   // linked
std::shared_ptr<const libzip_calls> load_libzip(std::string&) {
  return std::make_shared<const libzip_calls>(libzip_calls{zip_error_init, zip_error_fini, zip_error_code_zip, zip_source_buffer_create, zip_source_file_create,
                                                           zip_source_free, zip_open_from_source, zip_discard, zip_get_num_entries, zip_get_name, zip_get_error,
                                                           zip_fopen_index, zip_fread, zip_fclose, zip_file_get_error});
}
#endif

}  // namespace spbe::inline v1::detail
