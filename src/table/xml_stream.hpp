// A part of a workbook as elements, read in small pieces: expat, here alone.  Namespaces are left aside: what an element is follows from its
// local name and where it stands, so that both editions of the standard and any prefix are read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <spbe/result.hpp>

#include "table/input.hpp"
#include "table/opening.hpp"

struct XML_ParserStruct;

namespace spbe::inline v1::detail {

class xml_stream {
 public:
  xml_stream();
  xml_stream(const xml_stream&) = delete;
  xml_stream& operator=(const xml_stream&) = delete;
  virtual ~xml_stream() = default;

  // Once, first.  `file` and `part` are for messages.
  void begin(std::unique_ptr<byte_input> input, const std::string& file, const std::string& part);
  // Reads on; true = paused, there may be more; false = the part has ended.
  [[nodiscard]] result<bool> run(const std::int32_t* cancel);
  [[nodiscard]] std::uint64_t fed() const noexcept { return fed_; }   // bytes of the part, inflated

 protected:
  using attributes = const char* const*;   // name, value, …, null

  virtual void start(std::string_view name, attributes with) = 0;   // depth() counts this element already
  virtual void end(std::string_view name) = 0;                      // and here still
  virtual void text(std::string_view) {}
  virtual void fed_more() {}                                        // after every piece

  [[nodiscard]] std::size_t depth() const noexcept { return depth_; }
  [[nodiscard]] const std::string& file() const noexcept { return file_; }
  // Empty where there is none.
  [[nodiscard]] static std::string_view attribute(attributes with, std::string_view name) noexcept;
  void pause() noexcept;
  // What is wrong with the part at the place that is being read; `{detail}` is filled in.
  void fail(phrase what, const std::string& detail = {});
  void fail(error what);

 private:
  struct handlers;
  [[nodiscard]] error why() const;
  [[nodiscard]] error wrong_here(phrase what, const std::string& detail = {}) const;

  std::unique_ptr<byte_input> input_;
  std::string file_, part_;
  std::unique_ptr<XML_ParserStruct, void (*)(XML_ParserStruct*)> parser_;
  std::optional<error> wrong_;
  std::size_t depth_ = 0;
  std::uint64_t fed_ = 0, met_ = 0;   // bytes given; and how many were given when something was last met in them
  bool exhausted_ = false, paused_ = false, ended_ = false;
};

}  // namespace spbe::inline v1::detail
