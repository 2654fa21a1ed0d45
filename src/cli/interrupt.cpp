#include "cli/interrupt.hpp"

#include <atomic>
#include <csignal>
#include <initializer_list>

#include <signal.h>

namespace cli {
namespace {

std::int32_t raised = 0;  // the signal; a handler can reach nothing but a global

std::atomic_ref<std::int32_t> flag() { return std::atomic_ref<std::int32_t>(raised); }

extern "C" void on_signal(int number) { flag().store(number); }

}  // namespace

const std::int32_t* catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = on_signal;
  // No SA_RESTART, so that a read that waits comes back; back to the default after the first, so that the second ends us.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    // `nohup` and background jobs of a script ignore signals on purpose.
    if (::sigaction(number, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) ::sigaction(number, &action, nullptr);
  }
  return &raised;
}

bool interrupted() { return flag().load() != 0; }

exit_code interrupted_exit() { return static_cast<exit_code>(128 + (interrupted() ? flag().load() : SIGINT)); }

}  // namespace cli
