#include <boost/test/unit_test.hpp>

#include <cerrno>
#include <filesystem>
#include <iterator>
#include <string>

#include <unistd.h>

#include "base/file.hpp"

using namespace spbe;

BOOST_AUTO_TEST_CASE(what_the_system_refuses_is_said_in_both_languages_with_a_way_out) {
  for (const int number : {ENOENT, EACCES, EPERM, EISDIR, ENOTDIR, ENAMETOOLONG, ELOOP, ENOSPC, EDQUOT, EFBIG, EROFS, EIO, EMFILE, ENFILE, EBUSY, ENXIO, ENOMEM}) {
    const auto what = system_reason(number);
    const auto advice = system_advice(number);
    BOOST_TEST(what.id.find("galat sistem") == std::string::npos, number);
    BOOST_TEST(what.en.find("system error") == std::string::npos, number);
    BOOST_TEST(what.id != what.en);
    BOOST_TEST(advice.id.starts_with(what.id + "; "));
    BOOST_TEST(advice.en.starts_with(what.en + "; "));
    BOOST_TEST(advice.id.size() > what.id.size() + 2);
    BOOST_TEST(advice.en.size() > what.en.size() + 2);
  }
}

BOOST_AUTO_TEST_CASE(a_rare_errno_keeps_its_number) {
  BOOST_TEST(system_reason(98765).id == "galat sistem 98765");
  BOOST_TEST(system_reason(98765).en == "system error 98765");
  BOOST_TEST(system_advice(98765).en == "system error 98765");
}

// What is written goes beside the file first: to a new file, not to one that has that name already.
BOOST_AUTO_TEST_CASE(a_file_is_written_beside_what_is_there) {
  const auto folder = std::filesystem::temp_directory_path() / ("spbe-write-" + std::to_string(::getpid()));
  std::filesystem::create_directory(folder);
  const std::string target = folder / "codes.csv";
  BOOST_TEST(detail::write_file(target + ".part", "another's").has_value());
  BOOST_TEST(detail::write_file(target, "ours").has_value());
  BOOST_TEST(detail::read_file(target + ".part").value() == "another's");
  BOOST_TEST(detail::read_file(target).value() == "ours");
  BOOST_TEST(std::distance(std::filesystem::directory_iterator(folder), {}) == 2);
  std::filesystem::remove_all(folder);
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_read_or_written_say_why) {
  const auto read = detail::read_file("no/such/file");
  BOOST_REQUIRE(!read);
  BOOST_TEST(read.error().message.id == "berkas 'no/such/file' tidak dapat dibuka: tidak ada; periksa nama dan foldernya");
  BOOST_TEST(read.error().message.en == "the file 'no/such/file' cannot be opened: it does not exist; check its name and folder");
  const auto folder = detail::read_file("/");
  BOOST_REQUIRE(!folder);
  BOOST_TEST(folder.error().message.en == "the file '/' cannot be read: it is a folder, no file; name a file in it");
  const auto written = detail::write_file("no/such/file", "x");
  BOOST_REQUIRE(!written);
  BOOST_TEST(written.error().message.id == "berkas 'no/such/file' tidak dapat ditulis: tidak ada; periksa nama dan foldernya");
}
