// Any damage to the bytes of a .spbelist: an error that says something in both languages, or a list that answers.  The input is the damage: the
// first byte picks a small list, each three that follow a place and what is done to its byte; so no seed grows old with the layout.
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "../unit/codelist/ask_everything.hpp"
#include "../unit/codelist/small_list.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<std::string> sound = [] {
    std::vector<std::string> all;
    for (const auto& s : {small_list::tables(), small_list::groups(), small_list::crosswalk()}) all.push_back(*small_list::bytes_of(s));
    return all;
  }();
  if (size < 4) return 0;
  std::string bytes = sound[data[0] % sound.size()];
  const bool cut = (data[0] & 0x80U) != 0;
  for (std::size_t i = 1; i + 3 <= size; i += 3) {
    const std::size_t at = (data[i] | std::size_t{data[i + 1]} << 8U) * (bytes.size() > 0x10000 && (data[i + 2] & 1U) != 0 ? 7U : 1U) % bytes.size();
    bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ data[i + 2]);
  }
  if (cut) bytes.resize(bytes.size() - data[1] % 64);
  const auto opened = spbe::list::open(bytes.size() < 64 ? std::make_shared<const std::string>(bytes) : ask::seal(std::move(bytes)));
  if (opened) {
    ask::ask_everything(*opened);
    return 0;
  }
  if (opened.error().message.id.empty() || opened.error().message.en.empty()) std::abort();
  return 0;
}
