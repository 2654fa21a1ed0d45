// One validation, shared by the stream of its findings and the report of its counts: whichever is freed last ends it.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <spbe/result.hpp>
#include <spbe/schema.hpp>
#include <spbe/table.hpp>
#include <spbe/validate.hpp>

#include "capi/stream.hpp"

namespace spbe::inline v1::detail::capi {

struct run {
  explicit run(plan p) : rules(std::move(p)) {}

  [[nodiscard]] static result<std::shared_ptr<run>> start(const plan& rules, std::vector<rows> inputs, validate_options options, std::vector<resource> resources);
  [[nodiscard]] const validation_summary& summary() const noexcept { return live ? live->summary() : counts; }
  // Nobody will ask for findings any more: files are closed, the counts stay.
  void end();

  plan rules;
  std::optional<validation> live;
  validation_summary counts;
};

// The findings as record batches; its end ends the run.
[[nodiscard]] std::unique_ptr<batch_source> findings_stream(std::shared_ptr<run> of);

}  // namespace spbe::inline v1::detail::capi
