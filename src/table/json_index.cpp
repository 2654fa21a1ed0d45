#include "table/json_index.hpp"

#include <new>

#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

namespace spbe::inline v1::detail {
namespace {

constexpr std::size_t usual_text = std::size_t{256} << 10U;   // more is not kept

}  // namespace

struct json_index::engine {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> stages;
  std::size_t room = 0;
  std::uint32_t nothing[2] = {0, 0};
  const std::uint32_t* tokens = nullptr;
  std::uint32_t count = 0;
};

json_index::json_index() : engine_(std::make_unique<engine>()) {}
json_index::~json_index() = default;

const std::uint32_t* json_index::tokens() const noexcept { return engine_->tokens; }
std::uint32_t json_index::count() const noexcept { return engine_->count; }

void json_index::forget() {
  if (engine_->room > usual_text) *engine_ = {};
}

json_index::verdict json_index::find(const char* text, std::size_t size) {
  engine& e = *engine_;
  if (e.room < size || !e.stages) {
    constexpr std::size_t step = std::size_t{16} << 10U;
    e.room = size / step * step + step;
    e.stages.reset();
    // Not the library's choice at first use, which would ask the environment.
    const auto* best = simdjson::get_available_implementations().detect_best_supported();
    if (best->create_dom_parser_implementation(e.room, 1, e.stages) != simdjson::SUCCESS || !e.stages) throw std::bad_alloc();
  }
  const auto answer = e.stages->stage1(reinterpret_cast<const std::uint8_t*>(text), size, simdjson::stage1_mode::regular);
  const bool none = answer == simdjson::EMPTY;
  e.nothing[0] = e.nothing[1] = static_cast<std::uint32_t>(size);
  e.tokens = none ? e.nothing : e.stages->structural_indexes.get();
  e.count = none ? 0 : e.stages->n_structural_indexes;
  if (none || answer == simdjson::SUCCESS) return verdict::sound;
  return answer == simdjson::UTF8_ERROR ? verdict::bad_utf8 : verdict::unsound;
}

}  // namespace spbe::inline v1::detail
